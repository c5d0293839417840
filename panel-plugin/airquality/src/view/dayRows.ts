import { dayCell } from '../../../shared/src/signs/dayCell';
import { type ClassDay, DAY } from '../data/days';

/** A row of the calendar: a month, or where that is too narrow a week. */
export interface DayRow {
  readonly first: ClassDay;
  readonly days: readonly { readonly day: ClassDay; readonly column: number }[];
}

/** How the days stand in a room. */
export interface DayPlan {
  readonly by: 'month' | 'week';
  /** Newest last; earlier ones are left out where the room is too low. */
  readonly rows: readonly DayRow[];
  readonly hidden: number;
  readonly cell: { readonly width: number; readonly height: number };
  /** Width of the rows' names and height of the columns' names, pixels. */
  readonly label: number;
  readonly head: number;
  readonly width: number;
  readonly height: number;
}

/** A number is read from this width on, pixels. */
const NARROWEST = 15;
const LOWEST = 14;

/** em */
const LABEL = { month: 4.4, week: 3.4 };
const HEAD = 1.1;

/** Days in rows of months, or of weeks where a column for each day of the month would be too narrow for its number. */
export function planDays(days: readonly ClassDay[], width: number, height: number, fontSize: number): DayPlan {
  const by = (width - LABEL.month * fontSize) / 31 >= NARROWEST ? 'month' : 'week';
  const [label, head] = [LABEL[by] * fontSize, HEAD * fontSize];
  const columns = by === 'month' ? 31 : 7;
  const all = rowsOf(days, by);
  const count = Math.max(1, Math.min(all.length, Math.floor((height - head) / LOWEST)));
  const cell = dayCell((width - label) / columns, (height - head) / count);
  return {
    ...{ by, cell, label, head, rows: all.slice(-count), hidden: Math.max(0, all.length - count) },
    ...{ width: label + columns * cell.width, height: head + count * cell.height },
  };
}

function rowsOf(days: readonly ClassDay[], by: DayPlan['by']): DayRow[] {
  const rows = new Map<number, { day: ClassDay; column: number }[]>();
  for (const day of days) {
    const date = new Date(day.date);
    // Monday is the first of a week.
    const column = by === 'month' ? date.getUTCDate() - 1 : (date.getUTCDay() + 6) % 7;
    const start = day.date - column * DAY;
    rows.set(start, [...(rows.get(start) ?? []), { day, column }]);
  }
  return [...rows.values()].map((cells) => ({ first: cells[0]!.day, days: cells }));
}

/** The day above or below, as near as the other row has one. @returns its place in all days; undefined beyond */
export function dayAway(rows: readonly DayRow[], from: ClassDay, away: 1 | -1): ClassDay | undefined {
  const row = rows.findIndex(({ days }) => days.some(({ day }) => day.date === from.date));
  const column = rows[row]?.days.find(({ day }) => day.date === from.date)?.column ?? 0;
  const target = rows[row + away]?.days ?? [];
  return [...target].sort((a, b) => Math.abs(a.column - column) - Math.abs(b.column - column))[0]?.day;
}
