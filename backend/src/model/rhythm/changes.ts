import { lengthOf, periodOf } from '../period';
import { MINUTE, SECOND, type Instant } from '../time';

/** From `since` on readings came `cadence` apart, ms; that was seen when the one at `found` had come. */
export interface Change {
  readonly since: Instant;
  readonly found: Instant;
  readonly cadence: number;
}

/** Distances that are looked at together: an hour of a device that sends every five minutes. */
export const LOOKED_AT = 12;
/** From so many on a series that has just begun tells its rhythm. */
const FEWEST = 3;
/** Of those looked at; with fewer there is no rhythm. Lost readings make distances longer, but not so many alike. */
const MOST_OF_THEM = 0.75;
/** Alike is what is less than so many times as long: devices are not punctual, but twice as long is a loss. */
const ALIKE = 1.5;
/** What lasts more than so many times as long as is usual is longer than it should be. */
export const UNUSUAL = ALIKE;
/** A distance that differs by no more than this share from the usual one is no news. */
const USUAL = 0.2;

/**
 * How the rhythm of readings changes, told from nothing but when they began: whoever has the same readings finds the same,
 * in whatever order they came in. A gap, a late reading and now and then a lost one change nothing.
 * @param starts ascending, each once
 * @param first index of the first that may bring a change, with `LOOKED_AT` + 1 before it if there are so many
 * @param cadence what was usual before it, ms
 * @param after when the last change before it was found
 */
export function changesOf(starts: readonly Instant[], first: number, cadence: number, after = -Infinity): Change[] {
  const changes: Change[] = [];
  let [usual, last] = [cadence, after];
  for (let i = Math.max(1, first); i < starts.length; i++) {
    if (isUsual(starts[i]! - starts[i - 1]!, usual)) {
      continue;
    }
    const from = Math.max(1, i + 1 - LOOKED_AT);
    const seen = rhythmOf(starts, from, i);
    if (seen !== undefined && !isUsual(seen, usual)) {
      const since = Math.max(beginningOf(starts, from, seen, usual), last + 1);
      changes.push({ since, found: starts[i]!, cadence: seen });
      [usual, last] = [seen, starts[i]!];
    }
  }
  return changes;
}

/** Whether readings so far apart are what is expected, ms. */
export function isUsual(distance: number, cadence: number): boolean {
  return Math.abs(distance - cadence) <= USUAL * cadence;
}

/** What the distances that end with these readings have in common; undefined for nothing. */
function rhythmOf(starts: readonly Instant[], from: number, to: number): number | undefined {
  const distances: number[] = [];
  for (let i = from; i <= to; i++) {
    distances.push(starts[i]! - starts[i - 1]!);
  }
  const median = [...distances].sort((a, b) => a - b)[(distances.length - 1) >> 1]!;
  const alike = distances.filter((distance) => distance * ALIKE > median && distance < median * ALIKE).length;
  return distances.length >= FEWEST && alike >= MOST_OF_THEM * distances.length ? rounded(median) : undefined;
}

/** The first reading that came at the new distance; where the series begins with it, its very first. */
function beginningOf(starts: readonly Instant[], from: number, seen: number, usual: number): Instant {
  const isNew = (distance: number) => Math.abs(Math.log(distance / seen)) < Math.abs(Math.log(distance / usual));
  let at = from;
  while (!isNew(starts[at]! - starts[at - 1]!)) {
    at++;
  }
  return at === 1 ? starts[0]! : starts[at]!;
}

/** What a device means that counts seconds as it likes. */
function rounded(distance: number): number {
  const minutes = Math.round(distance / MINUTE) * MINUTE;
  const isNear = Math.abs(distance - minutes) <= 0.05 * minutes;
  const clock = lengthOf(periodOf({ start: 0, end: distance })) ?? (isNear ? minutes : undefined);
  return clock ?? Math.max(SECOND, Math.round(distance / SECOND) * SECOND);
}
