import type { Instant, Interval } from '../../model/time';
import type { OpenChunk } from './past/chunks';
import { openNow, unsettledChunks } from './past/past';
import { rests } from './past/retry';
import type { PollState } from './state';
import { newestRange, wantedRange, type Times } from './past/times';

/** For which stations a time is asked for. */
export interface Ask {
  readonly stations: readonly string[];
  readonly range: Interval;
}

/** What the newest poll asks for: stations whose gaps begin at the same time together. */
export function newestAsks(state: PollState, times: Times, stations: readonly string[], now: Instant): Ask[] {
  const asks = new Map<Instant, string[]>();
  for (const station of stations) {
    const { since, settled } = state.stations[station]!;
    const { start } = newestRange(times, settled, wantedRange(times, since, now));
    asks.set(start, [...(asks.get(start) ?? []), station]);
  }
  return [...asks].map(([start, together]) => ({ stations: together, range: { start, end: now } }));
}

/** A piece of a chunk, asked for of the stations that lack the same. */
export interface PastAsk extends OpenChunk {
  readonly stations: readonly string[];
}

/**
 * What of the past is asked for next: the newest, but what has failed before goes behind what has not, so that a station
 * that the provider does not have keeps no other from its past. Nothing while all is settled or rests.
 */
export function pastAsk(
  state: PollState,
  times: Times,
  stations: readonly string[],
  now: Instant
): PastAsk | undefined {
  if (rests(state.past, now)) {
    return undefined;
  }
  const lacking = stations.flatMap((station) => {
    const past = state.stations[station]!;
    return openNow(past, times, now).map((open) => ({
      station,
      ...open,
      failures: past.resting[open.chunk]?.failures ?? 0,
    }));
  });
  const [first] = [...lacking].sort((a, b) => a.failures - b.failures || b.piece.end - a.piece.end);
  return (
    first && {
      chunk: first.chunk,
      piece: first.piece,
      stations: lacking.filter(({ piece }) => isSame(piece, first.piece)).map(({ station }) => station),
    }
  );
}

/** When of the past there is something to ask for again: the first rest to end, or the next correction to be read. */
export function pastDue(state: PollState, times: Times, stations: readonly string[], now: Instant): Instant {
  const ends = stations.flatMap((station) => {
    const past = state.stations[station]!;
    return unsettledChunks(past, times, now).map(({ chunk }) => past.resting[chunk]?.until ?? now);
  });
  return Math.max(Math.min(...ends, state.revision?.due ?? Infinity), state.past?.until ?? -Infinity);
}

function isSame(a: Interval, b: Interval): boolean {
  return a.start === b.start && a.end === b.end;
}
