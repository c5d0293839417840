import { DAY } from '../../../model/time';
import { dailyMax8h } from '../hours/daily';
import { between, mezDay, mezYear, mezYearStart, type Hours } from '../hours/hours';
import { HOUR } from '../../../model/time';
import { remembered } from '../hours/remembered';
import { meanOf, VALID_SHARE } from '../hours/running-mean';
import { exceeds } from './rounding';
import type { LimitRule } from './limit-table';
import type { PeriodMetric } from './periods';

/** One day of a calendar, by MEZ. */
export interface ExceedanceDay {
  readonly day: string;
  /** Of the hours, µg/m³; NaN with fewer than 18. */
  readonly mean: number;
  readonly hours: number;
  /** Largest 8-hour mean that ends on the day, and the hour at whose end it ends; NaN and 0: none. */
  readonly max8h: number;
  readonly max8hEnding: number;
  readonly max1h: number;
  /** What the rule looks at: the day's mean, largest 8-hour mean or largest hour. */
  readonly value: number;
  readonly exceeded: boolean;
}

/**
 * A row for each day of a year, for a calendar of exceedances.
 * @param rule on hours or days
 */
export function exceedanceDays(
  hours: Hours,
  year: number,
  rule: LimitRule & { metric: PeriodMetric }
): ExceedanceDay[] {
  const days = dayFigures(hours, year);
  return days.names.map((day, i) => {
    const row = {
      day,
      mean: days.means[i]!,
      hours: days.hours[i]!,
      max8h: days.max8h[i]!,
      max8hEnding: days.endings[i]!,
      max1h: days.max1h[i]!,
    };
    const value = rule.metric === '1h' ? row.max1h : rule.metric === '24h' ? row.mean : row.max8h;
    return { ...row, value, exceeded: exceeds(value, rule.limit, rule.digits) };
  });
}

/** What is to be known of the days of a year, whatever rule is asked about. */
function dayFigures(hours: Hours, year: number) {
  return remembered(hours.values, `day by day ${year} since ${hours.first}`, () => {
    const { values } = mezYear(hours, year);
    const { values: max8h, endings } = dailyMax8h(
      values,
      between(hours, mezYearStart(year) - 7 * HOUR, mezYearStart(year)).values
    );
    const names = dayNames(year, values.length / 24);
    const [means, known, max1h] = [names, names, names].map((all) => new Float64Array(all.length)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    names.forEach((_, day) => {
      const own = values.subarray(day * 24, (day + 1) * 24);
      const { mean, n } = meanOf(own);
      means[day] = n >= VALID_SHARE * 24 ? mean : NaN;
      known[day] = n;
      max1h[day] = own.reduce((a, b) => (b <= a || Number.isNaN(b) ? a : b), NaN);
    });
    return { names, means, hours: known, max1h, max8h, endings };
  });
}

const calendars = new Map<number, readonly string[]>();

/** Of a calendar year by MEZ; the same for every station. */
function dayNames(year: number, count: number): readonly string[] {
  const names =
    calendars.get(year) ?? Array.from({ length: count }, (_, day) => mezDay(mezYearStart(year) + day * DAY));
  calendars.set(year, names);
  return names;
}
