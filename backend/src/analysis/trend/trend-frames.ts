import { DateTime } from 'luxon';
import { frame, numberField } from '../../model/frame';
import { displayUnit } from '@smartregion/terms/units';
import { toSixDecimals } from '../series/aggregation';
import { TIME_SERIES } from '../series/curve';
import { seriesLabels, valueConfig } from '../selection/describe';
import { columnsOf, stationFields, TABLE } from '../wording/table';
import { LEAST_MONTHS, lineOf, type StationTrend } from './station-trends';
import { COURSE_WORDS, directionOf, TREND_WORD } from './trend-words';
import type { Frame } from '../../model/frame';
import type { Instant, Interval } from '../../model/time';
import type { MonthlyMeans } from '../domain/trend/monthly-means';
import type { Trend } from '../domain/trend/trend';
import type { Scope } from '../question';

const orNull = (value: number | undefined, digits = 3): number | null =>
  value === undefined || !Number.isFinite(value) ? null : Number(value.toPrecision(digits));

/** Beginning of a month, `2026-03`. */
const beginOf = (month: string, zone: string): Instant => DateTime.fromISO(month, { zone }).toMillis();

/** A row for each series: its trend, and beside it that in average weather. */
export function trendTable(all: readonly StationTrend[], window: number | undefined, scope: Scope): Frame {
  const { catalogue, language } = scope;
  const zone = catalogue.region.timeZone;
  const { flag, number, text, time } = columnsOf(all);
  const figures = (prefix: string, of: (row: StationTrend) => Trend | undefined) => [
    number(`${prefix}slope`, (row) => orNull(of(row)?.slope)),
    number(`${prefix}low`, (row) => orNull(of(row)?.low)),
    number(`${prefix}high`, (row) => orNull(of(row)?.high)),
    number(`${prefix}percent`, (row) => orNull(of(row)?.percent), { config: { unit: 'percent', decimals: 1 } }),
  ];
  return frame(
    'trend',
    [
      ...stationFields(
        all.map(({ series }) => series.stationInfo),
        catalogue
      ),
      text('property', ({ series }) => series.property),
      text('property_name', ({ series }) => series.propertyInfo[language]),
      text('statement', (row) => statementOf(row, language)),
      ...figures('', ({ trend }) => trend),
      number('p', ({ trend }) => orNull(trend?.p, 2)),
      text(
        'unit',
        ({ series }) =>
          `${displayUnit(series.propertyInfo.ucum, language)} ${{ de: 'je Jahr', en: 'a year' }[language]}`
      ),
      ...figures('adjusted_', ({ adjusted }) => adjusted?.trend),
      text('adjusted_statement', ({ adjusted }) => (adjusted ? directionOf(adjusted.trend)[language] : null)),
      time('time', ({ trend }) => (trend ? beginOf(trend.months[0]!, zone) : null)),
      time('timeEnd', ({ trend }) => (trend ? beginOf(trend.months.at(-1)!, zone) : null)),
      number('n', ({ trend, count }) => trend?.n ?? count),
      number('filled', ({ trend }) => trend?.filled.length ?? null),
      number('window', () => window ?? null),
      text('wind_station', ({ adjusted }) => adjusted?.mast.station.name ?? null),
      number('wind_km', ({ adjusted }) => orNull(adjusted?.mast.km), { config: { unit: 'suffix: km', decimals: 0 } }),
      text('feed', ({ series }) => series.feed),
      text('attribution', ({ series }) => series.licence.attribution),
      flag('demo', ({ series }) => series.demo),
    ],
    TABLE
  );
}

function statementOf({ trend, count }: StationTrend, language: Scope['language']): string {
  return trend
    ? directionOf(trend)[language]
    : language === 'de'
      ? `zu kurz: ein Trend braucht ${LEAST_MONTHS} Monate, und es sind ${count}`
      : `too short: a trend needs ${LEAST_MONTHS} months, and there are ${count}`;
}

/** Month by month: as measured, without its season, in average weather, and the straight line. */
export function trendCourse({ series, monthly, trend, adjusted }: StationTrend, name: string, scope: Scope): Frame {
  const { catalogue, language } = scope;
  const zone = catalogue.region.timeZone;
  const { number, time } = columnsOf(monthly.months.map((month, i) => ({ month, i })));
  const labels = seriesLabels(series, catalogue);
  const column = (id: keyof typeof COURSE_WORDS, values: readonly (number | null)[]) =>
    numberField(id, values, {
      labels: { ...labels, part: id },
      config: valueConfig(series.propertyInfo, `${name} · ${COURSE_WORDS[id][language]}`, language),
    });
  return frame(
    `${name} · ${TREND_WORD[language]}`,
    [
      time('time', ({ month }) => beginOf(month, zone)),
      number('value', ({ i }) => cell(monthly.means[i]!), {
        labels,
        config: valueConfig(series.propertyInfo, name, language),
      }),
      ...(trend
        ? [
            column('deseasonalised', laid(monthly, trend, trend.deseasonalised)),
            column('line', laid(monthly, trend, lineOf(trend, daysOf(monthly, trend)))),
          ]
        : []),
      ...(adjusted ? [column('adjusted', laid(monthly, adjusted.trend, adjusted.trend.deseasonalised))] : []),
    ],
    TIME_SERIES
  );
}

const cell = (value: number): number | null => (Number.isNaN(value) ? null : toSixDecimals(value));

/** Values of a trend's months, at their place among all. */
function laid({ months }: MonthlyMeans, trend: Trend, values: Float64Array): (number | null)[] {
  const from = months.indexOf(trend.months[0]!);
  return months.map((_, i) => cell(values[i - from] ?? NaN));
}

const daysOf = ({ months, days }: MonthlyMeans, trend: Trend): Float64Array => {
  const from = months.indexOf(trend.months[0]!);
  return days.slice(from, from + trend.months.length);
};

/** The slope as one figure, to calculate and alert with. */
export function trendFigure({ series, trend }: StationTrend, name: string, { end }: Interval, scope: Scope): Frame {
  const { number, time } = columnsOf([trend]);
  const { unit, ...config } = valueConfig(
    series.propertyInfo,
    `${name} · ${TREND_WORD[scope.language]}`,
    scope.language
  );
  return frame(
    `${name} · ${TREND_WORD[scope.language]}`,
    [
      time('time', () => end),
      number('value', (own) => orNull(own?.slope), { labels: seriesLabels(series, scope.catalogue), config }),
    ],
    TIME_SERIES
  );
}
