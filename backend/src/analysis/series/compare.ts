import { HubError } from '@smartregion/terms/errors';
import { ZoneClock } from '../../model/clock/zone-clock';
import { BUCKET_LENGTH } from './buckets';
import type { Instant, Interval } from '../../model/time';
import type { CalendarShift } from '../../model/clock/zone-clock';
import type { Bucket } from './buckets';

/** How far back the period lies that a panel compares with. */
export const COMPARISONS = ['1d', '1w', '1M', '1y'] as const;
export type Comparison = (typeof COMPARISONS)[number];

const BACK: Readonly<Record<Comparison, CalendarShift>> = {
  '1d': { days: -1 },
  '1w': { weeks: -1 },
  '1M': { months: -1 },
  '1y': { years: -1 },
};

/** Weeks stay whole weeks from Monday. */
const WEEKS_BACK: typeof BACK = { ...BACK, '1M': { weeks: -4 }, '1y': { weeks: -52 } };

/** Both directions of the way between a period and the one that it is compared with, on the calendar of a zone. */
export interface Shifted {
  earlier(instant: Instant): Instant;
  later(instant: Instant): Instant;
}

/** @param bucket undefined for single readings */
export function shiftBy(comparison: Comparison, bucket: Bucket | undefined, zone: string): Shifted {
  const clock = ZoneClock.of(zone);
  const back = (bucket === '1w' ? WEEKS_BACK : BACK)[comparison];
  const forth = Object.fromEntries(Object.entries(back).map(([unit, count]) => [unit, -count]));
  return {
    earlier: (instant) => clock.shifted(instant, back),
    later: (instant) => clock.shifted(instant, forth),
  };
}

/**
 * For each bucket the start of the one that it is compared with, or null where the earlier period has none:
 * the 31st of a month, the hour that the change of clocks leaves out or repeats.
 */
export function earlierStarts(starts: readonly Instant[], shift: Shifted): (Instant | null)[] {
  return starts.map((start) => {
    const earlier = shift.earlier(start);
    return shift.later(earlier) === start ? earlier : null;
  });
}

/** The time that these buckets lie in; undefined when there is none to compare with. */
export function spanOf(starts: readonly (Instant | null)[]): Interval | undefined {
  const known = starts.filter((start) => start !== null);
  return known.length ? { start: known[0]!, end: known.at(-1)! + 1 } : undefined;
}

/** @throws HubError `query` when a bucket is longer than the way back: it would be compared with itself */
export function checkComparable(comparison: Comparison, bucket: Bucket): void {
  if (BUCKET_LENGTH[bucket] > BUCKET_LENGTH[comparison]) {
    throw new HubError(
      'query',
      `Intervals of ${bucket} cannot be compared with those ${comparison} earlier: they overlap.`,
      `Choose an interval of at most ${comparison}, or compare with a longer time ago.`,
      { bucket, compare: comparison }
    );
  }
}
