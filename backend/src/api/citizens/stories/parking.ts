import type { Frame } from '../../../model/frame';
import { numberOf, rowsOf, textOf } from '../answers';

export interface CarPark {
  readonly name: string;
  /** Null where nothing is known of it. */
  readonly free: number | null;
}

export interface Parking {
  readonly parks: readonly CarPark[];
  /** Spaces of all car parks, as far as they are known. */
  readonly free: number;
  readonly total: number;
  readonly unknown: number;
  /** Whether anything is known of any. */
  readonly isKnown: boolean;
  readonly attributions: readonly string[];
}

/** Most free spaces first; null where nobody counts, undefined where the hub could not say. */
export function parkingOf(frames: readonly Frame[] | undefined): Parking | null | undefined {
  const rows = frames && rowsOf(frames).filter((row) => textOf(row, 'station') !== '');
  if (!rows || rows.length === 0) {
    return rows && null;
  }
  const sum = (name: string) => rows.reduce((all, row) => all + (numberOf(row, name) ?? 0), 0);
  const parks = rows.map((row) => ({
    name: textOf(row, 'zone') || textOf(row, 'station_name'),
    free: numberOf(row, 'free'),
  }));
  return {
    parks: parks.sort((a, b) => (b.free ?? -1) - (a.free ?? -1)),
    ...{ free: sum('free'), total: sum('total'), unknown: sum('unknown') },
    isKnown: parks.some(({ free }) => free !== null),
    attributions: [...new Set(rows.map((row) => textOf(row, 'attribution')))],
  };
}
