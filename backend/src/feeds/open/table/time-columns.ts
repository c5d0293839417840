import { HubError } from '../../../model/errors';
import type { Grid } from './grid';
import type { TableOptions } from './options';
import { asAnyStamp, asStamp, dateOrderOf, type DateOrder } from './stamps';
import { wallOf, type Wall } from './times';
import type { Cell } from './xlsx';

/** Where the time of a row stands: in one column, or date and time of day in two. */
export interface TimeColumns {
  readonly date: number;
  readonly clock?: number;
  readonly order: DateOrder;
}

/** Rows that are looked at to tell what a column holds. */
const SAMPLE = 200;
const TIME_NAME = /datum|date|zeit|time|tag|stamp/i;

/**
 * @throws HubError `payload` when the table has no such column, or its dates can be read either way
 */
export function timeColumnsOf(grid: Grid, { timeColumn, dateOrder }: TableOptions): TimeColumns {
  const [date, clock] = timeColumn === undefined ? foundColumns(grid) : namedColumns(grid, timeColumn);
  const order = dateOrder ?? dateOrderOf(grid.rows.map((row) => row[date] ?? ''));
  if (order === undefined) {
    throw new HubError(
      'payload',
      `The dates in column "${grid.header[date]}" can be read with the day or with the month first.`,
      'Set option "dateOrder" to dmy or to mdy.'
    );
  }
  return { date, order, ...(clock === undefined ? {} : { clock }) };
}

/** The place of a column; headings are compared without regard to case and blanks. */
export function columnCalled(grid: Grid, name: string, option: string): number {
  const plain = (text: string) => text.trim().toLowerCase();
  const at = grid.header.findIndex((heading) => plain(heading) === plain(name));
  if (at === -1) {
    throw new HubError(
      'payload',
      `The table has no column "${name}".`,
      `Set option "${option}" to one of: ${grid.header
        .slice(0, 30)
        .map((heading) => `"${heading.slice(0, 40)}"`)
        .join(', ')}.`
    );
  }
  return at;
}

function namedColumns(grid: Grid, names: string | readonly [string, string]): [number, number?] {
  const [date, clock] = typeof names === 'string' ? [names] : names;
  const at = columnCalled(grid, date, 'timeColumn');
  return clock === undefined ? [at] : [at, columnCalled(grid, clock, 'timeColumn')];
}

function foundColumns(grid: Grid): [number, number?] {
  const kinds = grid.header.map((heading, at) => kindOf(grid, heading, at));
  const both = kinds.indexOf('date and clock');
  const date = kinds.indexOf('date');
  if (both === -1 && date === -1) {
    throw new HubError(
      'payload',
      'No column of the table holds dates throughout.',
      'Set option "timeColumn" to the column of the time, or to two: [Datum, Uhrzeit].'
    );
  }
  const clock = kinds.indexOf('clock');
  return both !== -1 ? [both] : clock === -1 ? [date] : [date, clock];
}

/** What most cells of a column are; a plain number is a date only under a heading that says so. */
function kindOf({ rows }: Grid, heading: string, at: number): 'date and clock' | 'date' | 'clock' | undefined {
  const cells = rows.slice(0, SAMPLE).flatMap((row) => (row[at] === undefined || row[at] === '' ? [] : [row[at]]));
  const stamps = cells.flatMap((cell) => {
    const isNumber = typeof cell === 'number' || /^\d+[.,]\d+$/.test(cell.trim());
    const stamp = isNumber && !TIME_NAME.test(heading) ? undefined : asAnyStamp(cell);
    return stamp ? [stamp] : [];
  });
  if (stamps.length * 2 <= cells.length) {
    return undefined;
  }
  if (stamps.every(({ date }) => date === undefined)) {
    return 'clock';
  }
  // spreadsheets show midnight as a date alone
  return stamps.some(({ clock, instant }) => clock !== undefined || instant !== undefined) ? 'date and clock' : 'date';
}

/** The time of a row as it stands there. */
export function wallOfRow(row: readonly Cell[], { date, clock, order }: TimeColumns): Wall {
  const stamp = asStamp(row[date] ?? '', order);
  if (!stamp?.date) {
    return undefined;
  }
  if (clock === undefined) {
    return wallOf(stamp.date, stamp.clock, stamp);
  }
  const own = asStamp(row[clock] ?? '')?.clock;
  return own && wallOf(stamp.date, own, {});
}
