import { linesOf, widthOf } from '../../shared/src/view/measure';
import { footHeight, largestFont, SMALLEST, WORDLESS_BUTTON } from './layout';

/** How the list of stations stands in the panel. */
export interface ListArrangement {
  /** Pixels. */
  readonly fontSize: number;
  readonly columns: number;
  /** The sentence above the list has room; else it is heard. */
  readonly summed: boolean;
  /** The line under the list has room. */
  readonly footed: boolean;
  readonly wordlessButton: boolean;
  /** Where not all have room: how many whole rows are seen, how high each is, em, and how many letters a line has. */
  readonly part: { readonly rows: number; readonly height: number; readonly letters: number } | null;
}

/** One station in the list, em. */
export const LIST_ITEM = { height: 4.1, width: 21 };

/** A lower list needs all its pixels for stations. */
const ROOM_FOR_FOOT = 200;
/** A foot that takes more of the height than this leaves it to stations that have no room. */
const MOST_FOOT = 0.15;

/** What stands beside the sign of a station: its name, and its class with what decides. */
export interface ListItem {
  readonly name: string;
  readonly line: string;
  /** The class and what decides alone. */
  readonly short: string;
}

/** Beside the texts of a station: sign, gaps and the space to the next column, em. */
const BESIDE_TEXTS = 5.2;
const TEXT_LINE = 1.35;
/** Fonts that stand in for Inter are wider, and long words leave lines half empty: better a line too many. */
const WIDER = 1.15;
/** The sentence, and that there are more, em. */
export const LIST_LINE = { sum: 0.4, more: 1.7 };

/** The largest type in which a list of stations needs no scrolling; where there is none, as many whole rows as there is room for. */
export function arrangeList(
  width: number,
  height: number,
  items: readonly ListItem[],
  foot: string,
  sentence: string
): ListArrangement {
  const columnsAt = (size: number) => Math.floor(width / size / LIST_ITEM.width);
  const heightsAt = (size: number, columns: number) => {
    const room = width / size / columns - BESIDE_TEXTS;
    return items.map(({ name, line }) =>
      Math.max(LIST_ITEM.height, TEXT_LINE * (linesOf(name, WIDER, room) + linesOf(line, WIDER, room)) + 0.6)
    );
  };
  const sumHeight = (size: number) => TEXT_LINE * linesOf(sentence, WIDER, width / size) + LIST_LINE.sum;
  const footAt = (size: number, footed: boolean) => (footed ? footHeight(size, width / size, foot) : 0);
  const fits = (size: number, summed: boolean, footed: boolean) => {
    const columns = columnsAt(size);
    const heights = columns === 0 ? [] : heightsAt(size, columns);
    const rows = Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
      Math.max(...heights.slice(row * columns, (row + 1) * columns))
    );
    const all = rows.reduce((sum, row) => sum + row, 0);
    return all + footAt(size, footed) + (summed ? sumHeight(size) : 0) <= height / size;
  };
  const footed = height >= ROOM_FOR_FOOT;
  for (const summed of [true, false]) {
    const fontSize = largestFont((size) => columnsAt(size) > 0 && fits(size, summed, footed));
    if (fontSize !== undefined) {
      const wordlessButton = width / fontSize < WORDLESS_BUTTON;
      return { fontSize, columns: columnsAt(fontSize), summed, footed, wordlessButton, part: null };
    }
  }
  const columns = Math.max(1, columnsAt(SMALLEST));
  const keepsFoot = footed && footAt(SMALLEST, true) <= (MOST_FOOT * height) / SMALLEST;
  // Names in one line, with their ends left out where they must.
  const beside = width / SMALLEST / columns - BESIDE_TEXTS;
  const rowHeight = Math.max(
    LIST_ITEM.height,
    ...items.map(({ short }) => TEXT_LINE * (1 + linesOf(short, WIDER, beside)) + 0.6)
  );
  // The button stands beneath in any case.
  const beneath = Math.max(footAt(SMALLEST, keepsFoot), 24 / SMALLEST) + LIST_LINE.more;
  return {
    ...{ fontSize: SMALLEST, columns, summed: false, footed: keepsFoot },
    wordlessButton: width / SMALLEST < WORDLESS_BUTTON,
    part: {
      rows: Math.max(1, Math.floor((height / SMALLEST - beneath) / rowHeight)),
      height: rowHeight,
      letters: lettersIn(beside),
    },
  };
}

const lettersIn = (width: number): number => Math.floor(width / widthOf('x', WIDER));

/** A name in so many letters. */
export const shortened = (name: string, letters: number): string =>
  name.length <= letters ? name : `${name.slice(0, Math.max(4, letters - 1)).trimEnd()}…`;
