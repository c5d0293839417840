import { loess, loessAt } from './loess';
import { medianOf } from './median';

export interface Decomposition {
  readonly seasonal: Float64Array;
  readonly trend: Float64Array;
}

const INNER = 2;
const OUTER = 15;

const oddAbove = (value: number) => {
  const whole = Math.ceil(value);
  return whole % 2 === 1 ? whole : whole + 1;
};

/**
 * Seasonal-trend decomposition by loess (Cleveland et al. 1990), robust, straight lines: as statsmodels'
 * `STL(period, seasonal=window, robust=True)` does it.
 * @param values without gaps, at least two periods
 * @param window odd: so many years of a month are smoothed together; a wide one makes a season that hardly changes
 */
export function stl(values: Float64Array, period: number, window: number): Decomposition {
  const widths = { season: window, low: oddAbove(period + 0.5), trend: oddAbove((1.5 * period) / (1 - 1.5 / window)) };
  let trend: Float64Array = new Float64Array(values.length);
  let seasonal = trend;
  let weights: Float64Array | undefined;
  for (let outer = 0; outer <= OUTER; outer++) {
    for (let inner = 0; inner < INNER; inner++) {
      const detrended = values.map((value, i) => value - trend[i]!);
      const cycles = cycleSubseries(detrended, period, widths.season, weights);
      const low = loess(averaged(averaged(averaged(cycles, period), period), 3), widths.low);
      seasonal = low.map((value, i) => cycles[period + i]! - value);
      trend = loess(
        values.map((value, i) => value - seasonal[i]!),
        widths.trend,
        weights
      );
    }
    weights = robustness(values.map((value, i) => value - seasonal[i]! - trend[i]!));
  }
  return { seasonal, trend };
}

/** Each month's years smoothed, and one more at either end: n + 2 periods long. */
function cycleSubseries(values: Float64Array, period: number, width: number, weights?: Float64Array): Float64Array {
  const cycles = new Float64Array(values.length + 2 * period);
  for (let phase = 0; phase < period; phase++) {
    const own = values.filter((_, i) => i % period === phase);
    const trust = weights?.filter((_, i) => i % period === phase);
    const n = own.length;
    const inside = loess(own, width, trust);
    const outside = (at: number, window: [number, number], instead: number) => {
      const estimate = loessAt(own, at, width, window, trust);
      return Number.isNaN(estimate) ? instead : estimate;
    };
    const years = [
      outside(0, [1, Math.min(width, n)], inside[0]!),
      ...inside,
      outside(n + 1, [Math.max(1, n - width + 1), n], inside[n - 1]!),
    ];
    years.forEach((value, year) => (cycles[year * period + phase] = value));
  }
  return cycles;
}

function averaged(values: Float64Array, width: number): Float64Array {
  const means = new Float64Array(values.length - width + 1);
  let sum = 0;
  values.forEach((value, i) => {
    sum += value - (i >= width ? values[i - width]! : 0);
    if (i >= width - 1) {
      means[i - width + 1] = sum / width;
    }
  });
  return means;
}

/** Bisquare: what lies more than six medians off does not count. */
function robustness(residuals: Float64Array): Float64Array {
  const off = residuals.map(Math.abs);
  const limit = 6 * medianOf(off.slice());
  return off.map((r) => (r <= 0.001 * limit ? 1 : r <= 0.999 * limit ? (1 - (r / limit) ** 2) ** 2 : 0));
}
