import { summaryOf, type Summary } from '../statistics/summary';
import { dayFilter, localCalendar, type DayFilter, type LocalCalendar } from './local-calendar';
import type { Hours } from '../hours/hours';

/** What the hours are gathered by, and how many cells that makes. */
interface Gathering {
  readonly cells: number;
  cellOf(calendar: LocalCalendar, i: number): number;
}

/**
 * `week`: 168 hours from Monday 0 h on; `hour`: 24; `weekday`: 7 from Monday on; `month`: 12; `month-hour`: 288, the hours
 * of January first.
 */
export const GATHERINGS = {
  week: { cells: 168, cellOf: ({ weekdays, hours }, i) => weekdays[i]! * 24 + hours[i]! },
  hour: { cells: 24, cellOf: ({ hours }, i) => hours[i]! },
  weekday: { cells: 7, cellOf: ({ weekdays }, i) => weekdays[i]! },
  month: { cells: 12, cellOf: ({ months }, i) => months[i]! - 1 },
  'month-hour': { cells: 288, cellOf: ({ months, hours }, i) => (months[i]! - 1) * 24 + hours[i]! },
} satisfies Record<string, Gathering>;

export interface ProfileOptions {
  readonly days?: DayFilter;
  readonly zone?: string;
  /** Quantiles of each cell, 0 … 1. */
  readonly shares?: readonly number[];
}

/**
 * A week, day or year as it usually is: the hours of a wall clock gathered in cells. The hour that autumn has twice is two
 * samples of one cell, the one that spring leaves out is none: never a sum, never a zero.
 */
export function profileOf(
  { first, values }: Hours,
  by: keyof typeof GATHERINGS,
  { days = 'all', zone, shares = [0.05, 0.25, 0.75, 0.95] }: ProfileOptions = {}
): Summary[] {
  const { cells, cellOf }: Gathering = GATHERINGS[by];
  const calendar = localCalendar(first, values.length, zone);
  const isAsked = dayFilter(days);
  const groups = Array.from({ length: cells }, (): number[] => []);
  values.forEach((value, i) => {
    if (value === value && (days === 'all' || isAsked(calendar.days[i]!))) {
      groups[cellOf(calendar, i)]!.push(value);
    }
  });
  return groups.map((group) => summaryOf(group, shares));
}
