import { frame } from '../../model/frame';
import { kommuneName } from '../selection/describe';
import { byKommune } from '../wording/in-short';
import { columnsOf, TABLE } from '../wording/table';
import { WORDS } from '../wording/words';
import { airNow } from './rated-hour';
import type { Frame } from '../../model/frame';
import type { Instant } from '../../model/time';
import type { VersionedIndex } from './indices';
import type { RatedStation } from './rated-hours';
import type { Scope } from '../question';

/** The shapes of the classes as characters; fonts have no filled octagon, the hexagon is the nearest. */
const SIGNS = ['●', '■', '▲', '◆', '⬣', '✖'] as const;

/**
 * A row for each Kommune: the worst class of its stations as sign, number and word.
 * @param now the moment that the table speaks of
 */
export function kommunenAirFrame(
  stations: readonly RatedStation[],
  now: Instant,
  index: VersionedIndex,
  { catalogue, language }: Scope
): Frame {
  const air = stations.map((rated) => airNow(rated, now));
  const kommunen = byKommune(air, ({ rated }) => rated.station).map((own) => ({
    station: own[0]!.rated.station,
    worst: own.reduce<number | null>((worst, { current }) => Math.max(worst ?? 0, current?.class ?? 0) || null, null),
    demo: own.some(({ rated }) => rated.series.some((series) => series.demo)),
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

function classInWords(number: number, { classes }: VersionedIndex, language: Scope['language']): string {
  return `${SIGNS[number - 1]!}\u00a0${number} ${classes[number - 1]![language]}`;
}
