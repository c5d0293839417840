import { blockDraws, interval95 } from '../statistics/block-bootstrap';
import { medianOf } from '../statistics/median';

const DAYS_PER_YEAR = 365;
const DRAWS = 599;

/** The median of the slopes of all pairs (Theil–Sen), per unit of x; pairs at the same x say nothing. */
export function theilSen(x: ArrayLike<number>, y: ArrayLike<number>): number {
  return slopeOf(x, y, new Float64Array((x.length * (x.length - 1)) / 2));
}

function slopeOf(x: ArrayLike<number>, y: ArrayLike<number>, slopes: Float64Array): number {
  let count = 0;
  for (let i = 1; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const apart = x[i]! - x[j]!;
      if (apart !== 0) {
        slopes[count++] = (y[i]! - y[j]!) / apart;
      }
    }
  }
  return medianOf(slopes, count);
}

export interface Slope {
  /** Per year of 365 days. */
  readonly slope: number;
  /** 95 % of 599 bootstraps. */
  readonly low: number;
  readonly high: number;
  /** Two-sided: how often a bootstrap had the other sign. */
  readonly p: number;
}

/**
 * Slope per year with its interval, as openair's TheilSen: months are drawn again, in blocks of n^(1/3) neighbours where
 * they hang together (`autocorrelated`), else one by one.
 * @param days when, in days
 */
export function slopePerYear(
  days: Float64Array,
  values: Float64Array,
  { autocorrelated = true, seed = 1 }: { readonly autocorrelated?: boolean; readonly seed?: number } = {}
): Slope {
  const n = days.length;
  const slopes = new Float64Array((n * (n - 1)) / 2);
  const block = autocorrelated ? Math.max(1, Math.round(n ** (1 / 3))) : 1;
  const [x, y] = [new Float64Array(n), new Float64Array(n)];
  const found: number[] = [];
  for (const places of blockDraws(n, block, DRAWS, seed)) {
    places.forEach((place, i) => {
      x[i] = days[place]!;
      y[i] = values[place]!;
    });
    found.push(DAYS_PER_YEAR * slopeOf(x, y, slopes));
  }
  const below = found.filter((slope) => slope < 0).length / DRAWS;
  return {
    slope: DAYS_PER_YEAR * theilSen(days, values),
    ...interval95(found),
    p: Math.min(1, 2 * Math.min(below, 1 - below)),
  };
}
