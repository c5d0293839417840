import { mezYearStart } from '../domain/hours/hours';
import { alarmsOf, type Alarms } from '../domain/limits/alarms';
import { assessment, type Assessment } from '../domain/limits/assessment';
import { measurableUntil } from '../domain/limits/measured';
import { roundHalfUp } from '../domain/limits/rounding';
import { isProvisional, stateOf, type State } from '../domain/limits/verdict';
import { rulesFor, thresholdsFor, type RulesParameters } from './rules';
import type { Instant } from '../../model/time';
import type { LimitSet, LimitThreshold } from '../domain/limits/limit-table';
import type { AirYears } from './read-air';

/** One station's year of a pollutant under one rule or threshold of one law. */
export type LimitRow = {
  readonly air: AirYears;
  readonly year: number;
  readonly law: LimitSet;
  readonly state: State;
  /** What can still change, although the state does not sound like that. */
  readonly provisional: boolean;
} & (
  | { readonly assessment: Assessment; readonly alarms?: never; readonly threshold?: never }
  | { readonly assessment?: never; readonly alarms: Alarms; readonly threshold: LimitThreshold }
);

/** All that the laws say of the years of a station and pollutant; nothing of a year in which nothing was measured. */
export function limitRows(air: AirYears, years: readonly number[], p: RulesParameters, now: Instant): LimitRow[] {
  const { hours, pollutant } = { hours: air, pollutant: air.pollutant };
  return years
    .filter((year) => isMeasured(air, year))
    .flatMap((year) => [
      ...rulesFor(pollutant, p).map(({ law, rule }): LimitRow => {
        const found = assessment(rule, law, { hours, year, now, final: air.finalYears.has(year) });
        const state = stateOf(found);
        return { air, year, law, state, provisional: isProvisional(state, found), assessment: found };
      }),
      ...thresholdsFor(pollutant, p).map(({ law, threshold }): LimitRow => {
        const alarms = alarmsOf(threshold, hours, year, measurableUntil(year, now));
        const provisional = (alarms.state === 'exceeded' || alarms.state === 'met') && !air.finalYears.has(year);
        return { air, year, law, state: alarms.state, provisional, alarms, threshold };
      }),
    ]);
}

function isMeasured({ first, values }: AirYears, year: number): boolean {
  const place = (instant: Instant) => Math.max(0, (instant - first) / 3_600_000);
  return values.subarray(place(mezYearStart(year)), place(mezYearStart(year + 1))).some((value) => value === value);
}

/** The concentration that stands beside the limit, rounded to its digits; of counts the highest that must not be above. */
export function valueOf({ assessment: found, alarms }: LimitRow): number {
  if (alarms) {
    return roundHalfUp(alarms.highest, 0);
  }
  const { exceedances, rule, value } = found;
  return roundHalfUp(rule.allowed === undefined ? value : (exceedances?.nthHighest ?? NaN), rule.digits);
}

/** How often it was above the limit: of rules on several years their mean, to one decimal. */
export function exceedancesIn({ assessment: found, alarms }: LimitRow): number {
  if (alarms) {
    return alarms.above;
  }
  const { exceedances, rule, value, years } = found;
  return rule.allowed !== undefined && years > 1 ? roundHalfUp(value, 1) : (exceedances?.count ?? NaN);
}
