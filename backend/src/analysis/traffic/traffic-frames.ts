import { DateTime } from 'luxon';
import { frame } from '../../model/frame';
import { dateOf } from '../domain/traffic/traffic-days';
import { FLOW_LEVELS } from '../domain/traffic/flow-level';
import { toSixDecimals } from '../series/aggregation';
import { TIME_SERIES } from '../series/curve';
import { seriesLabels } from '../selection/describe';
import { columnsOf, stationFields, TABLE } from '../wording/table';
import { WORDS } from '../wording/words';
import { KINDS, type Counter } from './counters';
import { rankOf, type FlowCourse } from './flow-course';
import { DAY_SET_WORDS, FLOW_WORDS } from './traffic-words';
import type { Frame } from '../../model/frame';
import type { Interval } from '../../model/time';
import type { YearTotal } from '../domain/traffic/daily-traffic';
import type { Scope } from '../question';
import type { KeyFigures } from './key-figures';

const rounded = (value: number | undefined, decimals = 0): number | null =>
  value === undefined || !Number.isFinite(value) ? null : Number(value.toFixed(decimals));

const SHARE = { config: { unit: 'percentunit', decimals: 1 } };
const SPEED = { config: { unit: 'velocitykmh', decimals: 0 } };

/** A row for each counter and kind. @param time that the figures are of, whole local days */
export function figuresTable(
  rows: readonly (KeyFigures & { readonly year?: YearTotal })[],
  span: Interval,
  { catalogue, language }: Scope
): Frame {
  const { flag, number, text, time } = columnsOf(rows);
  const series = (row: KeyFigures) => row.counter.counts.series;
  return frame(
    'traffic',
    [
      time('time', () => span.start),
      time('timeEnd', () => span.end),
      ...stationFields(
        rows.map((row) => series(row).stationInfo),
        catalogue
      ),
      text('kind', ({ counter }) => counter.kind),
      text('kind_name', ({ counter }) => KINDS[counter.kind][language]),
      number('dtv', ({ all }) => rounded(all.mean)),
      number('dtvw', ({ set }) => rounded(set.mean)),
      text('day_set', ({ set }) => DAY_SET_WORDS[set.daySet][language]),
      number('saturdays', (row) => rounded(row.saturdays.mean)),
      number('sundays', (row) => rounded(row.sundays.mean)),
      number('known_days', ({ all }) => all.known),
      number('days', ({ all }) => all.days),
      number('filled_days', ({ all }) => all.filled),
      text('extent', extentOf),
      number('heavy_share', (row) => rounded(row.heavyShare, 4), SHARE),
      number('peak_hour', ({ peak }) => rounded(peak?.volume)),
      time('peak_time', ({ peak }) => peak?.start ?? null),
      text('peak_kind', ({ peak }) => peak && (peak.isRolling ? 'rolling' : 'clock')),
      number('peak_factor', ({ peak }) => rounded(peak?.factor, 2)),
      number('design_hour', (row) => rounded(row.designHour)),
      number('v85', ({ v85 }) => rounded(v85, 1), SPEED),
      number('v85_min', (row) => rounded(row.slowestV85), SPEED),
      number('v85_max', (row) => rounded(row.fastestV85), SPEED),
      number('sunday_factor', (row) => rounded(row.sundayFactor, 2)),
      number('holiday_factor', (row) => rounded(row.holidayFactor, 2)),
      number('year_counted', ({ year }) => rounded(year?.counted)),
      number('year_known_days', ({ year }) => year?.known ?? null),
      number('year_total', ({ year }) => rounded(year?.total)),
      text('feed', (row) => series(row).feed),
      text('attribution', (row) => series(row).licence.attribution),
      flag('demo', (row) => series(row).demo),
    ],
    TABLE
  );
}

/**
 * What the means stand for. Of bicycles and people there is no accepted way from some days to all: theirs are of the days
 * that were counted, and called that.
 */
function extentOf({ counter, all, set }: KeyFigures): 'nothing' | 'measured' | 'extrapolated' | 'counted-days' {
  if (all.known === 0) {
    return 'nothing';
  }
  const hasGaps = all.extrapolated || set.extrapolated;
  return hasGaps ? (counter.kind === 'motor' ? 'extrapolated' : 'counted-days') : 'measured';
}

/** The total of each day; what was filled or is missing is said beside it. */
export function daysFrame({ counter, days }: KeyFigures, zone: string, scope: Scope): Frame {
  const { number, text, time } = columnsOf(days);
  const name = nameOf(counter, scope);
  return frame(
    name,
    [
      time('time', ({ day }) => DateTime.fromISO(dateOf(day), { zone }).toMillis()),
      number('value', ({ total }) => rounded(total), {
        labels: { ...seriesLabels(counter.counts.series, scope.catalogue), kind: counter.kind, period: '1d' },
        config: { displayNameFromDS: name, unit: 'none', decimals: 0, noValue: WORDS.noData[scope.language] },
      }),
      text('state', ({ state }) => state),
    ],
    TIME_SERIES
  );
}

const nameOf = ({ counts, kind }: Counter, { language }: Scope): string =>
  `${counts.series.stationInfo.name} · ${KINDS[kind][language]}`;

/** Level, speed and share of the free speed, step by step. */
export function flowFrame({ series, times, speeds, free, levels }: FlowCourse, { catalogue, language }: Scope): Frame {
  const { number, time } = columnsOf(times.map((at, i) => ({ at, speed: speeds[i]!, level: levels[i]! })));
  const { name } = series.stationInfo;
  const labels = { ...seriesLabels(series, catalogue), ...(free > 0 ? { free_speed: free.toFixed(0) } : {}) };
  const config = { displayNameFromDS: name, noValue: WORDS.noData[language] };
  return frame(
    `${name} · ${FLOW_WORDS.name[language]}`,
    [
      time('time', ({ at }) => at),
      number('level', ({ level }) => rankOf(level), {
        labels,
        config: { ...config, min: 1, max: FLOW_LEVELS.length, decimals: 0, mappings: mappings(language) },
      }),
      number('speed', ({ speed }) => speed, { labels, config: { ...config, ...SPEED.config } }),
      number('share', ({ speed }) => (speed === null || !(free > 0) ? null : toSixDecimals(speed / free)), {
        labels,
        config: { ...config, unit: 'percentunit', decimals: 0 },
      }),
    ],
    TIME_SERIES
  );
}

const COLORS = ['green', 'yellow', 'orange', 'red'];

const mappings = (language: Scope['language']) => [
  {
    type: 'value',
    options: Object.fromEntries(
      FLOW_LEVELS.map((level, i) => [String(i + 1), { text: FLOW_WORDS[level][language], color: COLORS[i], index: i }])
    ) as Record<string, unknown>,
  },
];
