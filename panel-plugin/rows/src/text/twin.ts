import type { Twin } from '../../../shared/src/table/twin';
import type { Column, Row } from '../data/readSheet';
import type { Cell } from './cells';

/** All rows as they are read, for the file. */
export function sheetTwin(
  caption: string,
  columns: readonly Column[],
  rows: readonly Row[],
  cell: (row: Row, column: number) => Cell
): Twin {
  return { caption, columns, rows: rows.map((row) => columns.map((_, column) => cell(row, column).text)) };
}
