import { DAY, HOUR, MEZ } from '../../../model/time';
import { BUCKET_LENGTH, fitBucket, type Bucket } from '../buckets';
import type { DescribedSeries } from '../../../model/series';
import type { Instant } from '../../../model/time';
import type { Aggregate, AggregateRequest, ObservationReader } from '../../../store/observation-store';

/**
 * Means of the 24 hours before each hour. What is measured is in 24 of them, so that no day is their mean, nor the one that
 * happens to come last: the day's mean is the one at 24:00 MEZ, which has the day's 24 hours (39. BImSchV, Anlage 7), and
 * the mean of a longer time is that of its days.
 */
export function isFloating({ propertyInfo }: Pick<DescribedSeries, 'propertyInfo'>): boolean {
  return propertyInfo.aggregation === 'floating_mean';
}

/** The shortest bucket that is no shorter than `length`: up to an hour they are as they are, longer ones begin with a day. */
export function fitFloating(length: number, grain: number): Bucket {
  const fit = fitBucket(length, grain);
  return BUCKET_LENGTH[fit] > HOUR && BUCKET_LENGTH[fit] < DAY ? '1d' : fit;
}

/** The zone in which days and what is longer begin, of these series. */
export const FLOATING_ZONE = MEZ;

/**
 * Aggregates of days: each of its value at 24:00 MEZ, which covers it.
 * @param edges of buckets of whole days by MEZ
 */
export async function daysAggregates(
  { series, edges, minQuality }: AggregateRequest,
  store: Pick<ObservationReader, 'aggregates'>
): Promise<Map<number, Aggregate[]>> {
  const hours: Instant[] = [];
  for (let hour = edges[0]! - HOUR + DAY; hour < edges.at(-1)!; hour += DAY) {
    hours.push(hour, hour + HOUR);
  }
  const found = await store.aggregates({ series, edges: hours, minQuality });
  return new Map([...found].map(([id, own]) => [id, inBuckets(own, hours, edges)]));
}

/** Every other bucket is the last hour of a day; those between are the other 23. */
function inBuckets(found: readonly Aggregate[], hours: readonly Instant[], edges: readonly Instant[]): Aggregate[] {
  const buckets = new Map<number, number[]>();
  let at = 0;
  for (const { bucket, last } of found.filter((one) => one.bucket % 2 === 0)) {
    while (edges[at + 1]! <= hours[bucket]!) {
      at++;
    }
    const values = buckets.get(at) ?? [];
    values.push(last);
    buckets.set(at, values);
  }
  return [...buckets].map(([bucket, values]) => ({
    bucket,
    n: values.length,
    covered: values.length * DAY,
    sum: values.reduce((sum, value) => sum + value, 0),
    min: Math.min(...values),
    max: Math.max(...values),
    last: values.at(-1)!,
    ...{ w: 0, x: 0, y: 0 },
  }));
}
