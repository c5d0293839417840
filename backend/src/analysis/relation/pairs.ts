import { distanceKm, isWithin } from '../../model/geo';
import { overlap } from '../asking/footprint';
import type { DescribedSeries } from '../../model/series';
import type { Interval } from '../../model/time';

/** Two series that may have to do with each other, and how far apart they are measured. */
export interface Pair {
  readonly x: DescribedSeries;
  readonly y: DescribedSeries;
  readonly km: number;
}

/**
 * The two that are measured nearest to each other, best at the same place; of equally near ones the first.
 * @param farthest km; beyond that they are no pair
 * @returns undefined where there is none
 */
export function nearestPair(
  xs: readonly DescribedSeries[],
  ys: readonly DescribedSeries[],
  farthest = Infinity
): Pair | undefined {
  let best: Pair | undefined;
  for (const y of ys) {
    for (const x of xs) {
      const isSame = x.station === y.station;
      // a series says nothing about itself
      const counts = !(isSame && x.property === y.property);
      if (counts && (isSame || isWithin(x.stationInfo, y.stationInfo, best?.km ?? farthest))) {
        const km = isSame ? 0 : distanceKm(x.stationInfo, y.stationInfo);
        best = best && best.km <= km ? best : { x, y, km };
      }
    }
  }
  return best;
}

/** The series that were measured in a time. */
export const measuredIn = (
  range: Interval,
  series: readonly DescribedSeries[],
  extents: ReadonlyMap<number, Interval>
): DescribedSeries[] => series.filter(({ id }) => extents.has(id) && overlap(range, extents.get(id)!) > 0);
