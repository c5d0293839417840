import { DAY, HOUR, type Instant } from '../../../model/time';
import { between, mezDate, mezYearStart, type Hours } from '../hours/hours';
import { rankPercentile } from '../statistics/quantile';
import { aot40Of } from './aot40';
import { isCount } from './measured';
import { PER_DAY, periodsOf, type PeriodMetric } from './periods';
import { exceeds, roundHalfUp } from './rounding';
import { LEAST_SHARE_OF_YEAR } from './verdict';
import type { LimitRule } from './limit-table';

/**
 * What a rule holds against its limit, as it stands at the end of each day of a year: exceedances so far, or the mean,
 * sum or percentile of what was measured so far, not rounded. One value per day that has begun by `until`. NaN: nothing
 * can be said; of means and percentiles not before a quarter of their time was measured, as January is no year. Of one
 * year, also where the rule compares several; a peak season is known only afterwards.
 */
export function soFar(rule: LimitRule, hours: Hours, year: number, until: Instant): Float64Array {
  const start = mezYearStart(year);
  const days = Math.max(0, Math.ceil((Math.min(until, mezYearStart(year + 1)) - start) / DAY));
  const found = new Float64Array(days).fill(NaN);
  switch (rule.metric) {
    case 'year':
      return runningMeans(between(hours, start, mezYearStart(year + 1)), found, 0);
    case 'winter': {
      const [from, to] = [mezDate(year - 1, 10, 1), mezDate(year, 4, 1)];
      return runningMeans(between(hours, from, to), found, (start - from) / DAY);
    }
    case 'aot40':
      return runningAot40(hours, year, found);
    case 'peak-season':
      return found;
    default:
      return isCount(rule)
        ? counted(rule, rule.metric, hours, year, found)
        : percentiles(rule, rule.metric, hours, year, found);
  }
}

/**
 * Which share of what is allowed is used up: above 1 the rule is broken, exactly where it is so by the law. Of rules that
 * allow no exceedance, one more than the exceedances that there are.
 * @param value as `soFar` has it
 */
export function shareOf({ allowed, limit, digits }: LimitRule, value: number): number {
  if (allowed === undefined) {
    return roundHalfUp(value, digits) / limit;
  }
  return allowed > 0 ? value / allowed : value > 0 ? value + 1 : value;
}

/** @param before days of the hours that are before the first of the year */
function runningMeans({ values }: Hours, found: Float64Array, before: number): Float64Array {
  let [sum, n] = [0, 0];
  values.forEach((value, i) => {
    if (value === value) {
      sum += value;
      n++;
    }
    const day = Math.floor(i / 24) - before;
    if (day >= 0 && day < found.length && n >= LEAST_SHARE_OF_YEAR * values.length) {
      found[day] = sum / n;
    }
  });
  // After the winter its mean stays.
  const last = values.length / 24 - before - 1;
  return last < found.length - 1 ? found.fill(found[last]!, last + 1) : found;
}

function runningAot40(hours: Hours, year: number, found: Float64Array): Float64Array {
  const start = mezYearStart(year);
  const [from, to] = [mezDate(year, 5, 1), mezDate(year, 8, 1)];
  let [measured, n, possible] = [0, 0, 0];
  for (let day = (from - start) / DAY; day < found.length; day++) {
    const first = start + day * DAY;
    if (first < to) {
      const own = aot40Of(between(hours, first, first + 24 * HOUR).values);
      measured += own.measured;
      n += own.hours;
      possible += own.possible;
    }
    found[day] = n > 0 ? (measured * possible) / n : NaN;
  }
  return found;
}

function counted(rule: LimitRule, metric: PeriodMetric, hours: Hours, year: number, found: Float64Array): Float64Array {
  const periods = periodsOf(hours, year, metric);
  const perDay = PER_DAY[metric];
  let [count, n] = [0, 0];
  return found.map((_, day) => {
    for (const value of periods.subarray(day * perDay, (day + 1) * perDay)) {
      count += exceeds(value, rule.limit, rule.digits) ? 1 : 0;
      n += value === value ? 1 : 0;
    }
    return n > 0 ? count : NaN;
  });
}

function percentiles(
  { percentile = 100 }: LimitRule,
  metric: PeriodMetric,
  hours: Hours,
  year: number,
  found: Float64Array
): Float64Array {
  const periods = periodsOf(hours, year, metric);
  const ordered: number[] = [];
  return found.map((_, day) => {
    for (const value of periods.subarray(day * PER_DAY[metric], (day + 1) * PER_DAY[metric])) {
      if (value === value) {
        ordered.splice(placeIn(ordered, value), 0, value);
      }
    }
    return ordered.length >= LEAST_SHARE_OF_YEAR * periods.length ? rankPercentile(ordered, percentile) : NaN;
  });
}

/** How many of the values in order are smaller. */
function placeIn(ordered: readonly number[], value: number): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    [low, high] = ordered[middle]! < value ? [middle + 1, high] : [low, middle];
  }
  return low;
}
