import { crc32, inflateRawSync } from 'node:zlib';
import { HubError } from '@smartregion/terms/errors';
import type { Payload } from '../../feed';
import { unpacksToTooMuch } from '../limits';
import { nameOf } from './payload';

export interface ZipEntry {
  readonly name: string;
  /** Bytes when unpacked, as the archive says. */
  readonly size: number;
  /**
   * Unpacks the entry.
   * @throws HubError `payload` when its bytes are damaged, `too-large` when it was asked for so often that all that was
   * unpacked is beyond the limit
   */
  bytes(): Uint8Array;
  /**
   * The entry as a gzip file, not unpacked: both hold the same deflated bytes, so that a large one can be read slice
   * by slice (support/unpack.ts). One that is not deflated comes as it is.
   * @throws HubError `payload` when its bytes are not where the directory says
   */
  gzip(): Uint8Array;
}

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all entries together, unpacked. */
  readonly unpacked: number;
  /** Unpacked over packed size; ten years of the same 10-minute value reach 26, a bomb 1000. */
  readonly ratio: number;
}

/** Twenty years of 10-minute data of one product take about 60 MB. */
export const ZIP_LIMITS: ZipLimits = { entries: 200, unpacked: 256 * 2 ** 20, ratio: 200 };

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

export function isZip({ bytes }: Payload): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * The files of an archive, by its directory (PKWARE APPNOTE 4.3); nothing is unpacked before it is asked for. Only
 * what open data servers send: stored or deflated, one volume, no ZIP64, no passwords.
 * @throws HubError `payload` when the archive is cut off or damaged, `too-large` when it would unpack beyond the limits
 */
export function zipEntries(payload: Payload, limits: ZipLimits = ZIP_LIMITS): ZipEntry[] {
  const archive = Buffer.from(payload.bytes.buffer, payload.bytes.byteOffset, payload.bytes.byteLength);
  const end = guarded(payload, () => endOfDirectory(archive));
  const count = archive.readUInt16LE(end + 10);
  const entries = count > limits.entries ? [] : guarded(payload, () => directory(archive, end));
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const most = Math.min(limits.unpacked, payload.limits?.unpacked ?? Infinity);
  if (count > limits.entries || unpacked > most || unpacked > limits.ratio * (packed + 1024)) {
    throw new HubError(
      'too-large',
      `${nameOf(payload)} would unpack to ${count} files with ${Math.ceil(unpacked / 2 ** 20)} MB, more than the hub takes.`,
      'Import a shorter period; if the archive came from the provider, it is not what it should be.',
      { name: payload.name, entries: count, packed, unpacked }
    );
  }
  // What is counted is what comes out: a part that many others name would else be unpacked for each of them.
  let left = most;
  return entries.map((entry) => ({
    name: entry.name,
    size: entry.size,
    bytes: () => {
      const bytes = guarded(payload, () => unpack(archive, entry));
      left -= bytes.length;
      if (left < 0) {
        throw unpacksToTooMuch(payload, most);
      }
      return bytes;
    },
    gzip: () => guarded(payload, () => rewrap(archive, entry)),
  }));
}

interface DirectoryEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

function directory(archive: Buffer, end: number): DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    demand(archive.readUInt32LE(at) === DIRECTORY_ENTRY, 'its directory is damaged');
    demand((archive.readUInt16LE(at + 8) & 1) === 0, 'it is protected by a password');
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      packed: archive.readUInt32LE(at + 20),
      size: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

/** The directory stands at the end, before a comment of unknown length. */
function endOfDirectory(archive: Buffer): number {
  const earliest = Math.max(0, archive.length - END_SIZE - LONGEST_COMMENT);
  for (let at = archive.length - END_SIZE; at >= earliest; at--) {
    if (archive.readUInt32LE(at) === END_OF_DIRECTORY) {
      return at;
    }
  }
  throw new Error('its end is missing');
}

function packedBytes(archive: Buffer, entry: DirectoryEntry): Buffer {
  demand(archive.readUInt32LE(entry.offset) === LOCAL_HEADER, `"${entry.name}" is not where the directory says`);
  const start = entry.offset + 30 + archive.readUInt16LE(entry.offset + 26) + archive.readUInt16LE(entry.offset + 28);
  return archive.subarray(start, start + entry.packed);
}

/** RFC 1952: ten bytes without name and time, the deflated bytes, checksum and size. */
function rewrap(archive: Buffer, entry: DirectoryEntry): Uint8Array {
  if (entry.method === STORED) {
    return unpack(archive, entry);
  }
  demand(entry.method === DEFLATED, `"${entry.name}" is packed by method ${entry.method}`);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(entry.crc, 0);
  trailer.writeUInt32LE(entry.size, 4);
  return Buffer.concat([GZIP_HEADER, packedBytes(archive, entry), trailer]);
}

const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

function unpack(archive: Buffer, entry: DirectoryEntry): Uint8Array {
  const bytes = inflate(packedBytes(archive, entry), entry);
  demand(bytes.length === entry.size && crc32(bytes) === entry.crc, `"${entry.name}" does not match its checksum`);
  return bytes;
}

function inflate(packed: Buffer, { method, size, name }: DirectoryEntry): Uint8Array {
  demand(method === STORED || method === DEFLATED, `"${name}" is packed by method ${method}`);
  return method === STORED ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
}

function demand(holds: boolean, otherwise: string): void {
  if (!holds) {
    throw new Error(otherwise);
  }
}

/** Reading beyond the end (RangeError) and zlib's complaints are the payload's fault as well. */
function guarded<T>(payload: Payload, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is not a whole ZIP archive: ${(error as Error).message}.`,
      'Fetch it again: the download was probably cut off.',
      { name: payload.name },
      { cause: error }
    );
  }
}
