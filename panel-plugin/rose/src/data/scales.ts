import { scaleLinear } from 'd3-scale';
import type { FieldRose, Rose, SectorRose } from './rose';

/** From the edge of the middle outwards. */
export interface Radial {
  readonly floor: number;
  readonly top: number;
  /** Values of the rings, the outermost being `top`. */
  readonly rings: readonly number[];
}

/** A piece of a sector, in the values of its rose. */
export interface Band {
  readonly band: number;
  readonly from: number;
  readonly to: number;
}

/** What a sector is drawn of, from the inside out. */
export function bandsOf(rose: SectorRose, sector: number, floor: number): Band[] {
  const { values } = rose.sectors[sector]!;
  const known = values.flatMap((value, band) => (value === null ? [] : [{ band, value }]));
  const stacked = rose.kind === 'wind' || rose.kind === 'pollution';
  return known.map(({ band, value }, i) => {
    const from = stacked
      ? known.slice(0, i).reduce((sum, one) => sum + one.value, 0)
      : Math.max(floor, known[i - 1]?.value ?? floor);
    return { band, from, to: stacked ? from + value : Math.max(floor, value) };
  });
}

/** How far a rose reaches. */
function extentOf(rose: SectorRose): [least: number, most: number] {
  const expected = rose.kind === 'probability' ? (rose.expected ?? 0) : 0;
  return rose.sectors.reduce<[number, number]>(
    ([least, most], { values }, i) => [
      values.reduce<number>((min, value) => Math.min(min, value ?? 0), least),
      bandsOf(rose, i, -Infinity).reduce((max, { to }) => Math.max(max, to), most),
    ],
    [0, expected]
  );
}

const RINGS = 3;

/** Rings at readable values, the outermost around all that is drawn. */
export function radialOf(roses: readonly SectorRose[]): Radial {
  const extents = roses.map(extentOf);
  const [least, most] = [Math.min(...extents.map(([one]) => one)), Math.max(...extents.map(([, one]) => one))];
  const scale = scaleLinear([least, most > least ? most : least + 1], [0, 1]).nice(RINGS);
  const [floor, top] = scale.domain() as [number, number];
  const rings = scale.ticks(RINGS).filter((value) => value > floor);
  return { floor, top, rings: rings.at(-1) === top ? rings : [...rings, top] };
}

/** Ends of the steps of a field, rising: one more than there are steps. */
export function levelsOf(fields: readonly FieldRose[]): readonly number[] {
  const [least, most] = fields
    .flatMap(({ points }) => points)
    .reduce(([min, max], { value }) => [Math.min(min, value), Math.max(max, value)], [Infinity, -Infinity]);
  const scale = scaleLinear([least, most > least ? most : least + 1], [0, 1]).nice(8);
  const ticks = scale.ticks(8);
  const [low, high] = scale.domain() as [number, number];
  return [...new Set([low, ...ticks, high])];
}

/** The step of a value. */
export function levelOf(levels: readonly number[], value: number): number {
  const above = levels.findIndex((end) => value < end);
  return above < 0 ? levels.length - 2 : Math.max(0, above - 1);
}

/** Speeds that a field is read at, m/s: its rings. */
export const speedRings = (reach: number): readonly number[] =>
  scaleLinear([0, reach], [0, 1])
    .ticks(4)
    .filter((speed) => speed > 0 && speed <= reach);

/** Roses of one scale can be compared with the eye alone. */
export const scaleKey = ({ kind, property, unit }: Rose): string => [kind, property, unit].join(' ');
