import { randomBytes } from 'node:crypto';
import { deflateSync, gzipSync } from 'node:zlib';
import type { Payload } from '../../feed';
import { unpackedSlices } from './unpack';

const text = Array.from({ length: 40_000 }, (_, i) => `line ${i}\n`).join('');
const joined = (bytes: Uint8Array, limit?: number) =>
  Buffer.concat([...unpackedSlices({ bytes, name: 'data.gz' }, limit)]).toString();

it('hands plain bytes on in slices', () => {
  const slices = [...unpackedSlices({ bytes: Buffer.from(text) })];
  expect(slices.every((slice) => slice.length <= 64 * 1024)).toBe(true);
  expect(slices.length).toBeGreaterThan(4);
  expect(Buffer.concat(slices).toString()).toBe(text);
});

it('unpacks gzip, also from the middle of a buffer', () => {
  const packed = gzipSync(text);
  const within = Buffer.concat([Buffer.alloc(7), packed, Buffer.alloc(3)]).subarray(7, 7 + packed.length);
  expect(joined(packed)).toBe(text);
  expect(joined(within)).toBe(text);
});

const packed = gzipSync(text);
const with1 = (at: number) => {
  const copy = Buffer.from(packed);
  copy[at]! ^= 1;
  return copy;
};

it.each([
  ['cut in the middle', packed.subarray(0, packed.length >> 1)],
  ['cut before its checksum', packed.subarray(0, packed.length - 8)],
  ['of its two magic bytes alone', packed.subarray(0, 2)],
  ['of its header alone', packed.subarray(0, 10)],
  ['with a flipped bit inside', with1(packed.length >> 1)],
  ['with a wrong checksum', with1(packed.length - 8)],
  ['with a wrong length', with1(packed.length - 1)],
  ['that is none after the magic bytes', Buffer.concat([Buffer.from([0x1f, 0x8b]), deflateSync(text)])],
  ['with another one behind it', Buffer.concat([packed, packed])],
])('refuses a gzip %s', (_, bytes) => {
  expect(() => joined(bytes)).toThrow(
    expect.objectContaining({ kind: 'payload', message: expect.stringContaining('"data.gz" is a broken gzip file') })
  );
});

it('stops a bomb at the limit, long before it is unpacked', () => {
  const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 });
  let seen = 0;
  expect(() => {
    for (const slice of unpackedSlices({ bytes: bomb }, 1024 * 1024)) {
      seen += slice.length;
    }
  }).toThrow(expect.objectContaining({ kind: 'too-large', message: 'The document unpacks to more than 1 MB.' }));
  expect(seen).toBeLessThanOrEqual(1024 * 1024);
});

it('takes of a small packed document no more than documents swell, and of a push no more than a push may have', () => {
  const bomb = gzipSync(new Uint8Array(16 * 2 ** 20));
  const sizeOf = (payload: Payload) => Buffer.concat([...unpackedSlices(payload)]).length;
  expect(() => sizeOf({ bytes: bomb })).toThrow(/unpacks to more than 4 MB/);
  const limits = { unpacked: 2 ** 20, entries: 1 };
  expect(() => sizeOf({ bytes: bomb, limits })).toThrow(/unpacks to more than 1 MB/);
  // As dense as NDW's documents are, and more.
  const dense = Array.from({ length: 6000 }, () => `${randomBytes(5).toString('hex')}${'x'.repeat(990)}`).join('');
  const packed = gzipSync(dense);
  expect(dense.length / packed.length).toBeGreaterThan(70);
  expect(sizeOf({ bytes: packed })).toBe(6_000_000);
});
