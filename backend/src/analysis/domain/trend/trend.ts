import { HubError } from '@smartregion/terms/errors';
import { stl } from '../statistics/stl';
import { slopePerYear, type Slope } from './theil-sen';
import type { MonthlyMeans } from './monthly-means';

const YEAR = 12;
/** A season needs two years to be told from a trend. */
const LEAST_MONTHS = 2 * YEAR;

export interface Trend extends Slope {
  /** Change per year in % of the mean of all months. */
  readonly percent: number;
  readonly n: number;
  /** Months between others that were not measured: the line between their neighbours stands in for them. */
  readonly filled: readonly string[];
  readonly months: readonly string[];
  /** The monthly means without their season. */
  readonly deseasonalised: Float64Array;
  /** The window of the season that was taken out, years; undefined: none was. */
  readonly window?: number;
}

/**
 * The trend of monthly means: Theil–Sen of what remains when STL has taken the season out, with a block-bootstrap interval.
 * The figure hangs on the window (ozone in London: 0.35 ppb a year with 11, 0.38 with 13, as openair published it, 0.40
 * with 35), so it is part of the answer.
 * @param window odd years that a month's season is smoothed over; `undefined` leaves the season in
 * @throws HubError `query` with fewer than 24 months
 */
export function trendOf(
  monthly: MonthlyMeans,
  { window, ...options }: { readonly window?: number; readonly autocorrelated?: boolean; readonly seed?: number }
): Trend {
  const [from, to] = [monthly.means.findIndex(isKnown), monthly.means.findLastIndex(isKnown) + 1];
  const months = monthly.months.slice(Math.max(0, from), to);
  if (months.length < LEAST_MONTHS) {
    throw new HubError(
      'query',
      {
        de: `Ein Trend braucht ${LEAST_MONTHS} Monate, und es sind ${months.length}.`,
        en: `A trend needs ${LEAST_MONTHS} months, and there are ${months.length}.`,
      },
      { de: 'Fragen Sie nach einem längeren Zeitraum.', en: 'Ask for a longer time.' }
    );
  }
  const measured = monthly.means.slice(from, to);
  const values = interpolated(measured);
  const days = monthly.days.slice(from, to);
  const seasonal = window === undefined ? undefined : stl(values, YEAR, window).seasonal;
  const deseasonalised = values.map((value, i) => value - (seasonal?.[i] ?? 0));
  const isUsed = (i: number) => seasonal !== undefined || isKnown(measured[i]!);
  const used = (all: Float64Array) => all.filter((_, i) => isUsed(i));
  const slope = slopePerYear(used(days), used(deseasonalised), options);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    ...slope,
    percent: (100 * slope.slope) / mean,
    n: measured.filter(isKnown).length,
    filled: months.filter((_, i) => !isKnown(measured[i]!)),
    months,
    deseasonalised,
    window,
  };
}

const isKnown = (value: number) => value === value;

/** Gaps filled by the line between their neighbours; there is none at either end. */
function interpolated(values: Float64Array): Float64Array {
  const filled = values.slice();
  let before = 0;
  for (let i = 1; i < filled.length; i++) {
    if (isKnown(filled[i]!)) {
      for (let gap = before + 1; gap < i; gap++) {
        filled[gap] = filled[before]! + ((filled[i]! - filled[before]!) * (gap - before)) / (i - before);
      }
      before = i;
    }
  }
  return filled;
}
