import { availableParallelism } from 'node:os';
import type { FeedContext, Payload } from '../../feeds/feed';
import { isBzip2 } from '../../feeds/support/unpack/bunzip';
import { isGzip } from '../../feeds/support/unpack/unpack';
import { isZip } from '../../feeds/support/unpack/zip';
import { MINUTE, SECOND } from '../../model/time';

export interface ParseLimits {
  /** Bytes, unpacked, up to which a document is read on the main thread: it takes less than to hand it over. */
  readonly inlineBytes: number;
  /** Threads that parse; one processor stays with the hub's own. */
  readonly threads: number;
  /** Heap of a thread, MB. */
  readonly heap: number;
  /** Time that any document gets, ms; the time in which its batches are stored does not count. */
  readonly time: number;
  /** Time for each megabyte beside it, unpacked, ms. */
  readonly timePerMegabyte: number;
  /** No document gets more, ms. */
  readonly mostTime: number;
  /** Bytes of pushes of one Kommune, and of all, that may wait for a thread. */
  readonly waiting: { readonly each: number; readonly all: number };
}

export const PARSE_LIMITS: ParseLimits = {
  inlineBytes: 8192,
  threads: Math.min(2, availableParallelism()),
  heap: 256,
  time: 10 * SECOND,
  timePerMegabyte: SECOND,
  mostTime: 3 * MINUTE,
  waiting: { each: 16 * 2 ** 20, all: 64 * 2 ** 20 },
};

/** What documents unpack to about, at the most. */
const PACKED = 50;

/** Bytes of a document and of what it is read with, unpacked; of packed ones about. */
export function expectedSize({ bytes, limits }: Payload, { companions = {} }: FeedContext): number {
  const sizeOf = (part: Uint8Array) => part.length * (isPacked({ bytes: part }) ? PACKED : 1);
  const beside = Object.values(companions).reduce((sum, part) => sum + sizeOf(part), 0);
  return Math.min(sizeOf(bytes), limits?.unpacked ?? Infinity) + beside;
}

function isPacked(payload: Payload): boolean {
  return isGzip(payload.bytes) || isZip(payload) || isBzip2(payload);
}

/** The time that a document of this size may take, ms: several times what the slowest parser needs. */
export function timeFor(size: number, { time, timePerMegabyte, mostTime }: ParseLimits): number {
  return Math.min(mostTime, time + (size / 2 ** 20) * timePerMegabyte);
}
