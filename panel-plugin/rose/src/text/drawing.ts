import type { Language } from '../../../shared/src/text/language';
import { isClassRose, type Rose, type SectorRose } from '../data/rose';
import { percentText, plainNumber } from './amounts';
import { bandNames, hatchName } from './roseWords';
import { TEXTS } from './texts';

/** What the ring at a value is called: `10 %`, `40`. */
export function ringText(rose: SectorRose, value: number, language: Language): string {
  if (isClassRose(rose) || rose.kind === 'probability') {
    const percent = rose.kind === 'probability' ? 100 * value : value;
    return percentText(percent, language, Number.isInteger(Math.round(percent * 1e6) / 1e6) ? 0 : 1);
  }
  return plainNumber(value, language);
}

/** A sign of the legend, with what it stands for. */
export interface LegendEntry {
  readonly sign: 'fill' | 'hatch' | 'dashed' | 'line' | 'ring';
  readonly text: string;
  /** Of the shades of the rose. */
  readonly shade?: number;
}

/** What is in the drawing, and nothing that is not. */
export function legendOf(rose: Rose, language: Language): LegendEntry[] {
  const texts = TEXTS[language];
  const fills = bandNames(rose, language).map((text, shade) => ({ sign: 'fill' as const, text, shade }));
  const hatch = { sign: 'hatch' as const, text: hatchName(rose, language) };
  if (rose.kind === 'field') {
    return [hatch, { sign: 'ring', text: texts.highest }];
  }
  const hatched = rose.sectors.some(({ values }) => values.every((value) => value === null)) ? [hatch] : [];
  if (isClassRose(rose)) {
    return [...fills, ...hatched];
  }
  if (rose.kind === 'percentile') {
    const median = rose.percents.includes(50) ? [{ sign: 'line' as const, text: texts.median }] : [];
    return [...fills, ...median, ...hatched];
  }
  const expected =
    rose.expected === null
      ? []
      : [{ sign: 'dashed' as const, text: `${texts.expected}: ${percentText(100 * rose.expected, language)}` }];
  return [...fills, ...expected, ...hatched];
}

/** Ends of a field's steps as far as there is room: the first, the middle, the last. */
export function stepLabels(levels: readonly number[], language: Language): string[] {
  const middle = levels[Math.floor((levels.length - 1) / 2)]!;
  return [...new Set([levels[0]!, middle, levels.at(-1)!])].map((level) => plainNumber(level, language));
}
