import type { Room } from '../../../shared/src/view/arrangeView';
import { linesOf, widthOf } from '../../../shared/src/view/measure';

/** What stands beside or beneath a rose. */
export interface Words {
  /** Tells it from the others; empty where it is alone. */
  readonly name: string;
  /** Empty where it is the panel's own. */
  readonly sentence: string;
  readonly legend: readonly string[];
  readonly notes: readonly string[];
  /** How many it is made of, beside name or sentence where there are no notes; may be empty. */
  readonly hours: string;
}

/** One legend for all roses whose shades mean the same: its name, items and notes, as they stand in a line. */
export type SharedWords = readonly string[];

export interface RosesArrangement {
  readonly columns: number;
  /** Pixels of one rose with its words. */
  readonly cell: { readonly width: number; readonly height: number };
  /** Each with its own legend beside or below; or its sentence, or its name alone. */
  readonly words: 'beside' | 'below' | 'sentence' | 'name';
  /** One legend beneath all of them, pixels; 0: none. */
  readonly legendHeight: number;
  /** What the figures are, beneath the legend; the first to make room. */
  readonly noted: boolean;
  /** Pixels; around it stand the letters. */
  readonly radius: number;
  readonly wordsWidth: number;
  /** Too small to tell anything of several: one at a time, chosen from a list. */
  readonly oneByOne: boolean;
}

/** Multiples of the type, as the styles have them. */
export const MEASURES = {
  gap: 1.2,
  /** From the ring to the edge of the drawing: the letters. */
  letters: 1.5,
  line: 1.35,
  legend: 1.55,
  note: 0.86,
  swatch: 1.6,
  picker: 2.6,
};

const LEAST_RADIUS = 3;
/** Words are worth so much of the radius: a rose whose shades nobody explains is hardly one. */
const WORTH = { beside: 1, below: 1, sentence: 0.85, name: 0.65, unnoted: 0.7, unexplained: 0.6 };
const WORDS_WIDTH = { least: 11, most: 17, share: 0.46 };

/**
 * Columns, and words beside, below or left out: whatever makes the largest rose. Where several are too small, or nothing
 * would say what their shades mean, one at a time.
 */
export function arrangeRoses(room: Room, all: readonly Words[], shared: readonly SharedWords[] = []): RosesArrangement {
  const least = LEAST_RADIUS * room.fontSize;
  const found = best(room, all, shared);
  if (all.length === 1 || (found.radius >= least && isExplained(found))) {
    return found;
  }
  const height = room.height - MEASURES.picker * room.fontSize;
  const alone = { ...best({ ...room, height }, [{ ...all[0]!, name: '' }], []), oneByOne: true };
  return found.radius < least || (alone.radius >= least && isExplained(alone)) ? alone : found;
}

const isExplained = ({ words, legendHeight }: RosesArrangement): boolean =>
  words === 'beside' || words === 'below' || legendHeight > 0;

function best({ width, height, fontSize }: Room, all: readonly Words[], shared: readonly SharedWords[]) {
  const gap = MEASURES.gap * fontSize;
  const beneath = shared.length === 0 ? 0 : sharedHeight(shared, width, fontSize);
  const tries = all.flatMap((_, i) => {
    const [columns, rows] = [i + 1, Math.ceil(all.length / (i + 1))];
    return FORMS.filter((form) => all.length > 1 || !form.several).map(({ words, noted, explained }) => {
      const legendHeight = explained === 'together' ? beneath : 0;
      const left = height - legendHeight - gap * (rows - 1);
      const cell = { width: (width - gap * i) / columns, height: left / rows };
      return {
        ...{ columns, cell, words, noted, legendHeight, oneByOne: false },
        ...fitted(cell, words, noted ? all : all.map((one) => ({ ...one, notes: [] })), fontSize),
      };
    });
  });
  const large = tries.filter(({ radius }) => radius >= LEAST_RADIUS * fontSize);
  return (large.length > 0 ? large : tries).reduce((most, one) => (worth(one) > worth(most) ? one : most));
}

const FORMS = [
  { words: 'beside', noted: true, explained: 'each', several: false },
  { words: 'below', noted: true, explained: 'each', several: false },
  { words: 'beside', noted: false, explained: 'each', several: false },
  { words: 'below', noted: false, explained: 'each', several: false },
  { words: 'sentence', noted: false, explained: 'together', several: true },
  { words: 'name', noted: false, explained: 'together', several: true },
  { words: 'name', noted: false, explained: 'no', several: false },
] as const;

