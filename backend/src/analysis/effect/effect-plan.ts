import { DAY, HOUR, type Instant, type Interval } from '../../model/time';
import { LEAST_DAYS_BEFORE, LEAST_WEEKS_AFTER } from '../domain/effect/enough';
import { leadFor } from '../domain/effect/placebo-dates';
import type { Comparison } from '../domain/effect/comparison';

const WEEK = 7 * DAY;
/** After a year other things have changed, too. */
const MOST_WEEKS_AFTER = 52;
/** Where placebo dates are looked for, around the date. */
const [YEARS_BEFORE, YEARS_AFTER] = [5, 4];

export interface Asked {
  readonly date: Instant;
  /** When the measure ended; absent: it has not. */
  readonly end?: Instant;
  /** How long before the date teaches the model, ms. */
  readonly lead: number;
}

/** What is compared, and the hours that are read for it. */
export interface Plan extends Comparison {
  readonly first: Instant;
  readonly end: Instant;
}

/**
 * Whole weeks before and after a date, as far as was measured: so that a result holds for a week, not for an hour.
 * @param known when both, concentration and wind, were measured
 */
export function planOf({ date, end = Infinity, lead }: Asked, known: Interval): Plan {
  const weeksUntil = (instant: Instant) => Math.max(0, Math.floor((instant - date) / WEEK));
  const weeks = Math.min(weeksUntil(Math.min(known.end, end)), MOST_WEEKS_AFTER);
  const first = Math.max(hour(known.start), date - YEARS_BEFORE * 365 * DAY);
  const last = date + Math.min(weeksUntil(known.end), YEARS_AFTER * 52) * WEEK;
  const asked = { before: Math.max(first, date - lead), date, after: date + weeks * WEEK };
  return { ...leadFor(first, last, asked, LEAST_DAYS_BEFORE * DAY), first: Math.min(first, date), end: last };
}

const hour = (instant: Instant) => Math.ceil(instant / HOUR) * HOUR;

/** The first and the last date that can be asked about. */
export const possibleDates = ({ start, end }: Interval): Interval => ({
  start: start + LEAST_DAYS_BEFORE * DAY,
  end: end - LEAST_WEEKS_AFTER * WEEK,
});

/** Whether what was measured reaches far enough; whether it has gaps, only its hours tell. */
export const reaches = ({ before, date, after }: Comparison): boolean =>
  date - before >= LEAST_DAYS_BEFORE * DAY && after - date >= LEAST_WEEKS_AFTER * WEEK;
