import { HOUR } from '../../../model/time';
import { dailyMax8h, dailyMeans } from '../hours/daily';
import { remembered } from '../hours/remembered';
import { between, mezYear, mezYearStart, type Hours } from '../hours/hours';

/** What a limit on short periods is held against. */
export type PeriodMetric = '1h' | '24h' | 'max8h';

/** How many periods of the metric a day has. */
export const PER_DAY: Readonly<Record<PeriodMetric, number>> = { '1h': 24, '24h': 1, max8h: 1 };

/**
 * The year's values of a metric: one per hour or per day, from 1 January MEZ on, NaN where not valid. The first day's
 * 8-hour means reach into the year before.
 */
export function periodsOf(hours: Hours, year: number, metric: PeriodMetric): Float64Array {
  return remembered(hours.values, `${metric} ${year} since ${hours.first}`, () => periods(hours, year, metric));
}

function periods(hours: Hours, year: number, metric: PeriodMetric): Float64Array {
  const { values } = mezYear(hours, year);
  if (metric === '1h') {
    return values;
  }
  if (metric === '24h') {
    return dailyMeans(values);
  }
  const start = mezYearStart(year);
  return dailyMax8h(values, between(hours, start - 7 * HOUR, start).values).values;
}
