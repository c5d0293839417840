import { DAY } from '../../../model/time';
import { dailyMax8h } from '../hours/daily';
import { between, mezDay, mezYear, mezYearStart, type Hours } from '../hours/hours';
import { HOUR } from '../../../model/time';
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
  const { first, values } = mezYear(hours, year);
  const max8h = dailyMax8h(values, between(hours, mezYearStart(year) - 7 * HOUR, mezYearStart(year)).values);
  return Array.from({ length: values.length / 24 }, (_, day) => {
    const own = values.subarray(day * 24, (day + 1) * 24);
    const { mean, n } = meanOf(own);
    const max1h = own.reduce((a, b) => (b <= a || Number.isNaN(b) ? a : b), NaN);
    const row = {
      day: mezDay(first + day * DAY),
      mean: n >= VALID_SHARE * 24 ? mean : NaN,
      hours: n,
      max8h: max8h.values[day]!,
      max8hEnding: max8h.endings[day]!,
      max1h,
    };
    const value = { '1h': row.max1h, '24h': row.mean, max8h: row.max8h }[rule.metric];
    return { ...row, value, exceeded: exceeds(value, rule.limit, rule.digits) };
  });
}
