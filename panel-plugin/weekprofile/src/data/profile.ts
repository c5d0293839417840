import type { Field } from '@grafana/data';

/** What its cells are: hours of the week, hours of the months, hours of a day, days of the week, months. */
export type By = 'week' | 'month-hour' | 'hour' | 'weekday' | 'month';

/** Rows and columns of its cells. */
export const GRID: Readonly<Record<By, { readonly rows: number; readonly columns: number }>> = {
  week: { rows: 7, columns: 24 },
  'month-hour': { rows: 12, columns: 24 },
  hour: { rows: 1, columns: 24 },
  weekday: { rows: 1, columns: 7 },
  month: { rows: 1, columns: 12 },
};

/** Which column of the answer is drawn. */
export type Measure = 'mean' | 'median';

/** What a property usually is at one place of week, day or year; null where there is not enough to say. */
export interface Cell {
  readonly value: number | null;
  /** 95 % interval of the mean. */
  readonly low: number | null;
  readonly high: number | null;
  /** The middle half. */
  readonly p25: number | null;
  readonly p75: number | null;
  /** Hours behind it; null where the data do not say. */
  readonly n: number | null;
}

/** A property of a station as it usually is. */
export interface Profile {
  readonly id: string;
  readonly by: By;
  readonly station: string;
  readonly kommune: string;
  /** Id of the vocabulary, or what the data call it. */
  readonly property: string;
  /** Its figures' name, unit and digits. */
  readonly field: Field;
  /** Row by row; as many as its grid has. */
  readonly cells: readonly Cell[];
  readonly attribution: string;
  readonly demo: boolean;
}

export const NO_CELL: Cell = { value: null, low: null, high: null, p25: null, p75: null, n: 0 };

/** The first cell with the greatest (or least) value; null where none has one. */
export function extreme(cells: readonly Cell[], which: 'highest' | 'lowest'): number | null {
  const sign = which === 'highest' ? 1 : -1;
  return cells.reduce<number | null>((best, { value }, i) => {
    const champion = best === null ? null : cells[best]!.value;
    return value !== null && (champion === null || sign * value > sign * champion!) ? i : best;
  }, null);
}

/** The mean of cells, each as often as hours stand behind it; null where none has any. */
export function pooled(cells: readonly Cell[]): number | null {
  const known = cells.flatMap(({ value, n }) => (value === null ? [] : [{ value, weight: n ?? 1 }]));
  const weight = known.reduce((sum, cell) => sum + cell.weight, 0);
  return weight > 0 ? known.reduce((sum, cell) => sum + cell.value * cell.weight, 0) / weight : null;
}

/** The sum of cells; null where one is not known: a sum with holes would be small, not unknown. */
export function total(cells: readonly Cell[]): number | null {
  return cells.reduce<number | null>(
    (sum, { value }) => (sum === null || value === null ? null : sum + value),
    cells.length > 0 ? 0 : null
  );
}

/** The least and most hours behind a cell that has a value. */
export function hoursBehind(cells: readonly Cell[]): readonly [number, number] | null {
  const counts = cells.flatMap(({ value, n }) => (value !== null && n !== null ? [n] : []));
  return counts.length > 0 ? [Math.min(...counts), Math.max(...counts)] : null;
}

/** Drawn as rows and columns; what has one row is drawn as a course. */
export function isGrid({ by }: Pick<Profile, 'by'>): boolean {
  return GRID[by].rows > 1;
}

/** Profiles of the same figures by the same clock can be compared with the eye. */
export const alikeKey = ({ by, property, field }: Profile): string => [by, property, field.config.unit ?? ''].join(' ');

/** From the least to the greatest that courses show, their intervals included; zero is always there. */
export function extentOf(profiles: readonly Profile[]): readonly [number, number] {
  return profiles
    .flatMap(({ cells }) => cells)
    .flatMap(({ value, low, high }) => [value, low, high])
    .reduce<readonly [number, number]>(
      ([least, most], one) => (one === null ? [least, most] : [Math.min(least, one), Math.max(most, one)]),
      [0, 0]
    );
}
