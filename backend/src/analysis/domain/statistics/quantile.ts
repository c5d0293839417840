/** The known values, sorted. */
export function sorted(values: Iterable<number>): Float64Array {
  const known = Float64Array.from(values);
  let n = 0;
  for (const value of known) {
    if (value === value) {
      known[n++] = value;
    }
  }
  return known.subarray(0, n).sort();
}

/**
 * The quantile between two neighbours, h = (n − 1) p: type 7 of Hyndman and Fan, the default of R and NumPy.
 * @param ordered ascending, without NaN
 * @param p 0 … 1
 * @returns NaN of no values
 */
export function quantile(ordered: ArrayLike<number>, p: number): number {
  const at = (ordered.length - 1) * p;
  const below = Math.floor(at);
  const low = ordered[below] ?? NaN;
  return low + (at - below) * ((ordered[below + 1] ?? low) - low);
}

/**
 * The percentile that air-quality law means: a value that was measured, the k-th smallest, k = p n rounded. Of 365 days
 * the 90.4th percentile is the 36th highest, so that it decides as the count of 35 allowed days does.
 * @param percent 0 … 100
 */
export function rankPercentile(ordered: ArrayLike<number>, percent: number): number {
  const rank = Math.max(1, Math.round((percent / 100) * ordered.length));
  return ordered[rank - 1] ?? NaN;
}
