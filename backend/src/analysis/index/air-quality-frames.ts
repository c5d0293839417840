import { floatedBy, POLLUTANTS } from '@smartregion/terms/air-quality-scale';
import { frame } from '../../model/frame';
import { propertyOf } from '@smartregion/terms/property';
import { HOUR } from '../../model/time';
import { displayUnit } from '@smartregion/terms/units';
import { TIME_SERIES } from '../series/curve';
import { toSixDecimals } from '../series/aggregation';
import { attributionOf, stationLabels, valueConfig } from '../selection/describe';
import { worstHours } from '../domain/index/worst-hours';
import { grafanaUnit } from '@smartregion/terms/grafana-units';
import { columnsOf, stationFields, TABLE } from '../wording/table';
import { WORDS } from '../wording/words';
import { averagingShort, averagingWords } from './averaging-words';
import { airNow, missingIn, ratedHour, type RatedHour } from './rated-hour';
import type { Frame } from '../../model/frame';
import type { DescribedSeries } from '../../model/series';
import type { Quality } from '../../model/quality';
import type { Instant } from '../../model/time';
import type { IndexPollutant, VersionedIndex } from './indices';
import type { RatedStation } from './rated-hours';
import type { Scope } from '../question';
import type { Language } from '../wording/words';

/**
 * Hour by hour.
 * @param step of so many hours the worst, where not all can be seen
 */
export function courseFrame(rated: RatedStation, step: number, scope: Scope): Frame {
  const { station, series, index, course, first } = rated;
  const { language } = scope;
  const hours = worstHours(course.classes, step).map((hour) => ({ found: ratedHour(rated, hour), hour }));
  const { flag, number, text, time } = columnsOf(hours);
  const labelsOf = (some: readonly DescribedSeries[]) => ({
    ...stationLabels(station, scope.catalogue),
    index: index.id,
    feed: [...new Set(some.map((s) => s.feed))].sort().join(', '),
    attribution: attributionOf(some),
    ...(some.some((s) => s.demo) ? { demo: 'true' } : {}),
  });
  const labels = labelsOf(series);
  const config = { ...classConfig(index, language), displayNameFromDS: station.name };
  return frame(
    `${station.name} · ${WORDS.airQuality[language]}`,
    [
      time('time', ({ hour }) => first + (hour + 1) * HOUR),
      number('class', ({ found }) => found?.class ?? null, { labels, config }),
      text('deciding', ({ found }) => found?.deciding.pollutant ?? null),
      ...columnsOfIndex(index).map((pollutant) => {
        const property = propertyOf(pollutant);
        const own = series.filter(({ property: id }) => (floatedBy(id) ?? id) === pollutant);
        const place = index.scales.findIndex((scale) => scale.pollutant === pollutant);
        const averaging = index.scales[place]?.averaging;
        const name = `${station.name} · ${property[language]}${averaging ? ` (${averagingShort(averaging)})` : ''}`;
        return number(pollutant, ({ hour }) => valueAt(course.values[place], hour), {
          labels: { ...(own.length > 0 ? labelsOf(own) : labels), ...(averaging ? { averaging } : {}) },
          config: valueConfig(property, name, language),
        });
      }),
      number('measured', ({ found }) => found?.measured ?? 0, { labels }),
      flag('complete', ({ found }) => found?.complete ?? false),
      text('quality', ({ found }) => found && qualityWord(found)),
      ...(index.isNumber
        ? [
            number('index_value', ({ found }) => found?.number ?? null, {
              labels,
              config: { ...INDEX_NUMBER, displayNameFromDS: `${station.name} · ${index.short[language]}` },
            }),
          ]
        : []),
    ],
    TIME_SERIES
  );
}

/** The US scale ends at 500. */
const INDEX_NUMBER = { decimals: 0, min: 0, max: 500 };

/** The pollutants of the panels, in their order, and what else the index rates. */
const columnsOfIndex = ({ pollutants }: VersionedIndex): IndexPollutant[] => [
  ...new Set<IndexPollutant>([...POLLUTANTS, ...pollutants]),
];

function valueAt(values: Float64Array | undefined, hour: number): number | null {
  const value = values?.[hour] ?? NaN;
  return Number.isNaN(value) ? null : toSixDecimals(value);
}

/**
 * A row for each station.
 * @param now the moment that the table speaks of
 */
export function tableFrame(
  stations: readonly RatedStation[],
  now: Instant,
  index: VersionedIndex,
  { catalogue, language }: Scope
): Frame {
  const rows = stations.map((rated) => airNow(rated, now));
  const { age, flag, number, text, time } = columnsOf(rows);
  return frame(
    WORDS.airQuality[language],
    [
      ...stationFields(
        rows.map(({ rated }) => rated.station),
        catalogue
      ),
      time('time', ({ newest }) => newest?.end ?? null),
      number('class', ({ current }) => current?.class ?? null, { config: classConfig(index, language) }),
      text('word', ({ current }) => wordOf(current, index, language)),
      text('deciding', ({ current }) => current && propertyOf(current.deciding.pollutant)[language]),
      number('deciding_value', ({ current }) => current?.value ?? null, {
        config: index.isNumber ? { decimals: 1 } : { unit: grafanaUnit('ug/m3'), decimals: 0 },
      }),
      text('averaging', ({ current }) => current && averagingWords(current.deciding.averaging)[language]),
      number('measured', ({ current }) => current?.measured ?? 0),
      flag('complete', ({ current }) => current?.complete ?? false),
      text('missing', ({ rated, current }) => current && missingWords(rated, current)),
      text('quality', ({ current }) => current && qualityWord(current)),
      age(({ newest }) => newest?.end ?? null, now),
      flag('stale', ({ newest, current }) => newest !== null && current === null),
      ...(index.isNumber
        ? [
            text('unit', ({ current }) => current && displayUnit(propertyOf(current.deciding.pollutant).ucum)),
            number('index_value', ({ current }) => current?.number ?? null, { config: INDEX_NUMBER }),
          ]
        : []),
      text('index', () => index.id),
      text('index_name', () => index.name[language]),
      text('attribution', ({ rated }) => attributionOf(rated.series)),
      flag('demo', ({ rated }) => rated.series.some((s) => s.demo)),
    ],
    TABLE
  );
}

/** "SO₂, PM₂,₅": what the index rates and was not measured in that hour. */
function missingWords(rated: RatedStation, { end }: RatedHour): string {
  const missing = missingIn(rated, (end - rated.first) / HOUR - 1);
  return missing.map((pollutant) => propertyOf(pollutant).symbol ?? pollutant).join(', ');
}

/** Official figures are provisional for months: a reader must see which they are. */
const qualityWord = ({ final }: RatedHour): Quality => (final ? 'valid' : 'provisional');

function wordOf(found: RatedHour | null, index: VersionedIndex, language: Language): string {
  return found ? index.classes[found.class - 1]![language] : WORDS.noData[language];
}

/** Grafana's value mappings: every panel shows the class in word and colour without knowing the index. */
function classConfig({ classes }: VersionedIndex, language: Language) {
  const noData = WORDS.noData[language];
  const named = classes.map(({ color, ...word }, i) => [String(i + 1), { text: word[language], color, index: i }]);
  return {
    min: 1,
    max: classes.length,
    decimals: 0,
    noValue: noData,
    mappings: [
      { type: 'value', options: Object.fromEntries(named) },
      { type: 'special', options: { match: 'null', result: { text: noData, index: classes.length } } },
    ],
  };
}
