import type { Failed } from '../../../model/outcome/failure';
import type { Instant } from '../../../model/time';
import { openChunks, timeOf, type ChunkNumber, type OpenChunk } from './chunks';
import { before, cover, lengthOf, openRanges, type Ranges } from './ranges';
import { failedAgain, failingAsRead, rests, type Failing } from './retry';
import { pastRange, settledPart, unsettled, wantedRange, type Times } from './times';

/**
 * The older data of one station: a fixed grid of chunks (chunks.ts). Each is settled, when all of its time is; resting,
 * when it did not come lately; or open. Time opens nothing that is settled and ends no rest but by its rule.
 */
export interface Past {
  /** From here on the station is wanted. */
  readonly since: Instant;
  readonly settled: Ranges;
  readonly resting: Readonly<Record<ChunkNumber, Failing>>;
}

export const NOTHING_SETTLED: Omit<Past, 'since'> = { settled: [], resting: {} };

/** The chunks that are not settled, newest first; the newest poll reads what is younger. */
export function unsettledChunks({ since, settled }: Past, times: Times, now: Instant): OpenChunk[] {
  return openChunks(settled, pastRange(times, settled, wantedRange(times, since, now)));
}

/** Those of them that may be asked for now. */
export function openNow(past: Past, times: Times, now: Instant): OpenChunk[] {
  return unsettledChunks(past, times, now).filter(({ chunk }) => !rests(past.resting[chunk], now));
}

/** Milliseconds that did not come yet, resting ones among them. */
export function missing({ since, settled }: Past, times: Times, now: Instant): number {
  return lengthOf(openRanges(settled, pastRange(times, settled, wantedRange(times, since, now))));
}

/** Good answers have come for these times. */
export function withAnswers(past: Past, answered: Ranges, times: Times, now: Instant): Past {
  const settled = answered.map((range) => settledPart(times, range, now)).reduce<Ranges>(cover, past.settled);
  const start = wantedRange(times, past.since, now).start;
  const isOpen = (chunk: ChunkNumber) => {
    const time = timeOf(chunk);
    return openRanges(settled, { start: Math.max(time.start, start), end: time.end }).length > 0;
  };
  return { ...past, settled, resting: only(past.resting, isOpen) };
}

/** A piece of a chunk was asked for. What of it is open now rests, longer each time; what has come rests no more. */
export function afterAsking(
  past: Past,
  { chunk, piece }: OpenChunk,
  why: Failed,
  at: { readonly now: Instant; readonly random: number }
): Past {
  const others = only(past.resting, (other) => other !== chunk);
  const hasCome = openRanges(past.settled, piece).length === 0;
  const resting = hasCome ? others : { ...others, [chunk]: failedAgain(past.resting[chunk], why, at) };
  return { ...past, resting };
}

/** The same as it is read from the store: of the future nothing is settled, and nothing rests for longer than it may. */
export function pastAsRead({ since, settled, resting }: Past, times: Times, now: Instant, settledUntil: Instant): Past {
  const entries = Object.entries(resting).map(([chunk, failing]) => [chunk, failingAsRead(failing, now)]);
  return { since, settled: before(settled, settledUntil - unsettled(times)), resting: Object.fromEntries(entries) };
}

function only(resting: Past['resting'], keep: (chunk: ChunkNumber) => boolean): Past['resting'] {
  return Object.fromEntries(Object.entries(resting).filter(([chunk]) => keep(Number(chunk))));
}
