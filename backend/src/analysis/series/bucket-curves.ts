import { DAY, HOUR } from '../../model/time';
import { coverageOf, toSixDecimals, valueOf } from './aggregation';
import { BUCKET_LENGTH, bucketEdges, fitBucket } from './buckets';
import { checkComparable, earlierStarts, shiftBy, spanOf } from './compare';
import { hoursIn, readingsIn, runs, type Footprint } from '../asking/footprint';
import { BUCKETS_AT_ONCE, checkSize, MAX_ANSWER_VALUES, MAX_POINTS, MAX_READINGS } from '../asking/limits';
import { chunks } from '../asking/chunks';
import { modeAggregates } from './mode';
import type { Quality } from '../../model/quality';
import type { DescribedSeries } from '../../model/series';
import type { Instant, Interval } from '../../model/time';
import type { Aggregate, ObservationReader } from '../../store/observation-store';
import type { Method } from './aggregation';
import type { Bucket } from './buckets';
import type { Comparison } from './compare';
import type { Column, Curve } from './curve';

export interface BucketRequest {
  readonly range: Interval;
  readonly bucket: Bucket | 'auto';
  /** No bucket is shorter, ms. */
  readonly least: number;
  readonly method: Method;
  readonly minQuality: Quality;
  readonly zone: string;
  readonly compare?: Comparison;
  /** How many columns of numbers of each series are wanted. */
  readonly columns: number;
  readonly timestamp: 'auto' | 'start' | 'end';
  readonly maxDataPoints: number;
  readonly intervalMs: number;
  readonly now: Instant;
}

/** All series, drawn together to buckets; the curve of each is followed by that of the earlier period. */
export async function bucketCurves(
  all: readonly DescribedSeries[],
  request: BucketRequest,
  store: ObservationReader
): Promise<Curve[]> {
  const curves = new Map<number, Curve[]>();
  for (const [bucket, series] of byBucket(all, request)) {
    checkSize(bucketsIn(request.range, bucket), all.length, columnsWanted(request));
    const edges = bucketEdges(request.range, bucket, request.zone);
    const times = endStamped(request.timestamp, bucket) ? edges.slice(1) : edges.slice(0, -1);
    const asked = await columnsOf(series, edges, request, store);
    const earlier = request.compare && (await earlierColumns(series, edges, bucket, request.compare, request, store));
    const made = { bucket, method: request.method };
    for (const one of series) {
      curves.set(one.id, [
        { series: one, times, ...made, ...asked.get(one.id)! },
        ...(earlier ? [{ series: one, times, ...made, compare: request.compare, ...earlier.get(one.id)! }] : []),
      ]);
    }
  }
  return all.flatMap((series) => curves.get(series.id)!);
}

/** An hour of air quality is named by its end, a day by its date. */
function endStamped(timestamp: BucketRequest['timestamp'], bucket: Bucket): boolean {
  return timestamp === 'auto' ? BUCKET_LENGTH[bucket] < DAY : timestamp === 'end';
}

/**
 * What `bucketCurves` takes.
 * @param shown of each property of a station what is preferred
 * @param all with those that may stand in
 * @throws HubError `too-large`, `query` as `bucketCurves`
 */
export function bucketFootprint(
  shown: readonly DescribedSeries[],
  all: readonly DescribedSeries[],
  extents: ReadonlyMap<number, Interval>,
  request: BucketRequest
): Footprint {
  const { range, compare, zone, now } = request;
  const periods = compare ? 2 : 1;
  let [values, rows, longest] = [0, 0, 0];
  for (const [bucket, series] of byBucket(shown, request)) {
    const buckets = bucketsIn(range, bucket);
    checkSize(buckets, shown.length, columnsWanted(request));
    values += buckets * series.length * (columnsWanted(request) + periods);
  }
  for (const [bucket, series] of byBucket(all, request)) {
    const hourly = BUCKET_LENGTH[bucket] >= HOUR;
    const read = series.map((s) =>
      hourly && !isCode(s) ? hoursIn(range, extents.get(s.id)) : readingsIn(range, extents.get(s.id), s.cadence)
    );
    rows += periods * read.reduce((sum, own) => sum + own, bucketsIn(range, bucket) * series.length);
    longest = Math.max(longest, BUCKET_LENGTH[bucket]);
  }
  const first = compare ? shiftBy(compare, undefined, zone).earlier(range.start) : range.start;
  // The first bucket may begin before the range, and weeks are compared with weeks from Monday.
  const span = { start: first - longest - 7 * DAY, end: range.end + longest + DAY };
  return { values, rows, span, live: runs(range.end, longest, now) };
}

function bucketsIn({ start, end }: Interval, bucket: Bucket): number {
  return Math.ceil((end - start) / BUCKET_LENGTH[bucket]);
}