function worth({ words, noted, legendHeight, radius }: RosesArrangement): number {
  const isTogether = words === 'sentence' || words === 'name';
  const lacking = isTogether ? (legendHeight > 0 ? 1 : WORTH.unexplained) : noted ? 1 : WORTH.unnoted;
  return WORTH[words] * lacking * radius;
}

type Fitted = Pick<RosesArrangement, 'radius' | 'wordsWidth'>;

function fitted(
  cell: RosesArrangement['cell'],
  words: RosesArrangement['words'],
  all: readonly Words[],
  em: number
): Fitted {
  const around = MEASURES.letters * em;
  const gap = MEASURES.gap * em;
  if (words === 'name' || words === 'sentence') {
    const lines = Math.max(...all.map((one) => linesOf(captionOf(one, words), 1.12 * MEASURES.note * em, cell.width)));
    const taken = MEASURES.line * MEASURES.note * em * lines;
    return { wordsWidth: cell.width, radius: Math.max(1, Math.min(cell.width, cell.height - taken) / 2 - around) };
  }
  if (words === 'below') {
    const taken = Math.max(...all.map((one) => flowHeight(one, cell.width, em)));
    return { wordsWidth: cell.width, radius: Math.min(cell.width, cell.height - taken - gap / 2) / 2 - around };
  }
  const wordsWidth = Math.min(WORDS_WIDTH.most * em, Math.max(WORDS_WIDTH.least * em, WORDS_WIDTH.share * cell.width));
  const fits = all.every((one) => columnHeight(one, wordsWidth, em) <= cell.height);
  return { wordsWidth, radius: fits ? Math.min(cell.width - wordsWidth - gap, cell.height) / 2 - around : 0 };
}

/** What stands under a rose that has no legend of its own. */
export const captionOf = ({ name, sentence, hours }: Words, words: 'sentence' | 'name'): string =>
  words === 'sentence'
    ? [sentence, hours].filter(Boolean).join(' ')
    : [name, hours].filter((text) => text !== '').join(' · ');

/** A line or more for each legend that several roses share. */
const sharedHeight = (shared: readonly SharedWords[], width: number, em: number): number =>
  MEASURES.legend *
  em *
  shared.reduce((sum, texts) => {
    const items = texts.map((text) => widthOf(text, 1.1 * em) + (MEASURES.swatch + 1) * em);
    return sum + packedLines(items, width + em);
  }, 0.3);

/** One item of the legend under the other. */
function columnHeight({ sentence, legend, notes }: Words, width: number, em: number): number {
  const lines = notes.reduce((sum, note) => sum + linesOf(note, MEASURES.note * em, width), 0);
  const items = legend.reduce((sum, item) => sum + linesOf(item, em, width - MEASURES.swatch * em), 0);
  return (
    sentenceHeight(sentence, width, em) + (MEASURES.legend * items + MEASURES.line * MEASURES.note * lines + 0.6) * em
  );
}

/** Items of the legend side by side. */
function flowHeight({ sentence, legend, notes }: Words, width: number, em: number): number {
  const items = legend.map((item) => widthOf(item, 1.1 * em) + (MEASURES.swatch + 1) * em);
  const rows = packedLines(items, width + em);
  const lines = linesOf(notes.join(' · '), 1.1 * MEASURES.note * em, width);
  return (
    sentenceHeight(sentence, width, em) + (MEASURES.legend * rows + MEASURES.line * MEASURES.note * lines + 0.6) * em
  );
}

const sentenceHeight = (sentence: string, width: number, em: number) =>
  sentence === '' ? 0 : (MEASURES.line * linesOf(sentence, 1.06 * em, width) + 0.5) * em;

/** How many lines items take that do not break inside, each as wide as it is. @param width of the line */
const packedLines = (items: readonly number[], width: number): number =>
  items.reduce(
    ({ lines, used }, part) =>
      used + part <= width
        ? { lines, used: used + part }
        : { lines: lines + Math.max(1, Math.ceil(part / width)), used: Math.min(part, width) },
    { lines: 0, used: width }
  ).lines;
