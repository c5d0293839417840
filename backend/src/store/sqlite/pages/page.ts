import { HOUR } from '../../../model/time';

/** Hours that are kept together: about eleven days. */
export const PAGE = 256 * HOUR;

/** Figures of an hour's rollup of one quality; `at` and `reach` count from the beginning of the hour, ms. */
const FIGURES = ['quality', 'n', 'covered', 'sum', 'min', 'max', 'last', 'at', 'reach', 'w', 'x', 'y'] as const;
/** Which hour of the page a row is of, and its figures. */
export const COLUMNS = ['place', ...FIGURES] as const;
export type Column = (typeof COLUMNS)[number];

/** Rows by hour and quality, column by column; `reach` is 0 where no increment is too long. */
export type Page = Readonly<Record<Column, Float64Array>> & { readonly rows: number };

/** How a column is written: once for all rows, like the sums (one reading in each hour), or in as few bytes as hold it. */
const WAYS = { same: 0, sum: 1, byte: 2, single: 3, double: 4 } as const;

const WIDTH: Readonly<Record<number, number>> = { [WAYS.byte]: 1, [WAYS.single]: 4, [WAYS.double]: 8 };
/** Number of rows, and the way of each column. */
const HEAD = 24;

const padded = (length: number): number => Math.ceil(length / 8) * 8;

/** The bytes of a page: the machine's own order, for its own use. */
export function encodePage(page: Page): Buffer {
  const ways = COLUMNS.map((column) => wayOf(page[column], column === 'sum' ? undefined : page.sum));
  const bytes = new Uint8Array(HEAD + ways.reduce((sum, way) => sum + lengthOf(way, page.rows), 0));
  new Uint32Array(bytes.buffer)[0] = page.rows;
  bytes.set(ways, 4);
  let offset = HEAD;
  ways.forEach((way, i) => {
    const values = page[COLUMNS[i]!];
    viewOf(bytes, offset, way, page.rows)?.set(way === WAYS.same ? values.subarray(0, 1) : values);
    offset += lengthOf(way, page.rows);
  });
  return Buffer.from(bytes.buffer);
}

/** @param into is filled, as far as there are rows; one for many pages saves their memory */
export function decodePage(bytes: Uint8Array, into: Record<Column, Float64Array>): number {
  // Numbers can be looked at in place only where they begin at a multiple of their width.
  const own = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const rows = new Uint32Array(own.buffer, own.byteOffset, 1)[0]!;
  let offset = HEAD;
  COLUMNS.forEach((column, i) => {
    const way = own[4 + i]!;
    const view = viewOf(own, offset, way, rows);
    if (way === WAYS.same) {
      into[column].fill(view![0]!, 0, rows);
    } else if (view) {
      into[column].set(view);
    }
    offset += lengthOf(way, rows);
  });
  COLUMNS.forEach((column, i) => own[4 + i] === WAYS.sum && into[column].set(into.sum.subarray(0, rows)));
  return rows;
}

/** Columns for so many rows. */
export function emptyColumns(rows: number): Record<Column, Float64Array> {
  const columns = COLUMNS.map((column) => [column, new Float64Array(rows)] as const);
  return Object.fromEntries(columns) as Record<Column, Float64Array>;
}

/** @param sums that it may be like */
function wayOf(values: Float64Array, sums: Float64Array | undefined): number {
  const every = (holds: (value: number, i: number) => boolean) => values.every(holds);
  return every((value) => Object.is(value, values[0]))
    ? WAYS.same
    : sums && every((value, i) => Object.is(value, sums[i]))
      ? WAYS.sum
      : every((value) => Object.is(value, value & 255))
        ? WAYS.byte
        : every((value) => Object.is(value, Math.fround(value)))
          ? WAYS.single
          : WAYS.double;
}

function lengthOf(way: number, rows: number): number {
  return way === WAYS.same ? 8 : padded((WIDTH[way] ?? 0) * rows);
}

function viewOf({ buffer, byteOffset }: Uint8Array, offset: number, way: number, rows: number) {
  const at = byteOffset + offset;
  switch (way) {
    case WAYS.same:
      return new Float64Array(buffer, at, 1);
    case WAYS.byte:
      return new Uint8Array(buffer, at, rows);
    case WAYS.single:
      return new Float32Array(buffer, at, rows);
    case WAYS.double:
      return new Float64Array(buffer, at, rows);
    default:
      return undefined;
  }
}
