import { DAY, type Instant, type Interval } from '../../../model/time';
import { openRanges, type Ranges } from './ranges';

/** What is asked for in one go when older data is fetched. */
export const CHUNK = 14 * DAY;

/** Number of a chunk: they lie on the same borders for every station, and do not move with the clock. */
export type ChunkNumber = number;

/** The chunk in which the last moment of a time that ends here lies. */
export function chunkBefore(end: Instant): ChunkNumber {
  return Math.floor((end - 1) / CHUNK);
}

export function timeOf(chunk: ChunkNumber): Interval {
  return { start: chunk * CHUNK, end: (chunk + 1) * CHUNK };
}

/** A chunk, and the newest piece of it that is open. */
export interface OpenChunk {
  readonly chunk: ChunkNumber;
  readonly piece: Interval;
}

/** The chunks of a time that are not wholly settled, newest first. */
export function openChunks(settled: Ranges, time: Interval): OpenChunk[] {
  const found = new Map<ChunkNumber, OpenChunk>();
  for (const open of openRanges(settled, time)) {
    for (let chunk = chunkBefore(open.end); chunk * CHUNK >= open.start - CHUNK + 1; chunk--) {
      const { start, end } = timeOf(chunk);
      const piece = { start: Math.max(start, open.start), end: Math.min(end, open.end) };
      if (piece.end > piece.start && !found.has(chunk)) {
        found.set(chunk, { chunk, piece });
      }
    }
  }
  return [...found.values()];
}
