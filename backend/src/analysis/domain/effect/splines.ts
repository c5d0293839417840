/** Cubic B-splines at equal distances: at each place four neighbours are above zero, and together they are one. */
export interface SplineWeights {
  /** Places of the four columns. */
  readonly columns: Int32Array;
  readonly weights: Float64Array;
}

export const newSpline = (): SplineWeights => ({ columns: new Int32Array(4), weights: new Float64Array(4) });

/**
 * Splines on a circle: hour of the day, direction, day of the year.
 * @param x 0 ≤ x < period
 * @param count columns
 */
export function onCircle(x: number, period: number, count: number, into: SplineWeights): void {
  const at = (x / period) * count;
  const from = Math.floor(at);
  bend(at - from, into.weights);
  for (let i = 0; i < 4; i++) {
    into.columns[i] = (from + i) % count;
  }
}

/**
 * Splines on a line; what lies outside is as at the end.
 * @param count columns, at least four
 */
export function onLine(x: number, [low, high]: readonly [number, number], count: number, into: SplineWeights): void {
  const at = Math.min(1, Math.max(0, (x - low) / (high - low))) * (count - 3);
  const from = Math.min(count - 4, Math.floor(at));
  bend(at - from, into.weights);
  for (let i = 0; i < 4; i++) {
    into.columns[i] = from + i;
  }
}

function bend(u: number, weights: Float64Array): void {
  const v = 1 - u;
  weights[0] = (v * v * v) / 6;
  weights[1] = (3 * u * u * u - 6 * u * u + 4) / 6;
  weights[2] = (3 * v * v * v - 6 * v * v + 4) / 6;
  weights[3] = (u * u * u) / 6;
}
