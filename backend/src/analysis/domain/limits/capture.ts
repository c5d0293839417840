import { DAY, HOUR, type Instant } from '../../../model/time';
import { between, mezDate, mezYearStart, type Hours } from '../hours/hours';
import { remembered } from '../hours/remembered';
import { meanOf } from '../hours/running-mean';
import { periodsOf } from './periods';

/** What of a year was measured, of that part of it that has passed. */
export interface Capture {
  /** Valid hours of those that have passed, 0 … 1. */
  readonly share: number;
  readonly hours: number;
  /** Of April to September and of the other months; NaN before the first of them. */
  readonly summer: number;
  readonly winter: number;
  /** How much of the year has passed, 0 … 1. */
  readonly elapsed: number;
}

/** @param until what could have been measured ends here: now, or the end of the year */
export function captureOf(hours: Hours, year: number, until: Instant): Capture {
  return remembered(hours.values, `capture ${year} ${until} since ${hours.first}`, () => captured(hours, year, until));
}

function captured(hours: Hours, year: number, until: Instant): Capture {
  const [start, end] = [mezYearStart(year), mezYearStart(year + 1)];
  const to = Math.min(end, Math.max(start, until));
  const [april, october] = [mezDate(year, 4, 1), mezDate(year, 10, 1)];
  const known = (a: Instant, b: Instant) => meanOf(between(hours, a, Math.min(b, to)).values).n;
  const possible = (a: Instant, b: Instant) => Math.max(0, Math.min(b, to) - a) / HOUR;
  const measured = known(start, end);
  return {
    share: measured / possible(start, end),
    hours: measured,
    summer: known(april, october) / possible(april, october),
    winter: (known(start, april) + known(october, end)) / (possible(start, april) + possible(october, end)),
    elapsed: (to - start) / (end - start),
  };
}

/** 39. BImSchV, Anlage 7: 27 daily maxima and 90 % of the hours from 8 to 20 h MEZ make a month of ozone valid. */
const [MAXIMA, DAYLIGHT_SHARE] = [27, 0.9];
export const OZONE_MONTHS = 5;

/** How many of the months April to September are valid for the count of ozone's days; five of six make the year valid. */
export function validOzoneMonths(hours: Hours, year: number): number {
  return remembered(hours.values, `ozone months ${year} since ${hours.first}`, () => ozoneMonths(hours, year));
}

function ozoneMonths(hours: Hours, year: number): number {
  const maxima = periodsOf(hours, year, 'max8h');
  const yearStart = mezYearStart(year);
  return [4, 5, 6, 7, 8, 9].filter((month) => {
    const [from, to] = [mezDate(year, month, 1), mezDate(year, month + 1, 1)];
    const days = maxima.subarray((from - yearStart) / DAY, (to - yearStart) / DAY);
    const daylight = between(hours, from, to).values.filter((_, i) => i % 24 >= 8 && i % 24 < 20);
    return meanOf(days).n >= MAXIMA && meanOf(daylight).n >= DAYLIGHT_SHARE * daylight.length;
  }).length;
}
