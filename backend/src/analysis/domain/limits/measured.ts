import { HOUR, type Instant } from '../../../model/time';
import { between, mezDate, mezYearStart, type Hours } from '../hours/hours';
import { remembered } from '../hours/remembered';
import { meanOf } from '../hours/running-mean';
import { aot40 } from './aot40';
import { captureOf, OZONE_MONTHS, validOzoneMonths, type Capture } from './capture';
import { exceedancesOf, type Exceedances } from './exceedances';
import { peakSeason } from './peak-season';
import { periodsOf, type PeriodMetric } from './periods';
import type { LimitRule, LimitSet } from './limit-table';

/** One year of one station under one rule. */
export interface Measured {
  /** What is compared, not yet rounded: a mean, a sum, a percentile, or the number of exceedances; NaN: nothing. */
  readonly value: number;
  /** What it may be at most. */
  readonly against: number;
  readonly digits: number;
  readonly exceedances: Exceedances | null;
  /** Enough was measured, by the rules of the set. */
  readonly valid: boolean;
}

/** Whether a rule counts hours or days above its limit (WHO compares a percentile of them instead). */
export const isCount = (rule: LimitRule): boolean => rule.allowed !== undefined;

/**
 * What a rule holds against its limit in one year.
 * @param hours hourly means of the pollutant in the rule's unit (CO: mg/m³); also of the year before, where a rule needs it
 * @param until what could have been measured ends here
 */
export function measured(rule: LimitRule, { capture }: LimitSet, hours: Hours, year: number, until: Instant): Measured {
  const of = captureOf(hours, year, until);
  const own = (value: number, valid: boolean): Measured => ({
    value,
    against: rule.limit,
    digits: rule.digits,
    exceedances: null,
    valid,
  });
  switch (rule.metric) {
    case 'year':
      return own(meanBetween(hours, mezYearStart(year), mezYearStart(year + 1)).mean, isCaptured(rule, capture, of));
    case 'winter': {
      const [from, to] = [mezDate(year - 1, 10, 1), mezDate(year, 4, 1)];
      const { mean, n } = meanBetween(hours, from, to);
      return own(mean, n >= (capture.year * (to - from)) / HOUR);
    }
    case 'aot40': {
      const { estimate, complete } = aot40(hours, year);
      return own(estimate, complete);
    }
    case 'peak-season': {
      const season = peakSeason(hours, year);
      return own(season?.mean ?? NaN, season !== null);
    }
    default:
      return ofPeriods(rule, rule.metric, capture, of, hours, year);
  }
}

const meanBetween = (hours: Hours, from: Instant, to: Instant) =>
  remembered(hours.values, `mean from ${from} to ${to} since ${hours.first}`, () =>
    meanOf(between(hours, from, to).values)
  );

function ofPeriods(
  rule: LimitRule,
  metric: PeriodMetric,
  capture: LimitSet['capture'],
  of: Capture,
  hours: Hours,
  year: number
): Measured {
  const { allowed, percentile: percent, limit, digits } = rule;
  const exceedances = exceedancesOf(periodsOf(hours, year, metric), limit, digits, { allowed, percent });
  const isOzone = rule.pollutant === 'o3' && metric === 'max8h' && isCount(rule);
  const valid = isOzone ? validOzoneMonths(hours, year) >= OZONE_MONTHS : isCaptured(rule, capture, of);
  return allowed === undefined
    ? { value: exceedances.percentile, against: limit, digits, exceedances, valid }
    : { value: exceedances.n ? exceedances.count : NaN, against: allowed, digits: 0, exceedances, valid };
}

/** Of ozone, summer and winter each; a season that has not begun is not missing. */
function isCaptured({ pollutant }: LimitRule, capture: LimitSet['capture'], of: Capture): boolean {
  return pollutant === 'o3'
    ? !(of.summer < capture.o3Summer) && !(of.winter < capture.o3Winter) && of.hours > 0
    : of.share >= capture.year;
}

/** When a rule's part of the year is over: that of winters on 1 April, of AOT40 on 1 August. */
export function partEnd({ metric }: LimitRule, year: number): Instant {
  const ends = { winter: 4, aot40: 8 } as const;
  return metric === 'winter' || metric === 'aot40' ? mezDate(year, ends[metric], 1) : mezYearStart(year + 1);
}

/** The end of what has begun of a year. */
export const endOf = (year: number, now: Instant): Instant => Math.min(now, mezYearStart(year + 1));

/** The end of what could have been measured of a year: that of the last hour that is over. */
export const measurableUntil = (year: number, now: Instant): Instant => endOf(year, Math.floor(now / HOUR) * HOUR);
