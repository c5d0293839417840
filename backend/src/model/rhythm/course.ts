import { lengthOf } from '../period';
import type { Series } from '../series';
import type { Instant, Interval } from '../time';
import { changesOf } from './changes';

/** How far apart the readings of a series came in the course of time. */
export interface Course {
  /** Since the last change, ms. */
  readonly cadence: number;
  /** Before each change, in order of time. */
  readonly earlier: readonly Earlier[];
}

export interface Earlier {
  /** Readings that begin before this had it. */
  readonly until: Instant;
  readonly cadence: number;
  /** When the change was seen; only from then on others could follow. */
  readonly found: Instant;
}

/** The cadence of a reading that begins then, ms. */
export function cadenceAt(
  { cadence, earlier = [] }: { readonly cadence: number; readonly earlier?: readonly Omit<Earlier, 'found'>[] },
  start: Instant
): number {
  return earlier.find(({ until }) => start < until)?.cadence ?? cadence;
}

/** What no bucket is shorter than that holds whole readings: as far apart as they come, or as long as they last, ms. */
export function grainOf({ cadence, period }: Pick<Series, 'cadence' | 'period'>): number {
  return Math.max(cadence, lengthOf(period) ?? 0);
}

/**
 * The course after a part of the readings was looked at anew; what was seen before and behind it stays.
 * @param starts see `changesOf`
 * @param first see `changesOf`
 */
export function lookedAtAnew(course: Course, starts: readonly Instant[], first: number): Course {
  const [from, to] = [starts[first]!, starts.at(-1)!];
  const before = course.earlier.filter(({ found }) => found < from);
  const behind = course.earlier.filter(({ found }) => found > to);
  let usual = usualBefore(course, from);
  const seen = changesOf(starts, first, usual, before.at(-1)?.found).map(({ since, found, cadence }): Earlier => {
    const one = { until: since, found, cadence: usual };
    usual = cadence;
    return one;
  });
  const [next, ...others] = behind;
  return next
    ? { cadence: course.cadence, earlier: [...before, ...seen, { ...next, cadence: usual }, ...others] }
    : { cadence: usual, earlier: [...before, ...seen] };
}

/** What was usual when the reading that begins then had not come yet, ms. */
export function usualBefore({ cadence, earlier }: Course, start: Instant): number {
  return earlier.find(({ found }) => found >= start)?.cadence ?? cadence;
}

/** Between which starts readings have another cadence in one course than in the other. */
export function differences(a: Course, b: Course): Interval[] {
  const bounds = [...new Set([...a.earlier, ...b.earlier].map(({ until }) => until))].sort((x, y) => x - y);
  return [-Infinity, ...bounds].flatMap((start, i) => {
    const differs = cadenceAt(a, start) !== cadenceAt(b, start);
    return differs ? [{ start, end: bounds[i] ?? Infinity }] : [];
  });
}
