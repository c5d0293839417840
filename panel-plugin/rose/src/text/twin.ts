import { formatNumber } from '@smartregion/terms/numbers';
import type { Twin } from '../../../shared/src/table/twin';
import type { Language } from '../../../shared/src/text/language';
import { gridOf, pointAt } from '../data/grid';
import { type FieldRose, isClassRose, type Rose, type SectorRose, shareOf } from '../data/rose';
import { speedRings } from '../data/scales';
import { exactAmount, percentileName } from './amounts';
import { directionName } from './directions';
import { roseName } from './names';
import { bandNames } from './roseWords';
import { TEXTS } from './texts';

/** A row of one rose: cells by the heads of their columns. */
type Row = ReadonlyMap<string, string>;

/** All roses of a panel in one table: rows by direction, one column for each figure that any of them has. */
export function rosesTwin(
  roses: readonly Rose[],
  directions: readonly number[],
  caption: string,
  language: Language
): Twin {
  const { rose: head, direction, degrees } = TEXTS[language];
  const rows = roses.flatMap((rose) => {
    const own = rose.kind === 'field' ? fieldRows(rose, directions, language) : sectorRows(rose, language);
    return own.map((row): Row => new Map<string, string>([[head, roseName(rose, roses, language)], ...row]));
  });
  const first = [...(roses.length > 1 ? [head] : []), direction];
  const figures = [...new Set(rows.flatMap((row) => [...row.keys()]))].filter(
    (key) => key !== head && key !== direction
  );
  const ordered = [degrees, ...figures.filter((key) => key !== degrees)];
  return {
    caption,
    columns: [...first.map((text) => ({ head: text })), ...ordered.map((text) => ({ head: text, numeric: true }))],
    rows: rows.map((row) => [...first, ...ordered].map((key) => row.get(key) ?? '')),
  };
}

function where(degrees: number, language: Language): [string, string][] {
  const texts = TEXTS[language];
  const figure = formatNumber(degrees, Number.isInteger(degrees) ? 0 : 1, language);
  return [
    [texts.direction, directionName(degrees, language)],
    [texts.degrees, figure],
  ];
}

function sectorRows(rose: SectorRose, language: Language): Row[] {
  const texts = TEXTS[language];
  const number = (value: number | null | undefined, decimals: number) =>
    value == null ? '' : formatNumber(value, decimals, language);
  const rows = rose.sectors.map((sector, i): Row => {
    const figures: [string, string][] = isClassRose(rose)
      ? [
          ...bandNames(rose, language).map((name, band): [string, string] => [
            `${name} (%)`,
            number(sector.values[band], 1),
          ]),
          [`${texts.sum} (%)`, number(shareOf(sector), 1)],
        ]
      : rose.kind === 'percentile'
        ? rose.percents.map((percent, band) => [
            percentileName(percent, language) + (rose.unit && ` (${rose.unit})`),
            number(sector.values[band], rose.decimals),
          ])
        : [
            [`${texts.share} (%)`, number(sector.values[0] == null ? null : 100 * sector.values[0], 1)],
            [texts.above, number(rose.above[i], 0)],
          ];
    return new Map([...where(sector.direction, language), ...figures, [texts.hours, number(sector.hours, 0)]]);
  });
  return isClassRose(rose) && rose.calm !== null
    ? [
        ...rows,
        new Map([
          [texts.direction, texts.calm],
          [`${texts.sum} (%)`, number(rose.calm, 1)],
        ]),
      ]
    : rows;
}

/** The field where its rings cross the directions. */
function fieldRows(rose: FieldRose, directions: readonly number[], language: Language): Row[] {
  const grid = gridOf(rose);
  return directions.map(
    (direction) =>
      new Map([
        ...where(direction, language),
        ...speedRings(rose.reach).map((speed): [string, string] => {
          const point = pointAt(rose, grid, direction, speed);
          const head = `${exactAmount(speed, 'm/s', language)}${rose.unit && ` (${rose.unit})`}`;
          return [head, point ? formatNumber(point.value, rose.decimals, language) : ''];
        }),
      ])
  );
}
