/** Sum at which plants begin to grow for good. */
export const GROWTH_FROM = 200;

/** January counts half, February three quarters, from March on all. */
const WEIGHTS = [0.5, 0.75];

export interface GrasslandTemperature {
  /** K·d on each day of the year so far. */
  readonly sums: Float64Array;
  /** Day of the year (0 is 1 January) on which 200 is reached; -1: not yet. */
  readonly growthFrom: number;
  /** Days without a mean, which count as nothing: the sum is too small. */
  readonly missing: number;
}

/**
 * Grünlandtemperatursumme: Σ of the positive daily means, weighted by month.
 * @param dailyMeans °C, from 1 January of `year` on
 */
export function grasslandTemperature(dailyMeans: ArrayLike<number>, year: number): GrasslandTemperature {
  let [sum, missing] = [0, 0];
  const sums = Float64Array.from(dailyMeans, (mean, day) => {
    missing += Number(Number.isNaN(mean));
    const month = new Date(Date.UTC(year, 0, day + 1)).getUTCMonth();
    sum += mean > 0 ? (WEIGHTS[month] ?? 1) * mean : 0;
    return sum;
  });
  return { sums, growthFrom: sums.findIndex((value) => value >= GROWTH_FROM), missing };
}
