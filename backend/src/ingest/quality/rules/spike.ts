import type { Property } from '../../../model/property';
import { HOUR, MINUTE } from '../../../model/time';
import { limitsOf } from './limits';
import type { Past } from './past';

/** Readings further apart say nothing of each other: hourly ones are judged, three-hourly ones are not. */
const FURTHEST = 90 * MINUTE;

/** A spike has one reading or two. */
const WIDTHS = [1, 2] as const;

/** How far before and behind a reading one must look to judge it, ms: two of a spike and the one beside them. */
export function spikeReach(property: Property): number {
  return limitsOf(property.id).spike === undefined ? 0 : 3 * HOUR;
}

/**
 * The readings that leap away from the one before and back to it within one or two: so far that nature does not.
 * Known only when the reading behind them is.
 * @param sequence all readings of a series in time order, those before and behind the ones in question among them
 */
export function spikesAmong<T extends Past>(property: Property, sequence: readonly T[]): ReadonlySet<T> {
  const leap = limitsOf(property.id).spike;
  const found = new Set<T>();
  if (leap === undefined) {
    return found;
  }
  const possible = sequence.filter(({ quality }) => quality !== 'implausible');
  for (let at = 1; at < possible.length - 1; at++) {
    const width = WIDTHS.find((length) => isSpike(possible, at, length, leap));
    if (width && !found.has(possible[at - 1]!)) {
      possible.slice(at, at + width).forEach((reading) => found.add(reading));
      at += width;
    }
  }
  return found;
}

/** Whether the `width` readings from `at` on are one. */
function isSpike(sequence: readonly Past[], at: number, width: number, leap: number): boolean {
  const away = sequence.slice(at, at + width);
  const [before, behind] = [sequence[at - 1]!, sequence[at + width]];
  if (!behind || !areOfOneKind([before, ...away, behind])) {
    return false;
  }
  const [low, high] = [Math.min(before.value, behind.value), Math.max(before.value, behind.value)];
  return (
    high - low <= leap / 2 &&
    (away.every(({ value }) => value > high + leap) || away.every(({ value }) => value < low - leap))
  );
}

/** Equally long and close behind each other. */
function areOfOneKind(readings: readonly Past[]): boolean {
  return readings.every((reading, i) => {
    const before = readings[i - 1];
    return (
      !before || (reading.end - reading.start === before.end - before.start && reading.start - before.start <= FURTHEST)
    );
  });
}
