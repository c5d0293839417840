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
  return rows
    .map((row) => ({ row, value: valueOf(row, order.column) }))
    .sort((a, b) => {
      const [noA, noB] = [isEmpty(a.value), isEmpty(b.value)];
      if (noA || noB) {
        return Number(noA) - Number(noB);
      }
      return typeof a.value === 'number' && typeof b.value === 'number'
        ? sign * (a.value - b.value)
        : sign * compare(String(a.value), String(b.value));
    })
    .map(({ row }) => row);
}

/** What a click on a heading leads to: numbers from the largest, words from A; again turns it, a third time lets it be. */
export function nextOrder(order: Order, column: number, numeric: boolean): Order {
  if (order?.column !== column) {
    return { column, descending: numeric };
  }
  return order.descending === numeric ? { column, descending: !numeric } : null;
}
