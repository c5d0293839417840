import { frame, numberField, timeField } from '../../model/frame';
import { propertyOf } from '../../model/property';
import { DAY } from '../../model/time';
import { mezYearStart } from '../domain/hours/hours';
import { endOf } from '../domain/limits/measured';
import { shareOf, soFar } from '../domain/limits/so-far';
import { seriesLabels } from '../selection/describe';
import { TIME_SERIES } from '../series/curve';
import { grafanaUnit } from '../wording/grafana-units';
import { WORDS } from '../wording/words';
import { countedWords } from './rule-words';
import { IN_FORCE, ruleId, rulesFor, type LawRule, type RulesParameters } from './rules';
import type { Frame } from '../../model/frame';
import type { Instant } from '../../model/time';
import type { AirYears } from './read-air';
import type { Scope } from '../question';

/** What the number over time is: the share of what is allowed, or the mean, sum or number of exceedances itself. */
export type Measure = 'share' | 'value';

/**
 * A series for each rule, with a point at the end of each day of the time asked for (the day that runs: now), as the year
 * stands then. Rules of which nothing can be said at any of these moments have none.
 */
export function soFarFrames(
  air: AirYears,
  years: readonly number[],
  p: RulesParameters & { readonly measure: Measure },
  scope: Scope
): Frame[] {
  return rulesFor(air.pollutant, p, IN_FORCE).flatMap((one) => {
    const points = [...years].reverse().flatMap((year) => pointsOf(air, year, one, p.measure, scope));
    return points.some(([, value]) => value !== null) ? [courseFrame(air, one, points, p.measure, scope)] : [];
  });
}

type Point = readonly [time: Instant, value: number | null];

function pointsOf(
  air: AirYears,
  year: number,
  { rule }: LawRule,
  measure: Measure,
  { range, now }: Pick<Scope, 'range' | 'now'>
): Point[] {
  const until = endOf(year, now);
  const start = mezYearStart(year);
  return [...soFar(rule, air, year, until)].flatMap((value, day): Point[] => {
    const [from, to] = [start + day * DAY, Math.min(start + (day + 1) * DAY, until)];
    const told = measure === 'share' ? shareOf(rule, value) : value;
    return from < range.end && to > range.start ? [[to, Number.isNaN(told) ? null : told]] : [];
  });
}

function courseFrame(
  air: AirYears,
  { law, rule }: LawRule,
  points: readonly Point[],
  measure: Measure,
  { catalogue, language }: Scope
): Frame {
  const { stationInfo } = air.series;
  const name = `${stationInfo.name} · ${propertyOf(air.pollutant)[language]} · ${countedWords(rule)[language]} · ${law.title[language]}`;
  const isCount = rule.allowed !== undefined;
  const config =
    measure === 'share'
      ? { unit: 'percentunit', decimals: 0, min: 0 }
      : { unit: isCount ? 'none' : grafanaUnit(rule.unit), decimals: isCount ? 0 : 1, min: 0 };
  return frame(
    name,
    [
      timeField(
        'time',
        points.map(([time]) => time)
      ),
      numberField(
        'value',
        points.map(([, value]) => value),
        {
          labels: { ...seriesLabels(air.series, catalogue), property: air.pollutant, law: law.id, rule: ruleId(rule) },
          config: { displayNameFromDS: name, noValue: WORDS.noData[language], ...config },
        }
      ),
    ],
    TIME_SERIES
  );
}