function columnsWanted({ columns, compare }: BucketRequest): number {
  return columns * (compare ? 2 : 1);
}

const isCode = ({ propertyInfo }: DescribedSeries): boolean => propertyInfo.aggregation === 'mode';

/** Series may differ in cadence; no bucket is shorter than the readings that it holds. */
function byBucket(all: readonly DescribedSeries[], request: BucketRequest): Map<Bucket, DescribedSeries[]> {
  const groups = new Map<Bucket, DescribedSeries[]>();
  for (const series of all) {
    const bucket = fitBucket(wantedLength(request, all.length), series.cadence);
    if (request.compare) {
      checkComparable(request.compare, bucket);
    }
    const group = groups.get(bucket);
    if (group) {
      group.push(series);
    } else {
      groups.set(bucket, [series]);
    }
  }
  return groups;
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

interface Columns {
  readonly values: Column;
  readonly min: Column;
  readonly max: Column;
  readonly coverage: Column;
}

async function columnsOf(
  series: readonly DescribedSeries[],
  edges: readonly Instant[],
  { minQuality, method, now }: BucketRequest,
  store: ObservationReader
): Promise<Map<number, Columns>> {
  const columns = new Map<number, Columns>();
  for (const some of chunks(series, BUCKETS_AT_ONCE / edges.length)) {
    const aggregates = await aggregatesOf(some, edges, minQuality, store);
    some.forEach((s) => columns.set(s.id, fill(aggregates.get(s.id) ?? [], edges, s, method, now)));
  }
  return columns;
}

async function aggregatesOf(
  series: readonly DescribedSeries[],
  edges: readonly Instant[],
  minQuality: Quality,
  store: ObservationReader
): Promise<Map<number, Aggregate[]>> {
  const ids = (list: readonly DescribedSeries[]) => list.map((s) => s.id);
  const codes = series.filter(isCode);
  const numbers = series.filter((s) => !isCode(s));
  // The moment that ends the last bucket lies in it.
  const range = { start: edges[0]!, end: edges.at(-1)! + 1 };
  const aggregates = numbers.length ? await store.aggregates({ series: ids(numbers), edges, minQuality }) : new Map();
  const points = codes.length
    ? await store.points({ series: ids(codes), range, minQuality, limit: MAX_READINGS })
    : new Map();
  return new Map([
    ...aggregates,
    ...codes.map((s) => [s.id, modeAggregates(points.get(s.id) ?? [], edges, s.cadence)] as const),
  ]);
}

/** Buckets without a reading stay null, so that lines break. */
function fill(
  aggregates: readonly Aggregate[],
  edges: readonly Instant[],
  { propertyInfo: { aggregation } }: DescribedSeries,
  method: Method,
  now: Instant
): Columns {
  const empty = () => new Array<number | null>(edges.length - 1).fill(null);
  const [values, min, max] = [empty(), empty(), empty()];
  const coverage = new Array<number | null>(edges.length - 1).fill(0);
  for (const aggregate of aggregates) {
    const { bucket } = aggregate;
    const length = expectedLength(edges[bucket]!, edges[bucket + 1]!, now);
    values[bucket] = valueOf(aggregate, aggregation, length, method);
    min[bucket] = toSixDecimals(aggregate.min);
    max[bucket] = toSixDecimals(aggregate.max);
    coverage[bucket] = toSixDecimals(coverageOf(aggregate, length));
  }
  return { values, min, max, coverage };
}

/**
 * How much of a bucket can be covered by now: a day that still runs is measured against what of it is over, so that
 * "rain since midnight" has a sum. Shorter buckets wait until they are over.
 */
function expectedLength(start: Instant, end: Instant, now: Instant): number {
  const runs = start < now && now < end && end - start >= 23 * HOUR;
  return (runs ? now : end) - start;
}

/** The columns of the earlier period, laid on the buckets of the asked one. */
async function earlierColumns(
  series: readonly DescribedSeries[],
  edges: readonly Instant[],
  bucket: Bucket,
  compare: Comparison,
  request: BucketRequest,
  store: ObservationReader
): Promise<Map<number, Columns>> {
  const starts = earlierStarts(edges.slice(0, -1), shiftBy(compare, bucket, request.zone));
  const grid = bucketEdges(spanOf(starts) ?? request.range, bucket, request.zone);
  const columns = await columnsOf(series, grid, request, store);
  const position = new Map(grid.map((start, i) => [start, i]));
  const rows = starts.map((start) => (start === null ? undefined : position.get(start)));
  const lay = (column: Column) => rows.map((row) => (row === undefined ? null : column[row]!));
  return new Map(
    series.map(({ id }) => {
      const { values, min, max, coverage } = columns.get(id)!;
      return [id, { values: lay(values), min: lay(min), max: lay(max), coverage: lay(coverage) }];
    })
  );
}
