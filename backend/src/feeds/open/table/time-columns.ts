import { HubError } from '@smartregion/terms/errors';
import type { Grid } from './grid';
import type { TableOptions } from './options';
import { asAnyStamp, asStamp, dateOrderOf, type Clock, type DateOrder } from './stamps';
import { wallOf, type Wall } from './times';
import type { Cell } from './xlsx';

/** Where the time of a row stands: in one column, or date and time of day in two. */
export interface TimeColumns {
  readonly date: number;
  readonly clock?: number;
  /** The clock is the number of an hour: `5` is the hour from 5 to 6, or the one to 5 where they count up to 24. */
  readonly hours?: 'start' | 'end';
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
  const hours = clock === undefined ? undefined : hoursIn(grid, clock);
  const order = dateOrder ?? dateOrderOf(grid.rows.map((row) => row[date] ?? ''));
  if (order === undefined) {
    throw new HubError(
      'payload',
      `The dates in column "${grid.header[date]}" can be read with the day or with the month first.`,
      'Set option "dateOrder" to dmy or to mdy.'
    );
  }
  refuseRepeated(grid, date, clock);
  return { date, order, ...(clock === undefined ? {} : { clock }), ...(hours ? { hours } : {}) };
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
  const hour = grid.header.findIndex(
    (heading, at) => HOUR_NAME.test(heading.trim()) && hoursIn(grid, at) !== undefined
  );
  const time = clock === -1 ? hour : clock;
  return both !== -1 ? [both] : time === -1 ? [date] : [date, time];
}

const HOUR_NAME = /^(stunde|std|hour|hr|uhrzeit|h)$/i;

/** Whether a column holds numbers of hours, and what they name; whoever counts to 24 and not from 0 names ends. */
function hoursIn({ rows }: Grid, at: number): 'start' | 'end' | undefined {
  const cells = rows.flatMap((row) => (row[at] === undefined || row[at] === '' ? [] : [String(row[at]).trim()]));
  const hours = cells.map((cell) => (/^\d{1,2}$/.test(cell) ? Number(cell) : NaN));
  if (hours.length === 0 || !hours.every((hour) => hour >= 0 && hour <= 24)) {
    return undefined;
  }
  return hours.includes(24) && !hours.includes(0) ? 'end' : 'start';
}

/** Several rows of one date without a time of day would all be of midnight. */
function refuseRepeated(grid: Grid, date: number, clock: number | undefined): void {
  const cells = grid.rows.map((row) => asAnyStamp(row[date] ?? ''));
  if (clock !== undefined || cells.some((stamp) => stamp && (stamp.clock ?? stamp.instant) !== undefined)) {
    return;
  }
  const hour = grid.header.findIndex((_, at) => at !== date && isHourOfDay(grid, at, date));
  if (hour !== -1) {
    throw new HubError(
      'payload',
      `Several rows have the same date in column "${grid.header[date]}" and no time of day.`,
      `Name the column of the hour as well: timeColumn: ["${grid.header[date]}", "${grid.header[hour]}"].`
    );
  }
}

/** Numbers of hours that tell the rows of a date apart. */
function isHourOfDay(grid: Grid, at: number, date: number): boolean {
  const days = new Set(grid.rows.map((row) => String(row[date])));
  const hours = new Set(grid.rows.map((row) => String(row[at]).trim()));
  const both = new Set(grid.rows.map((row) => `${String(row[date])} ${String(row[at]).trim()}`));
  return days.size < both.size && hours.size > 1 && hoursIn(grid, at) !== undefined && both.size === grid.rows.length;
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
export function wallOfRow(row: readonly Cell[], { date, clock, hours, order }: TimeColumns): Wall {
  const stamp = asStamp(row[date] ?? '', order);
  if (!stamp?.date) {
    return undefined;
  }
  if (clock === undefined) {
    return wallOf(stamp.date, stamp.clock, stamp);
  }
  const own = hours === undefined ? asStamp(row[clock] ?? '')?.clock : hourOf(row[clock]);
  return own && wallOf(stamp.date, own, {});
}

function hourOf(cell: Cell | undefined): Clock | undefined {
  const text = String(cell ?? '').trim();
  return /^\d{1,2}$/.test(text) && Number(text) <= 24 ? { hour: Number(text), minute: 0, second: 0 } : undefined;
}
