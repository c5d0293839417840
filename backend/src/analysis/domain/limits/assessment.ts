import { DAY, HOUR, type Instant } from '../../../model/time';
import { remembered } from '../hours/remembered';
import { mezYear, mezYearStart, type Hours } from '../hours/hours';
import { captureOf, type Capture } from './capture';
import { isCount, measurableUntil, measured, partEnd, type Measured } from './measured';
import { PER_DAY, periodsOf, type PeriodMetric } from './periods';
import { projectionOf, tallied, type DayTally, type Projection } from './projection';
import { exceeds, roundHalfUp } from './rounding';
import type { LimitRule, LimitSet } from './limit-table';

/** Why what is said of a year may still change; of winters and AOT40 their part of it is meant. */
export type Provisional = 'year-not-over' | 'capture' | 'too-few-years' | 'not-final';

export interface Assessment extends Measured {
  readonly rule: LimitRule;
  readonly set: LimitSet['id'];
  /** `value` by the digits of the limit: what is compared and shown. */
  readonly rounded: number;
  /** How many years `value` is the mean of. */
  readonly years: number;
  readonly capture: Capture;
  readonly status: 'met' | 'exceeded' | 'unknown';
  /** Empty: it stands. */
  readonly provisional: readonly Provisional[];
  readonly projection: Projection | null;
  /** How the year would end; `open`: the limit lies within the spread. */
  readonly projected: 'met' | 'exceeded' | 'open' | null;
  /** Never green on too few data; grey: nothing can be said. Shown with a word, never as a colour alone. */
  readonly light: 'green' | 'yellow' | 'red' | 'grey';
}

export interface StationYear {
  /** Hourly means of the pollutant, µg/m³ (CO: mg/m³); with earlier years where they are known. */
  readonly hours: Hours;
  readonly year: number;
  readonly now: Instant;
  /** The provider has finally checked the values. */
  readonly final?: boolean;
}

/**
 * One station's year under one rule of one set: what was measured against what may be, whether it stands, and how the year
 * may end. Means are of what was measured, rounded once and last; hours and days are those of MEZ.
 */
export function assessment(
  rule: LimitRule,
  set: LimitSet,
  { hours, year, now, final = false }: StationYear
): Assessment {
  const until = measurableUntil(year, now);
  const capture = captureOf(hours, year, until);
  const own = measured(rule, set, hours, year, until);
  const [value, years] = overYears(rule, set, hours, year, until, own);
  const rounded = roundHalfUp(value, own.digits);
  const isOver = exceeds(value, own.against, own.digits);
  const isEnded = until >= partEnd(rule, year);
  const provisional: Provisional[] = [
    ...(isEnded ? [] : ['year-not-over' as const]),
    ...(own.valid ? [] : ['capture' as const]),
    ...(years < (rule.years ?? 1) ? ['too-few-years' as const] : []),
    ...(final ? [] : ['not-final' as const]),
  ];
  const projection = isEnded || rule.years ? null : projected(rule, hours, year, until);
  const statement = {
    status: Number.isNaN(value) ? ('unknown' as const) : isOver ? ('exceeded' as const) : ('met' as const),
    projected: projection && outlook(projection, own),
    projection,
  };
  const isFinallyOver = isOver && isCount(rule) && !rule.years;
  return {
    ...own,
    ...statement,
    value,
    rounded,
    years,
    rule,
    set: set.id,
    capture,
    provisional,
    light: isFinallyOver
      ? 'red'
      : own.valid && capture.elapsed >= TOO_EARLY && !Number.isNaN(value)
        ? lightOf(projection?.value ?? value, rule, own)
        : 'grey',
  };
}

/** Share of the year before which nothing is said of its end. */
const TOO_EARLY = 0.25;

/** 80 % of a mean's limit, half of the exceedances that are allowed: beyond, attention (our own proposal). */
function lightOf(value: number, rule: LimitRule, { against, digits }: Measured): Assessment['light'] {
  if (exceeds(value, against, digits)) {
    return 'red';
  }
  return value <= (isCount(rule) ? 0.5 : 0.8) * against ? 'green' : 'yellow';
}

function outlook({ low, high }: Projection, { against, digits }: Measured): NonNullable<Assessment['projected']> {
  const [atBest, atWorst] = [exceeds(low, against, digits), exceeds(high, against, digits)];
  return atBest ? 'exceeded' : atWorst ? 'open' : 'met';
}

/** The mean over the valid ones of the last years, where the rule asks for it and at least as few as it allows are there. */
function overYears(
  rule: LimitRule,
  set: LimitSet,
  hours: Hours,
  year: number,
  until: Instant,
  own: Measured
): [value: number, years: number] {
  if (!rule.years) {
    return [own.value, 1];
  }
  const before = Array.from({ length: rule.years - 1 }, (_, i) =>
    measured(rule, set, hours, year - 1 - i, Math.min(until, mezYearStart(year - i)))
  );
  const valid = [own, ...before].filter((other) => other.valid && !Number.isNaN(other.value));
  return valid.length >= (rule.leastYears ?? rule.years)
    ? [valid.reduce((sum, other) => sum + other.value, 0) / valid.length, valid.length]
    : [own.value, 1];
}

function projected(rule: LimitRule, hours: Hours, year: number, until: Instant): Projection | null {
  const isPeriod = isCount(rule);
  if (!isPeriod && rule.metric !== 'year') {
    return null;
  }
  const what = isPeriod ? `${rule.metric} above ${rule.limit} to ${rule.digits}` : 'mean';
  return remembered(hours.values, `${what} at the end of ${year} from ${until} since ${hours.first}`, () =>
    ending(rule, hours, year, until)
  );
}

function ending(rule: LimitRule, hours: Hours, year: number, until: Instant): Projection | null {
  const isPeriod = isCount(rule);
  const metric = rule.metric as PeriodMetric;
  const tally = (of: number): DayTally =>
    isPeriod
      ? tallied(periodsOf(hours, of, metric), PER_DAY[metric], (v) => Number(exceeds(v, rule.limit, rule.digits)))
      : tallied(mezYear(hours, of).values, 24, (v) => v);
  const firstYear = new Date(hours.first + HOUR).getUTCFullYear();
  const earlier = Array.from({ length: Math.max(0, year - firstYear) }, (_, i) => tally(firstYear + i));
  const days = Math.floor((until - mezYearStart(year)) / DAY);
  return projectionOf(isPeriod ? 'count' : 'mean', tally(year), days, earlier);
}
