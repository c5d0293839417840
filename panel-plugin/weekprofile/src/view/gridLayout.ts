import type { Room } from '../../../shared/src/view/arrangeView';
import { widthOf } from '../../../shared/src/view/measure';

/** Where the parts of a grid stand, pixels. */
export interface GridLayout {
  /** Type of labels and of numbers in cells. */
  readonly type: number;
  readonly left: number;
  readonly cell: { readonly width: number; readonly height: number };
  /** Of the grid alone. */
  readonly width: number;
  readonly height: number;
  readonly totals: boolean;
  /** Each cell has room for its number. */
  readonly numbers: boolean;
  /** Hours between two marks of the axis. */
  readonly everyHours: number;
  /** Top and height of the lines beneath; null where they have no room. */
  readonly lines: { readonly top: number; readonly height: number } | null;
}

interface Content {
  readonly rows: number;
  readonly columns: number;
  readonly rowNames: readonly string[];
  /** What stands at the end of rows, and what that is called. */
  readonly totals: readonly string[] | null;
  readonly longestNumber: string;
  readonly hourMark: string;
  /** Names at the end of the lines; empty: no lines. */
  readonly lineNames: readonly string[];
}

/** Rows flatter than this, in em, are worth more than lines beneath them. */
const FLATTEST = 1.35;
const LINES = 5;
/** Lines of figures one beneath the other, multiples of their type. */
const LINE = 1.15;

/** The grid goes first; labels, totals, numbers and lines come as room allows. */
export function layoutGrid({ width, height, fontSize }: Room, content: Content): GridLayout {
  const { rows, columns, rowNames, lineNames } = content;
  const type = Math.max(10, 0.85 * fontSize);
  const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => widthOf(text, type)));
  const left = 1.15 * longest(rowNames) + 0.7 * type;
  const axis = 1.5 * type;
  const atEnd = 1.15 * longest([...(content.totals ?? []), ...lineNames]) + 0.6 * type;
  const wide = width - left - atEnd > 14 * type;

  const linesHeight = Math.min(LINES * fontSize, 0.24 * height);
  const lined = lineNames.length > 0 && wide && height - axis - linesHeight - fontSize > rows * FLATTEST * fontSize;
  const gridHeight = Math.max(rows * 4, height - axis - (lined ? linesHeight + 0.6 * fontSize : 0));
  const cellHeight = gridHeight / rows;
  // Where rows are flatter than their figures these would run into each other.
  const totals = content.totals !== null && wide && cellHeight >= LINE * type;
  const right = totals || lined ? atEnd : 2;
  const cell = { width: (width - left - right) / columns, height: cellHeight };
  const markWidth = widthOf(content.hourMark, type) + type;
  return {
    ...{ type, left, cell, totals },
    ...{ width: cell.width * columns, height: gridHeight },
    numbers: cell.width > widthOf(content.longestNumber, type) + 8 && cell.height > 1.4 * type,
    everyHours: [1, 3, 6, 12].find((hours) => hours * cell.width > markWidth) ?? 24,
    lines: lined ? { top: gridHeight + axis + 0.6 * fontSize, height: linesHeight } : null,
  };
}
