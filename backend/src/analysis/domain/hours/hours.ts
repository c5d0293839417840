import { DAY, HOUR, type Instant } from '../../../model/time';
import { remembered } from './remembered';

/**
 * Hourly values without a gap in time: `values[i]` is of the hour `[first + i h, first + (i + 1) h)` UTC, NaN where
 * nothing valid was measured. A year is 8760 numbers in 70 kB, so that ten years of a station fit beside each other.
 */
export interface Hours {
  readonly first: Instant;
  readonly values: Float64Array;
}

/** MEZ is an hour ahead of UTC all year (39. BImSchV counts hours and days by it). */
const MEZ_AHEAD = HOUR;

/** The hours from `start` up to `end`, NaN where these hours know nothing; the same memory where they know all. */
export function between({ first, values }: Hours, start: Instant, end: Instant): Hours {
  const count = Math.max(0, Math.round((end - start) / HOUR));
  const offset = Math.round((start - first) / HOUR);
  if (offset >= 0 && offset + count <= values.length) {
    return { first: start, values: values.subarray(offset, offset + count) };
  }
  const cut = new Float64Array(count).fill(NaN);
  const from = Math.max(0, offset);
  const to = Math.min(values.length, offset + count);
  if (to > from) {
    cut.set(values.subarray(from, to), from - offset);
  }
  return { first: start, values: cut };
}

/** Start of a calendar year by MEZ: 1 January, 0 h. */
export const mezYearStart = (year: number): Instant => mezDate(year, 1, 1);

/** 0 h MEZ of a day; month and day count from 1, and what is beyond a month's end goes on in the next. */
export const mezDate = (year: number, month: number, day: number): Instant =>
  Date.UTC(year, month - 1, day) - MEZ_AHEAD;

/** The hours of a calendar year by MEZ, 8760 or 8784. */
export const mezYear = (hours: Hours, year: number): Hours =>
  remembered(hours.values, `year ${year} since ${hours.first}`, () =>
    between(hours, mezYearStart(year), mezYearStart(year + 1))
  );

/** The day by MEZ, `2026-07-01`. Hour 24 of 1 July (23:00 to 24:00 MEZ) is of 1 July. */
export const mezDay = (instant: Instant): string => new Date(instant + MEZ_AHEAD).toISOString().slice(0, 10);

/** The same hours, filled up with NaN to whole days by MEZ. */
export function wholeMezDays(hours: Hours): Hours {
  const day = (instant: Instant) => (instant + MEZ_AHEAD) / DAY;
  const end = hours.first + hours.values.length * HOUR;
  return between(hours, Math.floor(day(hours.first)) * DAY - MEZ_AHEAD, Math.ceil(day(end)) * DAY - MEZ_AHEAD);
}
