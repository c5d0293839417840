import { quantile, sorted } from '../statistics/quantile';
import { CALM, isInTens, sectorsOf, tensFactors, type SectorCount, type Wind } from './sectors';

export interface Rose {
  /** Per sector, from north on, and class: share of all hours, %. */
  readonly shares: readonly (readonly number[])[];
  /** Hours behind them, as counted. */
  readonly counts: readonly (readonly number[])[];
  /** Shares of calm hours and of those without a direction, %. */
  readonly calm: number;
  readonly undirected: number;
  /** Hours with a value: the whole that the shares are of. */
  readonly n: number;
  /** The shares are corrected for directions that are coded in tens of degrees. */
  readonly corrected: boolean;
}

/**
 * How often the wind comes from where, by class: of its speed a wind rose, of a concentration a pollution rose.
 * @param values speed or concentration, hour by hour; only hours that have one count
 * @param breaks upper ends of all classes but the last, which is open; a value on a break belongs below it
 */
export function roseOf(
  wind: Wind,
  values: Float64Array,
  breaks: readonly number[],
  sectors: SectorCount,
  { calmBelow = CALM, correct = true } = {}
): Rose {
  const counts = Array.from({ length: sectors }, () => new Array<number>(breaks.length + 1).fill(0));
  let [calm, undirected, n] = [0, 0, 0];
  sectorsOf(wind, sectors, calmBelow).forEach((sector, i) => {
    const value = values[i]!;
    if (Number.isNaN(value)) {
      return;
    }
    n++;
    if (sector < 0) {
      calm++;
    } else if (Number.isNaN(sector)) {
      undirected++;
    } else {
      const found = breaks.findIndex((upper) => value <= upper);
      counts[sector]![found < 0 ? breaks.length : found]!++;
    }
  });
  const factors = tensFactors(sectors);
  const corrected = correct && factors.some((factor) => factor !== 1) && isInTens(wind.directions);
  const share = (count: number) => (100 * count) / n;
  return {
    shares: counts.map((own, sector) => own.map((count) => share(corrected ? factors[sector]! * count : count))),
    counts,
    calm: share(calm),
    undirected: share(undirected),
    n,
    corrected,
  };
}

/** Speed classes of a wind rose, m/s: 0–2, 2–4, 4–6, above. */
export const SPEED_BREAKS: readonly number[] = [2, 4, 6];

/** Breaks of a pollution rose: the fifths of what was measured, each once. */
export function fifths(values: Float64Array): number[] {
  const ordered = sorted(values);
  return [...new Set([0.2, 0.4, 0.6, 0.8].map((p) => quantile(ordered, p)))];
}

/**
 * The fifths as people write them: with as many digits as the instrument deserves, and up to two more where so few would
 * make one class of several.
 */
export function readableFifths(values: Float64Array, decimals: number): number[] {
  const exact = fifths(values);
  const rounded = [0, 1, 2].map((more) => [...new Set(exact.map((value) => Number(value.toFixed(decimals + more))))]);
  return rounded.find(({ length }) => length === exact.length) ?? rounded.at(-1)!;
}
