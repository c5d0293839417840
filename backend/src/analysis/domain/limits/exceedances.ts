import { remembered } from '../hours/remembered';
import { rankPercentile, sorted } from '../statistics/quantile';
import { exceeds } from './rounding';

export interface Exceedances {
  readonly count: number;
  /** Valid hours or days that were looked at. */
  readonly n: number;
  /** The (allowed + 1)-th highest value: above the limit exactly when the count is above what is allowed; NaN of fewer. */
  readonly nthHighest: number;
  /** Where a percentile is asked for. */
  readonly percentile: number;
}

/** The known ones, ascending; worked out once. */
export const orderedOf = (periods: Float64Array): Float64Array => remembered(periods, 'sorted', () => sorted(periods));

/**
 * How often hours or days were above a limit.
 * @param periods one value per hour or day, NaN where not valid
 * @param allowed exceedances that the year may have
 * @param percent percentile to find, of values that were measured
 */
export function exceedancesOf(
  periods: Float64Array,
  limit: number,
  digits: number,
  { allowed = 0, percent }: { readonly allowed?: number; readonly percent?: number } = {}
): Exceedances {
  const ordered = orderedOf(periods);
  let count = 0;
  while (count < ordered.length && exceeds(ordered[ordered.length - 1 - count]!, limit, digits)) {
    count++;
  }
  return {
    count,
    n: ordered.length,
    nthHighest: ordered[ordered.length - 1 - allowed] ?? NaN,
    percentile: percent === undefined ? NaN : rankPercentile(ordered, percent),
  };
}
