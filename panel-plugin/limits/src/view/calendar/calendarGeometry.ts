import { dayCell } from '../../../../shared/src/signs/dayCell';
import { dayOfYear, daysIn } from '../../data/dayFrame';

/** Months beneath each other, a column for each day of the month. */
export interface CalendarGeometry {
  readonly cell: { readonly width: number; readonly height: number };
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** Left upper corner of a day of the year. */
  readonly at: (index: number) => { readonly x: number; readonly y: number };
}

/** @param label width of the months' names, pixels */
export function calendarGeometry(year: number, width: number, height: number, label: number): CalendarGeometry {
  const [wide, high] = [(width - label) / 31, height / 12];
  const cell = dayCell(wide, high);
  const places = Array.from({ length: daysIn(year) }, (_, index) => {
    const date = dayOfYear(year, index);
    return { x: label + (date.getUTCDate() - 1) * cell.width, y: date.getUTCMonth() * cell.height };
  });
  return {
    cell,
    left: label,
    width: label + 31 * cell.width,
    height: 12 * cell.height,
    at: (index) => places[index] ?? { x: 0, y: 0 },
  };
}

/** The same day of the month before or after; the last one of a shorter month; the day itself beyond the year. */
export function monthAway(year: number, index: number, months: number): number {
  const date = dayOfYear(year, index);
  const month = date.getUTCMonth() + months;
  if (month < 0 || month > 11) {
    return index;
  }
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const target = Date.UTC(year, month, Math.min(date.getUTCDate(), last));
  return Math.round((target - Date.UTC(year, 0, 1)) / 86_400_000);
}
