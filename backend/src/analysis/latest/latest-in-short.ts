import { frame } from '../../model/frame';
import { PROPERTIES } from '@smartregion/terms/property';
import { CELL_WORDS } from '../wording/column-words';
import { attributionOf, kommuneName, stationNames } from '../selection/describe';
import { ago, byKommune, figureOf, inOneLine } from '../wording/in-short';
import { madeOfReading } from '../wording/made-words';
import { columnsOf, TABLE } from '../wording/table';
import { WORDS } from '../wording/words';
import type { Frame } from '../../model/frame';
import type { Aggregation, Property } from '@smartregion/terms/property';
import type { DescribedSeries } from '../../model/series';
import type { Point } from '../../store/observation-store';
import type { Scope } from '../question';

/** The newest of one property of one station. */
export interface NewestReading {
  readonly series: DescribedSeries;
  readonly point: Point | undefined;
}

/** What was measured where; and the whole in one column as wide as the screen, with the reading, its age, quality and source. */
export function shortFrame(rows: readonly NewestReading[], { catalogue, language, now }: Scope): Frame {
  const { text, flag } = columnsOf(rows);
  const nameOf = stationNames(
    rows.map(({ series }) => series.stationInfo),
    catalogue
  );
  const subjectOf = ({ series }: NewestReading) =>
    inOneLine([series.propertyInfo[language], nameOf(series.stationInfo)]);
  return frame(
    'latest',
    [
      text('subject', subjectOf),
      text('statement', (row) => {
        const { series, point } = row;
        const told =
          point?.value == null
            ? [WORDS.noData[language], subjectOf(row)]
            : [
                figureOf(point.value, series.propertyInfo, language),
                subjectOf(row),
                madeOfReading(series, point, language),
                ago(now - point.end, language),
                CELL_WORDS.quality![point.quality]![language],
              ];
        return inOneLine([...told, series.licence.attribution]);
      }),
      flag('demo', ({ series }) => series.demo),
    ],
    TABLE
  );
}

/** How the stations of a Kommune become one figure; a mean of directions, codes or sound levels would be none. */
const OF_STATIONS: Partial<Readonly<Record<Aggregation, (values: readonly number[]) => number>>> = {
  mean: meanOf,
  sum: meanOf,
  rate_mean: meanOf,
  flow_weighted_mean: meanOf,
  max: (values) => Math.max(...values),
  min: (values) => Math.min(...values),
};

/** A row for each Kommune: what its stations measure on average, and the age of the newest of that. */
export function kommunenFrame(rows: readonly NewestReading[], { catalogue, language, now }: Scope): Frame {
  const told = rows.filter(({ series, point }) => point?.value != null && OF_STATIONS[series.propertyInfo.aggregation]);
  const kommunen = byKommune(told, ({ series }) => series.stationInfo);
  const { text, flag } = columnsOf(kommunen);
  return frame(
    'latest',
    [
      text('kommune', (own) => own[0]!.series.stationInfo.kommune),
      text('kommune_name', (own) => kommuneName(own[0]!.series.stationInfo, catalogue)),
      text('statement', (own) =>
        inOneLine([
          ...PROPERTIES.map((property) => figureOfStations(own, property, language)),
          ago(now - Math.max(...own.map(({ point }) => point!.end)), language),
        ])
      ),
      text('attribution', (own) => attributionOf(own.map(({ series }) => series))),
      flag('demo', (own) => own.some(({ series }) => series.demo)),
    ],
    TABLE
  );
}

function figureOfStations(all: readonly NewestReading[], property: Property, language: Scope['language']) {
  const values = all.filter(({ series }) => series.property === property.id).map(({ point }) => point!.value!);
  return values.length === 0 ? null : figureOf(OF_STATIONS[property.aggregation]!(values), property, language);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
