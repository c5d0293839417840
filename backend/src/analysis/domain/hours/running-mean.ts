/** 39. BImSchV, Anlage 7: three quarters of the values of a period make its mean valid. */
export const VALID_SHARE = 0.75;

/**
 * The mean of the `width` values that end with each; NaN where fewer than three quarters of them are known, also at
 * the beginning. Sums anew for each window, so that no rounding error grows over the years.
 */
export function runningMean(values: Float64Array, width: number): Float64Array {
  if (width === 1) {
    return values;
  }
  const least = VALID_SHARE * width;
  const means = new Float64Array(values.length);
  for (let i = 0; i < means.length; i++) {
    let [sum, known] = [0, 0];
    for (let j = Math.max(0, i + 1 - width); j <= i; j++) {
      const value = values[j]!;
      if (value === value) {
        sum += value;
        known++;
      }
    }
    means[i] = known < least ? NaN : sum / known;
  }
  return means;
}

/** Mean of the known values, and how many these are; NaN of none. */
export function meanOf(values: Float64Array): { readonly mean: number; readonly n: number } {
  let [sum, n] = [0, 0];
  for (const value of values) {
    if (value === value) {
      sum += value;
      n++;
    }
  }
  return { mean: sum / n, n };
}
