import { quantile, sorted } from '../statistics/quantile';
import { CALM, sectorsOf, type SectorCount, type Wind } from './sectors';

export interface PercentileSector {
  readonly n: number;
  /** One per asked percentile; NaN with fewer than `least` hours. */
  readonly percentiles: readonly number[];
}

/** What openair draws. */
export const PERCENTILES: readonly number[] = [25, 50, 75, 90, 95];

/**
 * The percentiles of a concentration by the direction the wind comes from, from north on; calm hours are left out.
 * @param percents 0 … 100, between two values as R does it
 */
export function percentileRose(
  wind: Wind,
  values: Float64Array,
  sectors: SectorCount,
  { percents = PERCENTILES, calmBelow = CALM, least = 10 } = {}
): PercentileSector[] {
  const bySector = Array.from({ length: sectors }, (): number[] => []);
  sectorsOf(wind, sectors, calmBelow).forEach((sector, i) => {
    if (sector >= 0 && !Number.isNaN(values[i]!)) {
      bySector[sector]!.push(values[i]!);
    }
  });
  return bySector.map((own) => {
    const ordered = sorted(own);
    return {
      n: own.length,
      percentiles: percents.map((percent) => (own.length < least ? NaN : quantile(ordered, percent / 100))),
    };
  });
}
