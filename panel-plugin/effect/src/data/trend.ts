import type { Field } from '@grafana/data';
import type { Links } from './cells';

/** Per year, in the property's unit. */
export interface Slope {
  readonly slope: number;
  readonly low: number;
  readonly high: number;
  /** Of the mean, %. */
  readonly percent: number | null;
}

export interface TrendMonth {
  readonly time: number;
  readonly measured: number | null;
  readonly line: number | null;
  /** In average weather, without season. */
  readonly adjusted: number | null;
  readonly links: Links;
}

export interface Trend {
  readonly name: string;
  readonly property: string;
  /** In the hub's words; what is lacking where there is no slope. */
  readonly statement: string;
  readonly measured: Slope | null;
  readonly adjusted: Slope | null;
  /** `µg/m³ je Jahr` */
  readonly unit: string;
  readonly count: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly wind: string | null;
  readonly months: readonly TrendMonth[];
  readonly attribution: string;
  readonly demo: boolean;
  /** Says the unit of the months; absent without them. */
  readonly field: Field | undefined;
}

const YEAR = 365 * 86_400_000;

/** A straight line with a slope through the middle of a course: what it is at both ends. */
export interface Straight {
  readonly from: { readonly time: number; readonly value: number };
  readonly to: { readonly time: number; readonly value: number };
}

/** Theil–Sen has its line through the median of what is left when the slope is taken off. */
export function straightOf(
  slope: number,
  months: readonly TrendMonth[],
  of: (month: TrendMonth) => number | null
): Straight | null {
  const known = months.flatMap((month) => {
    const value = of(month);
    return value === null ? [] : [{ time: month.time, value }];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) {
    return null;
  }
  const middle = (first.time + last.time) / 2;
  const level = median(known.map(({ time, value }) => value - (slope * (time - middle)) / YEAR));
  const at = (time: number) => ({ time, value: level + (slope * (time - middle)) / YEAR });
  return { from: at(first.time), to: at(last.time) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
