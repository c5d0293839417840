import { HOUR, type Instant } from '../../../model/time';
import { isUsable, type WeatherModel } from './weather-model';
import type { StationWeather } from './weather-columns';

export const WEEK = 168;

/** What was measured and expected in a week of hours that know both; sums, so that weeks add up to longer times. */
export interface Week {
  readonly start: Instant;
  n: number;
  /** Σ of concentrations: measured, and by weather, clock and season. */
  measured: number;
  expected: number;
  /** Σ of their logs: measured, and measured ÷ expected. */
  logs: number;
  residuals: number;
}

/**
 * Weeks before and after an hour, counted from it, so that none lies on both sides.
 * @param cut place of the first hour after
 */
export function weeksAround(
  { first, values }: StationWeather,
  { logs, smear }: Pick<WeatherModel, 'logs' | 'smear'>,
  cut: number
): { readonly before: Week[]; readonly after: Week[] } {
  const lead = Math.ceil(cut / WEEK);
  const weeks = Array.from({ length: lead + Math.max(0, Math.ceil((values.length - cut) / WEEK)) }, (_, at) => ({
    start: first + (cut + (at - lead) * WEEK) * HOUR,
    ...{ n: 0, measured: 0, expected: 0, logs: 0, residuals: 0 },
  }));
  values.forEach((value, i) => {
    const expected = logs[i]!;
    if (isUsable(value) && expected === expected) {
      const week = weeks[lead + Math.floor((i - cut) / WEEK)]!;
      const log = Math.log(value);
      week.n++;
      week.measured += value;
      week.expected += Math.exp(expected) * smear;
      week.logs += log;
      week.residuals += log - expected;
    }
  });
  const known = ({ n }: Week) => n > 0;
  return { before: weeks.slice(0, lead).filter(known), after: weeks.slice(lead).filter(known) };
}

/** Several weeks as one. */
export function together(weeks: readonly Week[]): Omit<Week, 'start'> {
  const sum = (of: (week: Week) => number) => weeks.reduce((all, week) => all + of(week), 0);
  return {
    n: sum(({ n }) => n),
    measured: sum(({ measured }) => measured),
    expected: sum(({ expected }) => expected),
    logs: sum(({ logs }) => logs),
    residuals: sum(({ residuals }) => residuals),
  };
}
