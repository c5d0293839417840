import { DAY, HOUR } from '../../../model/time';
import { coverageOf, toSixDecimals, valueOf } from '../aggregation';
import { BUCKET_LENGTH } from '../buckets';
import { daysAggregates, isFloating } from './floating-means';
import { BUCKETS_AT_ONCE, MAX_READINGS } from '../../asking/limits';
import { chunks } from '../../asking/chunks';
import { modeAggregates } from '../mode';
import { isLawful, isValidMean, VALID_HOUR } from './validity';
import type { DescribedSeries } from '../../../model/series';
import type { Instant } from '../../../model/time';
import type { Aggregate, AggregateRequest, ObservationReader } from '../../../store/observation-store';
import type { BucketGroup, BucketRequest } from './groups';
import type { Column, Curve } from '../curve';

export interface Columns extends Pick<Curve, 'invalid' | 'uncombined'> {
  readonly values: Column;
  readonly min: Column;
  readonly max: Column;
  readonly coverage: Column;
}

/** The columns of a group, by the id of the series. */
export async function columnsOf(
  group: BucketGroup,
  edges: readonly Instant[],
  request: BucketRequest,
  store: ObservationReader
): Promise<Map<number, Columns>> {
  const columns = new Map<number, Columns>();
  for (const series of chunks(group.series, BUCKETS_AT_ONCE / edges.length)) {
    const aggregates = await aggregatesOf({ ...group, series }, edges, request, store);
    series.forEach((s) => columns.set(s.id, fill(aggregates.get(s.id) ?? [], edges, s, request)));
  }
  return columns;
}

export const isCode = ({ propertyInfo }: DescribedSeries): boolean => propertyInfo.aggregation === 'mode';

/** Each series is read in its own way. */
async function aggregatesOf(
  { bucket, series }: BucketGroup,
  edges: readonly Instant[],
  { minQuality, validity, method }: BucketRequest,
  store: ObservationReader
): Promise<Map<number, Aggregate[]>> {
  const ways = {
    code: codesOf,
    days: daysAggregates,
    lawful: (asked: AggregateRequest) => store.aggregates({ ...asked, hoursCovered: VALID_HOUR }),
    other: (asked: AggregateRequest) => store.aggregates(asked),
  };
  const wayOf = (s: DescribedSeries): keyof typeof ways => {
    const isDays = isFloating(s) && BUCKET_LENGTH[bucket] >= DAY && method === 'default';
    const countsHours = isLawful(s, validity, method) && BUCKET_LENGTH[bucket] > HOUR;
    return isCode(s) ? 'code' : isDays ? 'days' : countsHours ? 'lawful' : 'other';
  };
  const found: [number, Aggregate[]][] = [];
  for (const way of Object.keys(ways) as (keyof typeof ways)[]) {
    const own = series.filter((s) => wayOf(s) === way);
    const asked = { series: own.map(({ id }) => id), edges, minQuality };
    found.push(...(own.length > 0 ? await ways[way](asked, store, own) : []));
  }
  return new Map(found);
}

async function codesOf(
  { series, edges, minQuality }: AggregateRequest,
  store: ObservationReader,
  described: readonly DescribedSeries[]
): Promise<Map<number, Aggregate[]>> {
  // The moment that ends the last bucket lies in it.
  const range = { start: edges[0]!, end: edges.at(-1)! + 1 };
  const points = await store.points({ series, range, minQuality, limit: MAX_READINGS });
  return new Map(described.map((s) => [s.id, modeAggregates(points.get(s.id) ?? [], edges, s)]));
}

/** Buckets without a reading stay null, so that lines break. */
function fill(
  aggregates: readonly Aggregate[],
  edges: readonly Instant[],
  series: DescribedSeries,
  { method, validity, now }: BucketRequest
): Columns {
  const empty = () => new Array<number | null>(edges.length - 1).fill(null);
  const [values, min, max] = [empty(), empty(), empty()];
  const coverage = new Array<number | null>(edges.length - 1).fill(0);
  let [invalid, uncombined] = [0, 0];
  for (const aggregate of aggregates) {
    const { bucket } = aggregate;
    const length = expectedLength(edges[bucket]!, edges[bucket + 1]!, now);
    const kind = isFloating(series) && length > HOUR ? 'mean' : series.propertyInfo.aggregation;
    const isValid = !isLawful(series, validity, method) || isValidMean(aggregate, series, length);
    values[bucket] = isValid ? valueOf(aggregate, kind, length, method) : null;
    min[bucket] = toSixDecimals(aggregate.min);
    max[bucket] = toSixDecimals(aggregate.max);
    coverage[bucket] = toSixDecimals(coverageOf(aggregate, length));
    // What still runs may become valid: nothing is to be said of it yet.
    invalid += isValid || edges[bucket + 1]! > now ? 0 : 1;
    uncombined += kind === 'percentile' && values[bucket] === null ? 1 : 0;
  }
  return { values, min, max, coverage, invalid, uncombined };
}

/**
 * How much of a bucket can be covered by now: a day that still runs is measured against what of it is over, so that
 * "rain since midnight" has a sum. Shorter buckets wait until they are over.
 */
function expectedLength(start: Instant, end: Instant, now: Instant): number {
  const runs = start < now && now < end && end - start >= 23 * HOUR;
  return (runs ? now : end) - start;
}
