import { gunzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { HubError } from '@smartregion/terms/errors';
import { zipEntries, ZIP_LIMITS } from './zip';

const TEXT = 'STATIONS_ID;MESS_DATUM\r\n'.repeat(50);
const archive = zipSync({ 'a.txt': strToU8(TEXT), 'folder/b.txt': [strToU8('stored'), { level: 0 }] });
const unpack = (bytes: Uint8Array) => zipEntries({ bytes, name: 'x.zip' }).map((entry) => entry.bytes());

/** The end of the directory (22 bytes, no comment) says where the directory begins. */
const directoryOf = (bytes: Uint8Array) => Buffer.from(bytes).readUInt32LE(bytes.length - 22 + 16);

it('unpacks deflated and stored files under their names', () => {
  const entries = zipEntries({ bytes: archive });
  expect(entries.map((entry) => entry.name)).toEqual(['a.txt', 'folder/b.txt']);
  expect(entries.map((entry) => Buffer.from(entry.bytes()).toString())).toEqual([TEXT, 'stored']);
});

it('hands on a deflated file as gzip, and a stored one as it is', () => {
  const [deflated, stored] = zipEntries({ bytes: archive });
  expect(gunzipSync(deflated!.gzip()).toString()).toBe(TEXT);
  expect(Buffer.from(stored!.gzip()).toString()).toBe('stored');
  expect([deflated!.size, stored!.size]).toEqual([TEXT.length, 'stored'.length]);
});

it('finds the directory before a comment', () => {
  const commented = zipSync({ 'a.txt': strToU8('x') }, { comment: 'PK' });
  expect(zipEntries({ bytes: commented })).toHaveLength(1);
});

it('refuses an archive cut off anywhere', () => {
  for (let length = 2; length < archive.length; length++) {
    const read = () => unpack(archive.subarray(0, length));
    expect(read).toThrow(HubError);
    expect(read).toThrow(/not a whole ZIP archive/);
  }
});

it('refuses a file whose bytes were changed on the way, even where they still unpack', () => {
  const damaged = archive.slice();
  damaged[damaged.indexOf('s'.charCodeAt(0), directoryOf(archive) - 'stored'.length)]! ^= 1;
  expect(() => unpack(damaged)).toThrow(/"folder\/b.txt" does not match its checksum/);
});

it('refuses a password and unknown methods', () => {
  const at = directoryOf(archive);
  const locked = archive.slice();
  locked[at + 8]! |= 1;
  expect(() => unpack(locked)).toThrow(/password/);
  const bzip2 = archive.slice();
  bzip2[at + 10] = 12;
  expect(() => unpack(bzip2)).toThrow(/method 12/);
});

describe('bombs', () => {
  const refused = (bytes: Uint8Array, limits = ZIP_LIMITS) => {
    try {
      zipEntries({ bytes }, limits);
    } catch (error) {
      return (error as HubError).kind;
    }
    return 'taken';
  };

  it('refuses too many files, too many bytes and too high a ratio before unpacking anything', () => {
    expect(refused(archive)).toBe('taken');
    expect(refused(archive, { ...ZIP_LIMITS, entries: 1 })).toBe('too-large');
    expect(refused(archive, { ...ZIP_LIMITS, unpacked: TEXT.length })).toBe('too-large');
    expect(refused(zipSync({ zeros: new Uint8Array(2 ** 22) }))).toBe('too-large');
  });

  it('does not unpack beyond the size that the directory claims', () => {
    const liar = zipSync({ zeros: new Uint8Array(2 ** 22) });
    Buffer.from(liar.buffer).writeUInt32LE(1000, directoryOf(liar) + 24);
    expect(() => unpack(liar)).toThrow(/larger than 1000 bytes/);
  });

  it('counts what comes out, not what the directory says', () => {
    const bytes = zipSync({ a: new Uint8Array(1000).fill(1) });
    const [entry] = zipEntries({ bytes }, { ...ZIP_LIMITS, unpacked: 2500 });
    expect([entry!.bytes().length, entry!.bytes().length]).toEqual([1000, 1000]);
    expect(() => entry!.bytes()).toThrow(expect.objectContaining({ kind: 'too-large' }));
  });

  it('refuses sixty thousand files before it looks at one', () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`f${i}`, new Uint8Array()])));
    // The first entry of the directory is damaged, which nobody is to see.
    many[directoryOf(many)] = 0;
    expect(refused(many)).toBe('too-large');
  });

  it('unpacks of a push no more than a push may have', () => {
    const bytes = zipSync({ a: new Uint8Array(2000).fill(1) });
    expect(() => zipEntries({ bytes, limits: { unpacked: 1999, entries: 1 } })).toThrow(/more than the hub takes/);
  });
});
