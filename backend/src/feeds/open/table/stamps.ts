import { isDay } from '../../support/calendar';
import { DAY, SECOND, type Instant } from '../../../model/time';
import { instantOf } from '../mapping/stamps';
import type { Cell } from './xlsx';

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** What a cell says of a time: an instant, where it names its zone, else a date, a time of day, or both. */
export interface Stamp {
  readonly instant?: Instant;
  readonly date?: Day;
  readonly clock?: Clock;
}

/** Which of the first two numbers of `01/02/2026` is the day. */
export type DateOrder = 'dmy' | 'mdy';

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(.+))?$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)(?:[T ,]+(.+))?$/;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d\d)(?:[T ,]+(.+))?$/;
const CLOCK = /^(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?:\s?Uhr)?$/i;
const ZONED = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*(?:Z|[+-]\d\d(?::?\d\d)?)$/i;

/** Excel's days: 1954 … 2119. */
const SERIALS = [20_000, 80_000] as const;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/** What a cell says of a time; undefined when it says nothing. */
export function asStamp(cell: Cell, order: DateOrder = 'dmy'): Stamp | undefined {
  if (typeof cell === 'number') {
    return serialStamp(cell);
  }
  const text = cell.trim();
  if (text.length < 4 || text.length > 40) {
    return undefined;
  }
  if (ZONED.test(text)) {
    const instant = instantOf(text, 'UTC');
    return instant === undefined ? undefined : { instant, date: dayOf(instant) };
  }
  const [, year, month, day, clock] = YEAR_FIRST.exec(text) ?? [];
  if (year) {
    return stampOf(Number(year), Number(month), Number(day), clock);
  }
  const dotted = DOTTED.exec(text);
  const [, first, second, third = '', rest] = dotted ?? SLASHED.exec(text) ?? [];
  if (first) {
    const [d, m] = dotted || order === 'dmy' ? [first, second] : [second, first];
    return stampOf(fullYear(third), Number(m), Number(d), rest);
  }
  const own = asClock(text);
  return own ? { clock: own } : /^\d{5}[.,]\d+$/.test(text) ? serialStamp(Number(text.replace(',', '.'))) : undefined;
}

/** The same whichever of its first two numbers is the day. */
export function asAnyStamp(cell: Cell): Stamp | undefined {
  return asStamp(cell, 'dmy') ?? asStamp(cell, 'mdy');
}

/** `26` is 2026, `98` is 1998: measurements are of the past. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year < 70 ? 2000 + year : 1900 + year;
}

function stampOf(year: number, month: number, day: number, rest: string | undefined): Stamp | undefined {
  const clock = rest === undefined ? undefined : asClock(rest.trim());
  const valid = year > 0 && isDay(year, month, day) && (rest === undefined || clock !== undefined);
  return valid ? { date: { year, month, day }, ...(clock ? { clock } : {}) } : undefined;
}

function asClock(text: string): Clock | undefined {
  const [, hours, minutes, seconds] = CLOCK.exec(text) ?? [];
  const [hour, minute, second] = [Number(hours), Number(minutes), Number(seconds ?? 0)];
  const valid = hour < 24 ? minute < 60 && second < 60 : hour === 24 && minute === 0 && second === 0;
  return valid ? { hour, minute, second } : undefined;
}

function serialStamp(serial: number): Stamp | undefined {
  if (serial < SERIALS[0] || serial > SERIALS[1]) {
    return undefined;
  }
  const instant = EXCEL_EPOCH + Math.round((serial * DAY) / SECOND) * SECOND;
  const at = new Date(instant);
  const clock = { hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds() };
  return { date: dayOf(instant), ...(Number.isInteger(serial) ? {} : { clock }) };
}

function dayOf(instant: Instant): Day {
  const at = new Date(instant);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

/** The order of a column that writes its dates with slashes: by the first number above 12; undefined where none is. */
export function dateOrderOf(cells: readonly Cell[]): DateOrder | undefined {
  for (const cell of cells) {
    const [, first, second] = SLASHED.exec(String(cell).trim()) ?? [];
    if (Number(first) > 12) {
      return 'dmy';
    }
    if (Number(second) > 12) {
      return 'mdy';
    }
  }
  return cells.some((cell) => SLASHED.test(String(cell).trim())) ? undefined : 'dmy';
}
