import { quantile, sorted } from './quantile';
import { t95 } from './student';

export interface Summary {
  readonly n: number;
  readonly mean: number;
  readonly median: number;
  /** One per asked share. */
  readonly quantiles: readonly number[];
  /** 95 % interval of the mean, by Student's t over values that are taken as independent; NaN of fewer than two. */
  readonly low: number;
  readonly high: number;
}

/**
 * What a group of values is like; NaN where there are none.
 * @param shares quantiles to find, 0 … 1, between two values as R does it
 */
export function summaryOf(values: Iterable<number>, shares: readonly number[]): Summary {
  const ordered = sorted(values);
  const n = ordered.length;
  const mean = ordered.reduce((sum, value) => sum + value, 0) / n;
  const squares = ordered.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const half = n < 2 ? NaN : t95(n - 1) * Math.sqrt(squares / (n - 1) / n);
  return {
    n,
    mean,
    median: quantile(ordered, 0.5),
    quantiles: shares.map((p) => quantile(ordered, p)),
    low: mean - half,
    high: mean + half,
  };
}
