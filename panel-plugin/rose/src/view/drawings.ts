import type { Language } from '../../../shared/src/text/language';
import { type Grid, gridOf } from '../data/grid';
import { type FieldRose, isClassRose, type Rose, type SectorRose } from '../data/rose';
import { bandsOf, levelsOf, type Radial, radialOf, scaleKey, speedRings } from '../data/scales';
import { calmWords, type MarkWords, profileWords, sectorWords } from '../text/marks';

/** A rose with what its drawing needs beside the room. */
export type Drawing = {
  /** What each mark means: sectors from north on, then the middle where there is calm. */
  readonly words: readonly MarkWords[];
  /** Places of the marks that show something: nobody walks to a sector without a bar. */
  readonly walked: readonly number[];
  /** Middles of its sectors, degrees. */
  readonly directions: readonly number[];
} & (
  | { readonly rose: SectorRose; readonly radial: Radial; readonly calm: number | null }
  | {
      readonly rose: FieldRose;
      readonly grid: Grid;
      readonly levels: readonly number[];
      readonly speeds: readonly number[];
    }
);

/** What a field is asked by where there is no other rose. */
const SECTORS = 12;

/**
 * @param sameScale roses of the same kind, property and unit get the same rings and steps
 */
export function drawingsOf(roses: readonly Rose[], sameScale: boolean, language: Language): Drawing[] {
  const sectored = roses.find((rose) => rose.kind !== 'field');
  const sectors = sectored ? (sectored as SectorRose).sectors.length : SECTORS;
  const directions = Array.from({ length: sectors }, (_, i) => (360 * i) / sectors);
  return roses.map((rose) => {
    const alike = sameScale ? roses.filter((one) => scaleKey(one) === scaleKey(rose)) : [rose];
    if (rose.kind === 'field') {
      const [grid, speeds] = [gridOf(rose), speedRings(rose.reach)];
      const words = directions.map((direction) => profileWords(rose, grid, direction, speeds, language));
      const walked = directions.map((_, i) => i);
      return { rose, grid, speeds, directions, words, walked, levels: levelsOf(alike as FieldRose[]) };
    }
    const calm = isClassRose(rose) && rose.calm !== null && rose.calm > 0 ? rose.calm : null;
    const walked = rose.sectors.flatMap(({ values }, i) => (isDrawn(values) ? [i] : []));
    return {
      walked: calm === null ? walked : [...walked, rose.sectors.length],
      ...{ rose, calm, radial: radialOf(alike as SectorRose[]) },
      directions: rose.sectors.map(({ direction }) => direction),
      words: [
        ...rose.sectors.map((_, i) => sectorWords(rose, i, language)),
        ...(calm === null ? [] : [calmWords(calm, language)]),
      ],
    };
  });
}

/** A sector with too few hours is hatched; one in which nothing ever was has no bar. */
const isDrawn = (values: readonly (number | null)[]): boolean =>
  values.every((value) => value === null) || values.some((value) => (value ?? 0) !== 0);

/** How many shades a drawing has. */
export const stepsOf = (drawing: Drawing): number =>
  'levels' in drawing ? drawing.levels.length - 1 : drawing.rose.sectors[0]!.values.length;

/** How long the bar of each sector is, for labels to keep out of its way. */
export const barLengths = (rose: SectorRose, { floor, rings }: Radial) =>
  rose.sectors.map(({ direction, values }, i) => ({
    direction,
    length: values.every((value) => value === null)
      ? rings[0]!
      : bandsOf(rose, i, floor).reduce((most, { to }) => Math.max(most, to), floor),
  }));
