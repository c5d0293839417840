import type { Column, Row } from '../data/readSheet';
import type { Order } from '../data/sortRows';
import type { Cell } from '../text/cells';

/** What both forms draw. */
export interface SheetView {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly cell: (row: Row, column: number) => Cell;
  readonly order: Order;
  readonly onSort: (column: number) => void;
  /** Said where there is no value. */
  readonly empty: string;
}
