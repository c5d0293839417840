import { type Cell, pooled, type Profile } from './profile';

/** One course over the 24 hours of a day. */
export interface DayLine {
  readonly kind: 'workdays' | 'weekend' | 'summer' | 'winter';
  readonly values: readonly (number | null)[];
}

/** Rows of the grid that a line is the mean of: Monday first, January first. */
const ROWS: Readonly<Record<DayLine['kind'], readonly number[]>> = {
  workdays: [0, 1, 2, 3, 4],
  weekend: [5, 6],
  // Half years as in hydrology and heating: April to September, October to March.
  summer: [3, 4, 5, 6, 7, 8],
  winter: [0, 1, 2, 9, 10, 11],
};

/** What the rows of a grid come down to: workdays and weekend, or summer and winter. */
export function dayLines({ by, cells }: Pick<Profile, 'by' | 'cells'>): readonly DayLine[] {
  const kinds =
    by === 'week' ? (['workdays', 'weekend'] as const) : by === 'month-hour' ? (['summer', 'winter'] as const) : [];
  const at = (row: number, hour: number): Cell => cells[24 * row + hour]!;
  return kinds.map((kind) => ({
    kind,
    values: Array.from({ length: 24 }, (_, hour) => pooled(ROWS[kind].map((row) => at(row, hour)))),
  }));
}
