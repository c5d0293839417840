/**
 * Loess of a series without gaps, straight lines in a window of `width` neighbours, tricube weights: the estimate of
 * Cleveland's STL (1990), number for number.
 * @param at where to estimate; the values stand at 1 … n, and `at` may lie one outside
 * @param from first and last place of the window, 1 … n
 * @param weights robustness weight of each value
 * @returns NaN where all weights are zero
 */
export function loessAt(
  values: Float64Array,
  at: number,
  width: number,
  [from, to]: readonly [number, number],
  weights?: Float64Array
): number {
  const n = values.length;
  const reach = Math.max(at - from, to - at) + (width > n ? Math.floor((width - n) / 2) : 0);
  const kernel = new Float64Array(to - from + 1);
  let total = 0;
  for (let j = from; j <= to; j++) {
    const distance = Math.abs(j - at);
    if (distance <= 0.999 * reach) {
      const tricube = distance <= 0.001 * reach ? 1 : (1 - (distance / reach) ** 3) ** 3;
      total += kernel[j - from] = tricube * (weights?.[j - 1] ?? 1);
    }
  }
  if (total <= 0) {
    return NaN;
  }
  let middle = 0;
  for (let j = from; j <= to; j++) {
    middle += (kernel[j - from]! /= total) * j;
  }
  let spread = 0;
  for (let j = from; j <= to; j++) {
    spread += kernel[j - from]! * (j - middle) ** 2;
  }
  const slope = Math.sqrt(spread) > 0.001 * (n - 1) ? (at - middle) / spread : 0;
  let estimate = 0;
  for (let j = from; j <= to; j++) {
    estimate += kernel[j - from]! * (1 + slope * (j - middle)) * values[j - 1]!;
  }
  return estimate;
}

/** The window of `width` places around each of `n`, moved inwards at the ends. */
export function windowAt(place: number, width: number, n: number): [from: number, to: number] {
  const from = Math.max(1, Math.min(place - Math.floor((width - 1) / 2), n - width + 1));
  return [from, Math.min(n, from + width - 1)];
}

/** All of a series smoothed; a value stays where nothing weighs. */
export function loess(values: Float64Array, width: number, weights?: Float64Array): Float64Array {
  return values.map((value, i) => {
    const estimate = loessAt(values, i + 1, width, windowAt(i + 1, width, values.length), weights);
    return Number.isNaN(estimate) ? value : estimate;
  });
}
