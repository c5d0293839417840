import { frame, type Field, type Frame } from '../../model/frame';
import { middleOf, type SectorCount } from '../domain/roses/sectors';
import { attributionOf, kommuneName, seriesLabels, seriesName } from '../selection/describe';
import { columnsOf, TABLE } from '../wording/table';
import { COLUMN_WORDS } from '../wording/column-words';
import { distanceOf } from '../wording/in-short';
import { named } from '../wording/named';
import { sectorName } from './sector-names';
import type { DescribedSeries } from '../../model/series';
import type { NearestMast, WindHours } from '../hours/station-wind';
import type { Scope } from '../question';

/** Whose rose it is. */
export interface Subject {
  readonly series: DescribedSeries;
  readonly mast: NearestMast;
  readonly wind: Pick<WindHours, 'directionSeries' | 'speedSeries'>;
  /** Some of its values may still change. */
  readonly provisional?: boolean;
}

/** Beside its figures a row has so many cells. */
export const SECTOR_COLUMNS = 8;

/** What a rose says of itself: of the whole, not of a sector. */
export type Whole = Readonly<Record<string, number | string | boolean>>;

/** What a panel must know of a rose's origin; of all figures alike. */
export function roseLabels(
  { series, mast, wind, provisional }: Subject,
  { catalogue }: Pick<Scope, 'catalogue'>
): Record<string, string> {
  const own = mast.station.id === series.station;
  return {
    ...seriesLabels(series, catalogue),
    attribution: attributionOf([series, wind.directionSeries, wind.speedSeries]),
    wind_station: mast.station.id,
    wind_station_name: mast.station.name,
    ...(own ? {} : { wind_distance: distanceOf(mast.km) }),
    ...(provisional ? { provisional: 'true' } : {}),
  };
}

/** The figures with what holds of their whole as labels: of a shared dashboard's answers `meta.custom` may be taken away. */
export function withWhole(figures: readonly Field[], whole: Whole): Field[] {
  const told = Object.fromEntries(Object.entries(whole).map(([name, value]) => [name, String(value)]));
  return figures.map((field) => ({
    ...field,
    schema: { ...field.schema, labels: { ...field.schema.labels, ...told } },
  }));
}

/** What there is to tell of each sector, from north on. */
export interface Sectors {
  readonly count: SectorCount;
  readonly figures: readonly Field[];
  /** Hours behind them. */
  readonly hours: readonly number[];
  readonly whole: Whole;
}

/** A row for each sector: its name and middle, then the figures with their hours, and what helps to draw them last. */
export function sectorFrame(subject: Subject, { count, figures, hours, whole }: Sectors, scope: Scope): Frame {
  const { language, catalogue } = scope;
  const half = 180 / count;
  const degrees = { config: { unit: 'degree' } };
  const { station, stationInfo } = subject.series;
  const { number, text } = columnsOf(Array.from({ length: count }, (_, sector) => sector));
  return named(
    frame(
      seriesName(subject.series, scope),
      [
        text('sector', (sector) => sectorName(sector, count, language)),
        number('direction', (sector) => middleOf(sector, count), degrees),
        ...withWhole(figures, { sectors: count, ...whole }),
        number('n', (sector) => hours[sector]!, {
          config: { decimals: 0, displayName: COLUMN_WORDS['hours']![language] },
        }),
        number('from', (sector) => (middleOf(sector, count) - half + 360) % 360, degrees),
        number('to', (sector) => middleOf(sector, count) + half, degrees),
        text('station', () => station),
        text('station_name', () => stationInfo.name),
        text('kommune_name', () => kommuneName(stationInfo, catalogue)),
      ],
      { ...TABLE, custom: { ...roseLabels(subject, scope), sectors: count, ...whole } }
    ),
    language
  );
}
