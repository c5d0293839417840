import { grainOf } from '../../../model/rhythm/course';
import { BUCKET_LENGTH, fitBucket } from '../buckets';
import { checkComparable } from '../compare';
import { fitFloating, FLOATING_ZONE, isFloating } from './floating-means';
import { MAX_ANSWER_VALUES, MAX_POINTS } from '../../asking/limits';
import { DAY } from '../../../model/time';
import type { Quality } from '../../../model/quality';
import type { DescribedSeries } from '../../../model/series';
import type { Instant, Interval } from '../../../model/time';
import type { Method } from '../aggregation';
import type { Bucket } from '../buckets';
import type { Comparison } from '../compare';
import type { Validity } from './validity';

export interface BucketRequest {
  readonly range: Interval;
  readonly bucket: Bucket | 'auto';
  /** No bucket is shorter, ms. */
  readonly least: number;
  readonly method: Method;
  readonly validity: Validity;
  readonly minQuality: Quality;
  readonly zone: string;
  readonly compare?: Comparison;
  /** How many columns of numbers of each series are wanted. */
  readonly columns: number;
  /** Whether automatic buckets may be single readings. */
  readonly mayBeRaw: boolean;
  readonly timestamp: 'auto' | 'start' | 'end';
  readonly maxDataPoints: number;
  readonly intervalMs: number;
  readonly now: Instant;
}

/** Series that are drawn together to the same buckets. */
export interface BucketGroup<B = Bucket> {
  readonly bucket: B;
  /** Where days begin. */
  readonly zone: string;
  readonly series: readonly DescribedSeries[];
}

/** Series may differ in their grain; no bucket is shorter than the readings that it holds. */
export function groupsOf(all: readonly DescribedSeries[], request: BucketRequest): BucketGroup<Bucket | 'raw'>[] {
  const groups = new Map<string, BucketGroup<Bucket | 'raw'> & { readonly series: DescribedSeries[] }>();
  for (const series of all) {
    const bucket = isShownRaw(series, request, all.length) ? 'raw' : bucketOf(series, request, all.length);
    if (request.compare && bucket !== 'raw') {
      checkComparable(request.compare, bucket);
    }
    const isOfDays = isFloating(series) && bucket !== 'raw' && BUCKET_LENGTH[bucket] >= DAY;
    const zone = isOfDays ? FLOATING_ZONE : request.zone;
    const key = JSON.stringify([bucket, zone]);
    const group = groups.get(key) ?? { bucket, zone, series: [] };
    groups.set(key, group);
    group.series.push(series);
  }
  return [...groups.values()];
}

/** Whether the panel can draw each reading, the store has each, and all are not too many. Days have their own stamps. */
function isShownRaw(series: DescribedSeries, request: BucketRequest, count: number): boolean {
  const { bucket, mayBeRaw, least, range } = request;
  const finest = finestIn(series, range);
  const isFew = (count * (range.end - range.start)) / finest <= MOST_RAW;
  const isAllowed = bucket === 'auto' && mayBeRaw && least === 0;
  return isAllowed && isFew && grainOf(series) < DAY && wantedLength(request, count) <= finest;
}

/** Some come twice as often as they should, and then they are still no more than the store gives. */
const MOST_RAW = MAX_POINTS / 2;

/** The shortest distance of readings in a time, as it was seen. */
function finestIn({ cadence, earlier = [] }: DescribedSeries, { start, end }: Interval): number {
  const seen = earlier.filter(({ until }, i) => until > start && (earlier[i - 1]?.until ?? -Infinity) < end);
  const isOver = (earlier.at(-1)?.until ?? -Infinity) >= end;
  return Math.min(...seen.map((one) => one.cadence), isOver ? Infinity : cadence);
}

function bucketOf(series: DescribedSeries, request: BucketRequest, count: number): Bucket {
  const [wanted, grain] = [wantedLength(request, count), grainOf(series)];
  if (isFloating(series)) {
    return fitFloating(wanted, grain);
  }
  const own = fitBucket(grain, grain);
  // No longer one follows from several: they stay as they are while there is room for them.
  const isKept = request.bucket === 'auto' && series.propertyInfo.aggregation === 'percentile';
  return isKept && bucketsIn(request.range, own) * count <= MAX_POINTS ? own : fitBucket(wanted, grain);
}

function wantedLength(request: BucketRequest, series: number): number {
  const { bucket, range, maxDataPoints, intervalMs, compare, least } = request;
  if (bucket !== 'auto') {
    return BUCKET_LENGTH[bucket];
  }
  const points = Math.min(maxDataPoints, MAX_POINTS, MAX_ANSWER_VALUES / (series * columnsWanted(request)));
  const length = Math.max((range.end - range.start) / points, intervalMs, least);
  return compare ? Math.min(length, BUCKET_LENGTH[compare]) : length;
}

export function bucketsIn({ start, end }: Interval, bucket: Bucket): number {
  return Math.ceil((end - start) / BUCKET_LENGTH[bucket]);
}

export function columnsWanted({ columns, compare }: BucketRequest): number {
  return columns * (compare ? 2 : 1);
}
