import { frame } from '../../model/frame';
import { airNow } from './air-quality-frames';
import { kommuneName } from '../selection/describe';
import { byKommune } from '../wording/in-short';
import { columnsOf, TABLE } from '../wording/table';
import { WORDS } from '../wording/words';
import type { AirQualityIndex, Shape } from '../../model/air-quality-scale';
import type { Frame } from '../../model/frame';
import type { Instant } from '../../model/time';
import type { StationHours } from './hourly-means';
import type { Scope } from '../question';

/** The shapes of the classes as characters; fonts have no filled octagon, the hexagon is the nearest. */
const SIGNS: Readonly<Record<Shape, string>> = {
  circle: '●',
  square: '■',
  triangle: '▲',
  diamond: '◆',
  octagon: '⬣',
};

/**
 * A row for each Kommune: the worst class of its stations as sign, number and word.
 * @param now the moment that the table speaks of
 */
export function kommunenAirFrame(
  stations: readonly StationHours[],
  first: Instant,
  now: Instant,
  index: AirQualityIndex,
  { catalogue, language }: Scope
): Frame {
  const air = stations.map((measured) => airNow(measured, first, now, index));
  const kommunen = byKommune(air, ({ measured }) => measured.station).map((own) => ({
    station: own[0]!.measured.station,
    worst: own.reduce<number | null>(
      (worst, { assessment }) => Math.max(worst ?? 0, assessment?.class ?? 0) || null,
      null
    ),
    demo: own.some(({ measured }) => measured.series.some((series) => series.demo)),
  }));
  const { flag, number, text } = columnsOf(kommunen);
  return frame(
    WORDS.airQuality[language],
    [
      text('kommune', ({ station }) => station.kommune),
      text('kommune_name', ({ station }) => kommuneName(station, catalogue)),
      number('class', ({ worst }) => worst, { config: { min: 1, max: index.classes.length, decimals: 0 } }),
      text('statement', ({ worst }) =>
        worst === null ? WORDS.noData[language] : classInWords(worst, index, language)
      ),
      flag('demo', ({ demo }) => demo),
    ],
    TABLE
  );
}

function classInWords(number: number, { classes }: AirQualityIndex, language: Scope['language']): string {
  const { shape, ...words } = classes[number - 1]!;
  return `${SIGNS[shape]}\u00a0${number} ${words[language]}`;
}
