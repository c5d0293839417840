import { crc32 } from 'node:zlib';
import { Gunzip } from 'fflate';
import { HubError } from '@smartregion/terms/errors';
import type { Payload } from '../../feed';
import { mostUnpacked, unpacksToTooMuch } from '../limits';
import { nameOf } from './payload';

const SLICE = 64 * 1024;
/** Packed bytes unpacked in one go: deflate reaches 1:1032, so that at most about 4 MB come of them. */
const PACKED_SLICE = 4 * 1024;

/**
 * A payload in slices of at most 64 KiB, unpacked on the way when it is gzip (by its first two bytes), so that a
 * large document never stands in memory unpacked.
 * @throws HubError `payload` when the gzip is broken or cut off, `too-large` beyond the limit
 */
export function* unpackedSlices(payload: Payload, limit = mostUnpacked(payload, 'gzip')): Generator<Uint8Array> {
  if (!isGzip(payload.bytes)) {
    yield* slices(payload.bytes, SLICE);
    return;
  }
  let unpacked: Uint8Array[] = [];
  let total = 0;
  let checksum = 0;
  const gunzip = new Gunzip((chunk) => {
    unpacked.push(chunk);
  });
  for (let at = 0; at < payload.bytes.length; at += PACKED_SLICE) {
    const end = at + PACKED_SLICE;
    push(gunzip, payload.bytes.subarray(at, end), end >= payload.bytes.length, payload);
    for (const chunk of unpacked) {
      total += chunk.length;
      checksum = crc32(chunk, checksum);
      if (total > limit) {
        throw unpacksToTooMuch(payload, limit);
      }
      yield* slices(chunk, SLICE);
    }
    unpacked = [];
  }
  const trailer = Buffer.from(payload.bytes.slice(-8));
  if (trailer.length < 8 || trailer.readUInt32LE(0) !== checksum || trailer.readUInt32LE(4) !== total) {
    throw broken(payload);
  }
}

/** RFC 1952: two magic bytes. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function* slices(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size);
  }
}

function push(gunzip: Gunzip, packed: Uint8Array, last: boolean, payload: Payload): void {
  try {
    gunzip.push(packed, last);
  } catch (cause) {
    throw broken(payload, cause);
  }
}

function broken(payload: Payload, cause?: unknown): HubError {
  return new HubError(
    'payload',
    `${nameOf(payload)} is a broken gzip file, or one that was cut off.`,
    'Fetch it anew; when it stays broken, tell the provider.',
    { name: payload.name },
    { cause }
  );
}
