import { footType, linesOf, widthOf } from '../../shared/src/view/measure';

/** Which parts of the panel are drawn below class and sentence. */
export interface Parts {
  readonly scale: boolean;
  readonly course: boolean;
  readonly advice: boolean;
}

/** In the smallest panels: class, value and time alone, the sign above or beside the word. */
export type Compact = 'above' | 'beside';

/** How the parts stand in the panel: type as large as the panel allows, parts as many as stay readable. */
export interface Arrangement extends Parts {
  /** Pixels; every measure of the panel is a multiple of it. */
  readonly fontSize: number;
  /** 2: class and advice on the left, scale and course on the right. */
  readonly columns: 1 | 2;
  /** Width of scale and course, em. */
  readonly drawing: number;
  readonly compact: Compact | null;
  /** The smallest panels have room to say how many pollutants were measured. */
  readonly covered: boolean;
  /** The button to the table has no room for its word. */
  readonly wordlessButton: boolean;
}

/** The texts whose length decides how many lines they take. */
export interface Lines {
  readonly word: string;
  readonly sentences: readonly string[];
  readonly advice: string;
  readonly foot: string;
}

/** In em, as the styles of the views have them. */
export const MEASURES = {
  sign: 5.2,
  smallSign: 2.5,
  gap: 0.75,
  label: 3.9,
  amount: 8,
  row: 1.45,
  band: 1.3,
  bandType: 0.78,
  /** Class words of the US index are sentences: more characters than this. */
  longWord: 18,
  cell: 1.9,
  /** The right column's share of the width, where there are two, and what lies between them. */
  right: 0.56,
  between: 2.5,
};

const LARGEST = 120;
export const SMALLEST = 12;

/** Narrowest in em: below it markers and class numbers run into each other. */
const NARROWEST = { scale: 19, course: 26, courseInSmallestType: 22, text: 20, leftColumn: 18, compact: 15 };

/** Below this width in em the button to the table is an icon alone. */
export const WORDLESS_BUTTON = 26;

/** Two columns only where they make the type this much larger: one reads better. */
const WORTH_TWO_COLUMNS = 1.3;

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

const stacked = (blocks: readonly number[]) => sum(blocks) + MEASURES.gap * Math.max(0, blocks.length - 1);

function headHeight(width: number, lines: Lines): number {
  const beside = width - MEASURES.sign - 1;
  // Several words in large type break early.
  const type = lines.word.length > MEASURES.longWord ? 2.7 : 2.1;
  const word = 2.3 * linesOf(lines.word, type, beside);
  return Math.max(MEASURES.sign, word + sum(lines.sentences.map((sentence) => 1.35 * linesOf(sentence, 1, beside))));
}

export function footHeight(fontSize: number, width: number, foot: string): number {
  const size = footType(fontSize) / fontSize;
  const button = width < WORDLESS_BUTTON ? 3 : 9;
  return Math.max(24 / fontSize, 1.4 * size * linesOf(foot, size, width - button * size));
}

/** Widths in em of the columns: left, right; the same where there is one column. */
function columnWidths(columns: 1 | 2, width: number): readonly [number, number] {
  const free = width - MEASURES.between;
  return columns === 1 ? [width, width] : [(1 - MEASURES.right) * free, MEASURES.right * free];
}

/** Height in em of everything, drawn in a width in em with type of some pixels; Infinity where a part has no room. */
function heightOf(parts: Parts, columns: 1 | 2, width: number, fontSize: number, lines: Lines): number {
  const [left, right] = columnWidths(columns, width);
  const course = fontSize > SMALLEST ? NARROWEST.course : NARROWEST.courseInSmallestType;
  const drawing = Math.max(parts.scale ? NARROWEST.scale : 0, parts.course ? course : 0);
  if (right < drawing || left < (columns === 2 ? NARROWEST.leftColumn : NARROWEST.text)) {
    return Infinity;
  }
  const words = [headHeight(left, lines), ...(parts.advice ? [1.35 * linesOf(lines.advice, 1, left)] : [])];
  const drawings = [
    ...(parts.scale ? [MEASURES.band + 0.4 + 5 * MEASURES.row] : []),
    ...(parts.course ? [MEASURES.cell + 1.1] : []),
  ];
  const body = columns === 2 ? Math.max(stacked(words), stacked(drawings)) : stacked([...words, ...drawings]);
  return body + MEASURES.gap + footHeight(fontSize, width, lines.foot);
}

export function largestFont(fits: (fontSize: number) => boolean): number | undefined {
  for (let fontSize = LARGEST; fontSize >= SMALLEST; fontSize -= 0.5) {
    if (fits(fontSize)) {
      return fontSize;
    }
  }
  return undefined;
}

function arrangeParts(width: number, height: number, parts: Parts, lines: Lines): Arrangement | undefined {
  const fontFor = (columns: 1 | 2) =>
    largestFont((size) => heightOf(parts, columns, width / size, size, lines) <= height / size) ?? 0;
  const [one, two] = [fontFor(1), parts.scale || parts.course ? fontFor(2) : 0];
  const columns = two > WORTH_TWO_COLUMNS * one ? 2 : 1;
  const fontSize = columns === 2 ? two : one;
  return fontSize === 0 ? undefined : arrangement(parts, columns, fontSize, width, null);
}

function arrangement(
  parts: Parts,
  columns: 1 | 2,
  fontSize: number,
  width: number,
  compact: Compact | null,
  covered = true
): Arrangement {
  const drawing = columnWidths(columns, width / fontSize)[1];
  return { ...parts, columns, fontSize, drawing, compact, covered, wordlessButton: width / fontSize < WORDLESS_BUTTON };
}

/**
 * As many of the wanted parts as the panel has room for, in type as large as they allow. Advice goes first, then the
 * course, then the scale; class, value and time stay at any size.
 *
 * @param width pixels
 * @param height pixels
 */
export function arrange(width: number, height: number, wanted: Parts, lines: Lines): Arrangement {
  const none: Parts = { scale: false, course: false, advice: false };
  const choices = [wanted, { ...wanted, advice: false }, { ...none, scale: wanted.scale }, none];
  for (const parts of choices) {
    const found = arrangeParts(width, height, parts, lines);
    if (found) {
      return found;
    }
  }
  const fontSize = largestFont((size) => 6 * size <= height && NARROWEST.compact * size <= width) ?? SMALLEST;
  const compact = height >= (MEASURES.sign + 6.5) * fontSize ? 'above' : 'beside';
  const covered = height >= (compact === 'above' ? MEASURES.sign + 8 : 8.3) * fontSize;
  return arrangement(none, 1, fontSize, width, compact, covered);
}

/** Whether the bands of the scale, drawn in so many em, are wide enough for their words. */
export function bandsHoldWords(drawing: number, words: readonly string[]): boolean {
  const band = (drawing - MEASURES.label - MEASURES.amount) / words.length;
  return words.every((word) => widthOf(`${word} `, MEASURES.bandType) < band);
}
