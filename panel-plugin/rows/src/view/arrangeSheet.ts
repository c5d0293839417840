import { widthOf } from '../../../shared/src/view/measure';

/** A column as it is measured: its heading, and the texts of its first rows. */
export interface Measured {
  readonly head: string;
  readonly texts: readonly string[];
}

/** Between two columns, and what a heading needs to show which way it sorts, em. */
const GAP = 1;
const ARROW = 1;
/** Texts longer than this break into lines, em. */
const BREAKS_AT = 9;

/** What a column needs at least: its longest word, or its texts in one line where they are short. */
function needOf({ head, texts }: Measured): number {
  const longestWord = (text: string) => Math.max(0, ...text.split(/[\s\u00ad-]+/).map((word) => widthOf(word, 1)));
  const cells = texts.map((text) => Math.max(longestWord(text), Math.min(BREAKS_AT, widthOf(text, 1))));
  return Math.max(longestWord(head) + ARROW, 2, ...cells) + GAP;
}

/**
 * Whether the columns stand beside each other; else each row is a box of its own.
 * @param width of the panel, em of its type
 */
export function columnsFit(columns: readonly Measured[], width: number): boolean {
  return columns.length <= 1 || columns.reduce((sum, column) => sum + needOf(column), 0) <= width;
}

const SMALLEST = 12;

/** The largest type in which the columns stand beside each other; where there is none, the given one, for boxes. */
export function tableType(
  columns: readonly Measured[],
  width: number,
  largest: number
): { readonly fontSize: number; readonly fits: boolean } {
  for (let fontSize = largest; fontSize >= Math.min(SMALLEST, largest); fontSize -= 0.5) {
    if (columnsFit(columns, width / fontSize)) {
      return { fontSize, fits: true };
    }
  }
  return { fontSize: largest, fits: false };
}
