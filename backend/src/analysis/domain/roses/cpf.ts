import { quantile, sorted } from '../statistics/quantile';
import { CALM, sectorsOf, type SectorCount, type Wind } from './sectors';

export interface Cpf {
  /** The percentile of all values: what is worse is counted. */
  readonly threshold: number;
  /** Per sector from north on: hours above the threshold, hours with a value, and their quotient; NaN of no hours. */
  readonly sectors: readonly { readonly above: number; readonly n: number; readonly probability: number }[];
}

/**
 * The conditional probability function: in which share of the hours with wind from a sector the concentration is above a
 * percentile of all hours. The threshold is one of all values, with or without a wind beside them.
 * @param percent 90: which wind brings the worst tenth
 */
export function cpf(
  wind: Wind,
  values: Float64Array,
  count: SectorCount,
  { percent = 90, calmBelow = CALM } = {}
): Cpf {
  const threshold = quantile(sorted(values), percent / 100);
  const sectors = Array.from({ length: count }, () => ({ above: 0, n: 0 }));
  sectorsOf(wind, count, calmBelow).forEach((sector, i) => {
    const value = values[i]!;
    if (sector >= 0 && !Number.isNaN(value)) {
      sectors[sector]!.n++;
      sectors[sector]!.above += Number(value > threshold);
    }
  });
  return { threshold, sectors: sectors.map(({ above, n }) => ({ above, n, probability: above / n })) };
}
