import { DAY, HOUR, type Interval } from '../../model/time';
import { ZoneClock } from '../../model/clock/zone-clock';
import { chunks } from '../asking/chunks';
import { BUCKETS_AT_ONCE } from '../asking/limits';
import { coverageOf, valueOf } from '../series/aggregation';
import { bucketEdges } from '../series/buckets';
import type { Quality } from '../../model/quality';
import type { DescribedSeries } from '../../model/series';
import type { ObservationReader } from '../../store/observation-store';
import type { MonthlyMeans } from '../domain/trend/monthly-means';

/** Own rule, as for days: a month's mean is of three quarters of it. */
export const ENOUGH = 0.75;

/** Values of whole months by the property's own way (mean; of rain the sum), NaN of months with too little measured. */
export async function monthly(
  all: readonly DescribedSeries[],
  range: Interval,
  zone: string,
  minQuality: Quality,
  store: Pick<ObservationReader, 'aggregates'>
): Promise<Map<number, MonthlyMeans>> {
  if (range.end <= range.start) {
    return new Map();
  }
  const edges = bucketEdges(range, '1M', zone);
  const clock = ZoneClock.of(zone);
  const walls = edges.slice(0, -1).map((edge) => clock.wall(edge));
  const found = new Map<number, MonthlyMeans>();
  for (const some of chunks(all, BUCKETS_AT_ONCE / edges.length)) {
    const aggregates = await store.aggregates({ series: some.map(({ id }) => id), edges, minQuality });
    for (const { id, propertyInfo } of some) {
      const means = new Float64Array(walls.length).fill(NaN);
      const captures = new Float64Array(walls.length);
      for (const aggregate of aggregates.get(id) ?? []) {
        const { bucket } = aggregate;
        const length = edges[bucket + 1]! - edges[bucket]!;
        captures[bucket] = coverageOf(aggregate, length);
        if (captures[bucket] >= ENOUGH) {
          means[bucket] = valueOf(aggregate, propertyInfo.aggregation, length) ?? NaN;
        }
      }
      found.set(id, {
        months: walls.map((wall) => new Date(wall).toISOString().slice(0, 7)),
        days: Float64Array.from(walls, (wall) => wall / DAY),
        ...{ means, captures },
      });
    }
  }
  return found;
}

/** From the first month that is known to the last: what a trend can be of. */
export function knownSpan({ means }: MonthlyMeans): {
  readonly from: number;
  readonly count: number;
  readonly n: number;
} {
  const isKnown = (mean: number) => mean === mean;
  const from = means.findIndex(isKnown);
  return from < 0
    ? { from: 0, count: 0, n: 0 }
    : { from, count: means.findLastIndex(isKnown) + 1 - from, n: means.filter(isKnown).length };
}

/** Hours of a time. */
export const hoursOf = ({ start, end }: Interval): number => Math.max(0, Math.round((end - start) / HOUR));
