import { assess, POLLUTANTS, floatedBy } from '../../model/air-quality-scale';
import { frame } from '../../model/frame';
import { propertyOf } from '../../model/property';
import { HOUR } from '../../model/time';
import { TIME_SERIES } from '../series/curve';
import { attributionOf, stationLabels, valueConfig } from '../selection/describe';
import { grafanaUnit } from '../wording/grafana-units';
import { columnsOf, stationFields, TABLE } from '../wording/table';
import { WORDS } from '../wording/words';
import type { AirQualityIndex, Assessment, Concentrations } from '../../model/air-quality-scale';
import type { Frame } from '../../model/frame';
import type { DescribedSeries } from '../../model/series';
import type { Quality } from '../../model/quality';
import type { Instant } from '../../model/time';
import type { StationHours } from './hourly-means';
import type { Scope } from '../question';
import type { Language } from '../wording/words';

/** An hour of a station. */
interface Hour {
  /** The end names the hour, as in all official air-quality data. */
  readonly end: Instant;
  readonly values: Concentrations;
  readonly assessment: Assessment | null;
  readonly final: boolean;
}

function hoursOf({ hours, final }: StationHours, first: Instant, index: AirQualityIndex): Hour[] {
  return hours.map((values, i) => ({
    end: first + (i + 1) * HOUR,
    values,
    assessment: assess(index, values),
    final: final[i]!,
  }));
}

/** Hour by hour. */
export function courseFrame(measured: StationHours, first: Instant, index: AirQualityIndex, scope: Scope): Frame {
  const { station, series } = measured;
  const { language } = scope;
  const { flag, number, text, time } = columnsOf(hoursOf(measured, first, index));
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
      time('time', ({ end }) => end),
      number('class', ({ assessment }) => assessment?.class ?? null, { labels, config }),
      text('deciding', ({ assessment }) => assessment?.deciding ?? null),
      ...POLLUTANTS.map((pollutant) => {
        const property = propertyOf(pollutant);
        const own = series.filter(({ property: id }) => (floatedBy(id) ?? id) === pollutant);
        return number(pollutant, ({ values }) => values[pollutant] ?? null, {
          labels: own.length > 0 ? labelsOf(own) : labels,
          config: valueConfig(property, `${station.name} · ${property[language]}`, language),
        });
      }),
      number('measured', ({ assessment }) => assessment?.measured ?? 0, { labels }),
      flag('complete', ({ assessment }) => assessment?.complete ?? false),
      text('quality', ({ assessment, final }) => assessment && qualityWord(final)),
    ],
    TIME_SERIES
  );
}

/** After so many hours the newest no longer says how the air is. */
export const STALE_HOURS = 3;

/** The air at a station, as of now. */
export interface AirNow {
  readonly measured: StationHours;
  /** The newest hour in which anything was measured. */
  readonly newest: Hour | undefined;
  /** What that hour says of the air now; null when it is too old for that. */
  readonly assessment: Assessment | null;
}

/** @param first start of the first hour of `measured` */
export function airNow(measured: StationHours, first: Instant, now: Instant, index: AirQualityIndex): AirNow {
  const newest = hoursOf(measured, first, index).findLast(({ assessment }) => assessment);
  return { measured, newest, assessment: newest && now - newest.end <= STALE_HOURS * HOUR ? newest.assessment : null };
}

/**
 * A row for each station.
 * @param now the moment that the table speaks of
 */
export function tableFrame(
  stations: readonly StationHours[],
  first: Instant,
  now: Instant,
  index: AirQualityIndex,
  { catalogue, language }: Scope
): Frame {
  const rows = stations.map((measured) => airNow(measured, first, now, index));
  const { age, flag, number, text, time } = columnsOf(rows);
  return frame(
    WORDS.airQuality[language],
    [
      ...stationFields(
        rows.map(({ measured }) => measured.station),
        catalogue
      ),
      time('time', ({ newest }) => newest?.end ?? null),
      number('class', ({ assessment }) => assessment?.class ?? null, { config: classConfig(index, language) }),
      text('word', ({ assessment }) => wordOf(assessment, index, language)),
      text('deciding', ({ assessment }) => assessment && propertyOf(assessment.deciding)[language]),
      number(
        'deciding_value',
        ({ assessment, newest }) => (assessment ? (newest?.values[assessment.deciding] ?? null) : null),
        { config: { unit: grafanaUnit('ug/m3'), decimals: 0 } }
      ),
      number('measured', ({ assessment }) => assessment?.measured ?? 0),
      flag('complete', ({ assessment }) => assessment?.complete ?? false),
      text('quality', ({ assessment, newest }) => assessment && qualityWord(newest?.final ?? false)),
      age(({ newest }) => newest?.end ?? null, now),
      text('attribution', ({ measured }) => attributionOf(measured.series)),
      flag('demo', ({ measured }) => measured.series.some((s) => s.demo)),
    ],
    TABLE
  );
}

/** Official figures are provisional for months: a reader must see which they are. */
function qualityWord(final: boolean): Quality {
  return final ? 'valid' : 'provisional';
}

function wordOf(assessment: Assessment | null, index: AirQualityIndex, language: Language): string {
  return assessment ? index.classes[assessment.class - 1]![language] : WORDS.noData[language];
}

/** Grafana's value mappings: every panel shows the class in word and colour without knowing the index. */
function classConfig({ classes }: AirQualityIndex, language: Language) {
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
