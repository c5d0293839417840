import { setImmediate } from 'node:timers/promises';
import { HubError } from '@smartregion/terms/errors';
import { coverageOf, valueOf } from '../../analysis/series/aggregation';
import { bucketEdges } from '../../analysis/series/buckets';
import type { Quality } from '../../model/quality';
import type { DescribedSeries } from '../../model/series';
import type { Interval } from '../../model/time';
import type { ObservationReader } from '../../store/observation-store';
import { LIMITS } from './limits';
import { hasAnything, rowsIn, type ExportPlan } from './plan';

/** A reading, or the value of an hour or a day. */
export interface Row extends Interval {
  readonly series: DescribedSeries;
  readonly value: number;
  /** Of readings. */
  readonly quality?: Quality;
  readonly reasons?: readonly string[];
  readonly qualifier?: string;
  /** Of hours and days: the share that readings cover, 0…1. */
  readonly coverage?: number;
}

type Store = Pick<ObservationReader, 'points' | 'aggregates'>;

/**
 * All rows in pieces that are read when they are asked for: local day after local day, in each day series after series
 * as in the catalogue, in each series by time. Whoever was cut off throws the last day away and asks again from it on.
 */
export async function* rowsOf(plan: ExportPlan, store: Store): AsyncGenerator<Row[]> {
  const { days, request } = plan;
  const read = request.bucket === 'raw' ? readings : buckets;
  for (const [i, start] of days.slice(0, -1).entries()) {
    const day = { start, end: days[i + 1]! };
    for (const some of parts(plan, day)) {
      for await (const rows of read(some, day, plan, store)) {
        yield rows;
      }
    }
    // Years without a reading must not hold up everybody else.
    await setImmediate();
  }
}

/** The series that have something on the day, so many together that they are a piece. */
function* parts(plan: ExportPlan, day: Interval): Generator<DescribedSeries[]> {
  let part: DescribedSeries[] = [];
  let size = 0;
  for (const series of plan.series.filter((one) => hasAnything(one, day, plan.extents))) {
    const rows = rowsIn(series, day, plan);
    if (size + rows > LIMITS.piece && part.length > 0) {
      yield part;
      [part, size] = [[], 0];
    }
    part.push(series);
    size += rows;
  }
  if (part.length > 0) {
    yield part;
  }
}

async function* readings(
  all: readonly DescribedSeries[],
  day: Interval,
  plan: ExportPlan,
  store: Store
): AsyncGenerator<Row[]> {
  const { range: asked, minQuality } = plan.request;
  const range = { start: Math.max(day.start, asked.start), end: Math.min(day.end, asked.end) };
  const ids = all.map(({ id }) => id);
  const found = await store.points({ series: ids, range, minQuality, limit: LIMITS.mostOfPiece }).catch(tooMany);
  if (found) {
    const rows = all.flatMap((series) => (found.get(series.id) ?? []).map((point) => ({ series, ...point })));
    yield* rows.length > 0 ? [rows] : [];
  } else if (all.length > 1) {
    const half = Math.ceil(all.length / 2);
    yield* readings(all.slice(0, half), day, plan, store);
    yield* readings(all.slice(half), day, plan, store);
  } else {
    const middle = Math.floor((range.start + range.end) / 2);
    yield* readings(all, { start: range.start, end: middle }, plan, store);
    yield* readings(all, { start: middle, end: range.end }, plan, store);
  }
}

/** More than was to be expected: it is read in smaller parts. */
function tooMany(error: unknown): undefined {
  if (!(error instanceof HubError && error.kind === 'too-large')) {
    throw error;
  }
}

async function* buckets(
  all: readonly DescribedSeries[],
  day: Interval,
  { request: { bucket, minQuality, range }, catalogue }: ExportPlan,
  store: Store
): AsyncGenerator<Row[]> {
  const edges = bucket === '1h' ? bucketEdges(day, '1h', catalogue.region.timeZone) : [day.start, day.end];
  const ids = all.map(({ id }) => id);
  const found = await store.aggregates({ series: ids, edges, minQuality });
  const rows = all.flatMap((series) =>
    (found.get(series.id) ?? []).flatMap((aggregate): Row[] => {
      const [start, end] = [edges[aggregate.bucket]!, edges[aggregate.bucket + 1]!];
      const value = valueOf(aggregate, series.propertyInfo.aggregation, end - start);
      const isAsked = start < range.end && end > range.start;
      return value === null || !isAsked
        ? []
        : [{ series, start, end, value, coverage: coverageOf(aggregate, end - start) }];
    })
  );
  yield* rows.length > 0 ? [rows] : [];
}
