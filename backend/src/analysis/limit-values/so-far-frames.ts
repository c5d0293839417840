import { frame, numberField, timeField } from '../../model/frame';
import { propertyOf } from '@smartregion/terms/property';
import { DAY } from '../../model/time';
import { mezYearStart } from '../domain/hours/hours';
import { nearness } from '../domain/limits/alarms';
import { endOf } from '../domain/limits/measured';
import { roundHalfUp } from '../domain/limits/rounding';
import { shareOf, soFar } from '../domain/limits/so-far';
import { seriesLabels } from '../selection/describe';
import { TIME_SERIES } from '../series/curve';
import { grafanaUnit } from '@smartregion/terms/grafana-units';
import { WORDS } from '../wording/words';
import { countedWords, thresholdWords } from './rule-words';
import { IN_FORCE, ruleId, rulesFor, thresholdsFor, type RulesParameters } from './rules';
import type { Frame } from '../../model/frame';
import type { Sentence } from '@smartregion/terms/sentence';
import type { Instant } from '../../model/time';
import type { LimitSet } from '../domain/limits/limit-table';
import type { AirYears } from './read-air';
import type { Scope } from '../question';

/** What the number over time is: the share of what is allowed, or the mean, sum or number of exceedances itself. */
export type Measure = 'share' | 'value';

/** Which series there are: of limits, of information and alert thresholds, or of both. */
export type Only = 'all' | 'limits' | 'thresholds';

/** A rule or threshold, day by day. */
interface Course {
  readonly law: LimitSet;
  readonly rule: string;
  readonly name: Sentence;
  readonly unit: string;
  readonly decimals: number;
  /** One value for each day of the year that has begun. */
  values(year: number): Float64Array;
  share(value: number): number;
}

/**
 * A series for each rule, with a point at the end of each day of the time asked for (the day that runs: now), as the year
 * stands then, and for each threshold, as near as the day came. What nothing can be said of at these moments has none.
 */
export function soFarFrames(
  air: AirYears,
  years: readonly number[],
  p: RulesParameters & { readonly measure: Measure; readonly only: Only },
  scope: Scope
): Frame[] {
  const limits = p.only === 'thresholds' ? [] : rulesOf(air, p, scope.now);
  const thresholds = p.only === 'limits' ? [] : thresholdsOf(air, p, scope.now);
  return [...limits, ...thresholds].flatMap((course) => {
    const points = [...years].reverse().flatMap((year) => pointsOf(course, year, p.measure, scope));
    return points.some(([, value]) => value !== null) ? [courseFrame(air, course, points, p.measure, scope)] : [];
  });
}

function rulesOf(air: AirYears, p: RulesParameters, now: Instant): Course[] {
  return rulesFor(air.pollutant, p, IN_FORCE).map(({ law, rule }) => ({
    law,
    rule: ruleId(rule),
    name: countedWords(rule),
    ...(rule.allowed === undefined ? { unit: grafanaUnit(rule.unit), decimals: 1 } : { unit: 'none', decimals: 0 }),
    values: (year) => soFar(rule, air, year, endOf(year, now)),
    share: (value) => shareOf(rule, value),
  }));
}

function thresholdsOf(air: AirYears, p: RulesParameters, now: Instant): Course[] {
  const { ucum } = air.series.propertyInfo;
  return thresholdsFor(air.pollutant, p, IN_FORCE).map(({ law, threshold }) => ({
    law,
    rule: ruleId(threshold),
    name: thresholdWords(threshold, ucum),
    unit: grafanaUnit(ucum),
    decimals: 0,
    values: (year) => nearness(threshold, air, year, endOf(year, now)),
    share: (value) => roundHalfUp(value, 0) / threshold.level,
  }));
}

type Point = readonly [time: Instant, value: number | null];

function pointsOf(
  { values, share }: Course,
  year: number,
  measure: Measure,
  { range, now }: Pick<Scope, 'range' | 'now'>
): Point[] {
  const start = mezYearStart(year);
  return [...values(year)].flatMap((value, day): Point[] => {
    const [from, to] = [start + day * DAY, Math.min(start + (day + 1) * DAY, now)];
    const told = measure === 'share' ? share(value) : value;
    return from < range.end && to > range.start ? [[to, Number.isNaN(told) ? null : told]] : [];
  });
}

function courseFrame(
  air: AirYears,
  { law, rule, name, unit, decimals }: Course,
  points: readonly Point[],
  measure: Measure,
  { catalogue, language }: Scope
): Frame {
  const pollutant = propertyOf(air.pollutant)[language];
  const called = `${air.series.stationInfo.name} · ${pollutant} · ${name[language]} · ${law.title[language]}`;
  const shown = measure === 'share' ? { unit: 'percentunit', decimals: 0 } : { unit, decimals };
  return frame(
    called,
    [
      timeField(
        'time',
        points.map(([time]) => time)
      ),
      numberField(
        'value',
        points.map(([, value]) => value),
        {
          labels: { ...seriesLabels(air.series, catalogue), property: air.pollutant, law: law.id, rule },
          config: { displayNameFromDS: called, noValue: WORDS.noData[language], min: 0, ...shown },
        }
      ),
    ],
    TIME_SERIES
  );
}
