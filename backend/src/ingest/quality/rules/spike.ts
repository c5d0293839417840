import type { Property } from '@smartregion/terms/property';
import { HOUR, MINUTE } from '../../../model/time';
import { limitsOf } from './limits';
import { median } from './median';
import { cannotBe, type Past } from './past';

/** Readings further apart say nothing of each other: hourly ones are judged, three-hourly ones are not. */
const FURTHEST = 90 * MINUTE;

/** A spike has one reading or two. */
const WIDTHS = [1, 2] as const;

/** So many readings on both sides, within the reach, tell what is usual: of a zigzag, which end is the leap. */
const AROUND = 3;

/** How far before and behind a reading one must look to judge it, ms: two of a spike and the one beside them. */
export function spikeReach(property: Property): number {
  return limitsOf(property.id).spike === undefined ? 0 : 3 * HOUR;
}

/**
 * The readings that leap away from the one before and from what is usual around, and back within one or two: so far
 * that nature does not. Known only when the reading behind them is. Each is judged by the readings around it alone, so
 * that it does not matter which came in first.
 * @param sequence all readings of a series in time order, those before and behind the ones in question among them
 */
export function spikesAmong<T extends Past>(property: Property, sequence: readonly T[]): ReadonlySet<T> {
  const leap = limitsOf(property.id).spike;
  const found = new Set<T>();
  if (leap === undefined) {
    return found;
  }
  const possible = sequence.filter((reading) => !cannotBe(reading));
  for (let at = 1; at < possible.length - 1; at++) {
    for (const width of WIDTHS) {
      if (isSpike(possible, at, width, leap)) {
        const away = possible.slice(at, at + width);
        away.filter((_, i) => isUnusual(possible, at + i, leap)).forEach((reading) => found.add(reading));
      }
    }
  }
  return found;
}

/** Whether the `width` readings from `at` on leap away from both of their neighbours. */
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

function isUnusual(sequence: readonly Past[], at: number, leap: number): boolean {
  const { start, value } = sequence[at]!;
  const around = sequence
    .slice(Math.max(0, at - AROUND), at + AROUND + 1)
    .filter((reading) => Math.abs(reading.start - start) <= 3 * HOUR);
  return Math.abs(value - median(around.map((reading) => reading.value))) > leap / 2;
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
