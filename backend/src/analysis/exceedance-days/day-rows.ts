import { mezYearStart } from '../domain/hours/hours';
import { exceedanceDays, type ExceedanceDay } from '../domain/limits/exceedance-days';
import { endOf } from '../domain/limits/measured';
import { IN_FORCE, rulesFor, type LawRule, type RulesParameters } from '../limit-values/rules';
import { DAY, type Instant } from '../../model/time';
import type { PeriodMetric } from '../domain/limits/periods';
import type { AirYears } from '../limit-values/read-air';

/** Rules on hours and days have days above them, those on years have none. */
export const DAY_METRICS = ['24h', '1h', 'max8h'] as const satisfies readonly PeriodMetric[];

/** A day of a station under a rule. */
export interface DayRow extends LawRule {
  readonly air: AirYears;
  readonly day: ExceedanceDay;
  /** 0 h MEZ. */
  readonly start: Instant;
  /** Of the year up to the end of this day. */
  readonly soFar: number;
}

/** The rules of days for a pollutant; several kinds of one limit are one calendar. */
export function dayRules(pollutant: string, p: RulesParameters): (LawRule & { readonly metric: PeriodMetric })[] {
  const metrics = p.metrics.length > 0 ? p.metrics : DAY_METRICS;
  const seen = new Set<string>();
  return rulesFor(pollutant, { ...p, metrics }, IN_FORCE).flatMap(({ law, rule }) => {
    const metric = DAY_METRICS.find((one) => one === rule.metric);
    const key = `${law.id} ${rule.metric} ${rule.limit}`;
    if (!metric || seen.has(key)) {
      return [];
    }
    seen.add(key);
    return [{ law, rule, metric }];
  });
}

/** For each rule every day of the years that has begun by `now`, from the station's first day on. */
export function calendars(air: AirYears, years: readonly number[], p: RulesParameters, now: Instant): DayRow[][] {
  return dayRules(air.pollutant, p).map(({ law, rule, metric }) =>
    years.toReversed().flatMap((year) => {
      const start = mezYearStart(year);
      const begun = Math.max(0, Math.ceil((endOf(year, now) - start) / DAY));
      let soFar = 0;
      return exceedanceDays(air, year, { ...rule, metric })
        .slice(0, begun)
        .map((day, i): DayRow => {
          soFar += day.exceeded ? 1 : 0;
          return { air, law, rule, day, start: start + i * DAY, soFar };
        })
        .filter((row) => row.start + DAY > air.first);
    })
  );
}
