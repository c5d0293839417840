import { bucketEdges, fitBucket } from '../series/buckets';
import { occupancyAt, type CarPark, type Heard } from './car-parks';
import type { DescribedSeries } from '../../model/series';
import type { Instant, Interval } from '../../model/time';
import type { Occupancy } from '../domain/parking/occupancy';
import type { Point } from '../../store/observation-store';

/** Moments of a range, at times of the clock and no more than a panel can draw. @param least distance, ms */
export function momentsOf({ start, end }: Interval, most: number, least: number, zone: string): Instant[] {
  if (end <= start) {
    return [];
  }
  const bucket = fitBucket(Math.max(least, (end - start) / most), least);
  return bucketEdges({ start, end }, bucket, zone).filter((edge) => edge > start && edge <= end);
}

/**
 * How a car park was occupied at each moment, as it was known then.
 * @param before what is known of how many spaces there are, which some say once and never again
 */
export function occupancies(
  park: CarPark,
  moments: readonly Instant[],
  points: ReadonlyMap<number, readonly Point[]>,
  before: Heard
): Occupancy[] {
  const places = new Map<number, number>();
  const newest = new Map<number, Point>();
  return moments.map((moment) => {
    for (const { id } of park.series) {
      const own = points.get(id) ?? [];
      let place = places.get(id) ?? 0;
      for (; place < own.length && own[place]!.end <= moment; place++) {
        newest.set(id, own[place]!);
      }
      places.set(id, place);
    }
    const point = (series: DescribedSeries) => newest.get(series.id) ?? totalOf(series, before);
    return occupancyAt(park, { ...before, point }, moment);
  });
}

const totalOf = (series: DescribedSeries, heard: Heard): Point | undefined =>
  series.property === 'parking_total' ? heard.point(series) : undefined;
