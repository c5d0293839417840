import type { Row } from './readSheet';

/** Which column leads, and which way; null is the order of the answer. */
export type Order = { readonly column: number; readonly descending: boolean } | null;

const valueOf = ({ fields, at }: Row, column: number): unknown => fields[column]?.values[at] ?? null;
const isEmpty = (value: unknown) => value === null || value === '' || Number.isNaN(value);

/** Rows by one column; those without a value come last whichever way, and equals keep the order of the answer. */
export function sortRows(rows: readonly Row[], order: Order, locale: string): readonly Row[] {
  if (order === null) {
    return rows;
  }
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sign = order.descending ? -1 : 1;
  const by = (words: (a: Sorted, b: Sorted) => number) => (a: Sorted, b: Sorted) => {
    if (a.isEmpty || b.isEmpty) {
      return Number(a.isEmpty) - Number(b.isEmpty);
    }
    return typeof a.value === 'number' && typeof b.value === 'number' ? sign * (a.value - b.value) : sign * words(a, b);
  };
  return rows
    .map((row) => sortedOf(row, order.column))
    .sort(by((a, b) => (a.rough < b.rough ? -1 : Number(a.rough > b.rough))))
    .sort(by((a, b) => compare(a.text, b.text)))
    .map(({ row }) => row);
}

interface Sorted {
  readonly row: Row;
  readonly value: unknown;
  readonly isEmpty: boolean;
  readonly text: string;
  /**
   * Nearly in the order of the words. To compare as a dictionary does takes longest of all; once words stand nearly right, it is
   * only asked of neighbours.
   */
  readonly rough: string;
}

function sortedOf(row: Row, column: number): Sorted {
  const value = valueOf(row, column);
  const rough = typeof value === 'string' ? roughly(value) : '';
  return { row, value, isEmpty: isEmpty(value), text: String(value), rough };
}

/** More digits than a number of a list has. */
const DIGITS = 12;

/** Small letters without marks, numbers as wide as each other. */
const roughly = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0'));

/** What a click on a heading leads to: numbers from the largest, words from A; again turns it, a third time lets it be. */
export function nextOrder(order: Order, column: number, numeric: boolean): Order {
  if (order?.column !== column) {
    return { column, descending: numeric };
  }
  return order.descending === numeric ? { column, descending: !numeric } : null;
}
