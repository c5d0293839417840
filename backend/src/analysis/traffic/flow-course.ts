import { MINUTE, type Instant, type Interval } from '../../model/time';
import { chunks } from '../asking/chunks';
import { BUCKETS_AT_ONCE } from '../asking/limits';
import { flowLevel, FLOW_LEVELS, type FlowLevel, type FlowShares } from '../domain/traffic/flow-level';
import { valueOf } from '../series/aggregation';
import type { Quality } from '../../model/quality';
import type { DescribedSeries } from '../../model/series';
import type { ObservationReader } from '../../store/observation-store';

export const QUARTER = 15 * MINUTE;

/** Values of series in steps of the same length, as their property goes; NaN where nothing was measured. */
export async function steps(
  all: readonly DescribedSeries[],
  { start, end }: Interval,
  length: number,
  minQuality: Quality,
  store: Pick<ObservationReader, 'aggregates'>
): Promise<{ readonly first: Instant; readonly values: Map<number, Float64Array> }> {
  const first = Math.floor(start / length) * length;
  const count = Math.max(0, Math.floor((end - first) / length));
  const values = new Map(all.map(({ id }) => [id, new Float64Array(count).fill(NaN)]));
  const size = Math.min(Math.max(count, 1), BUCKETS_AT_ONCE);
  for (const some of chunks(all, BUCKETS_AT_ONCE / size)) {
    for (let from = 0; from < count; from += size) {
      const edges = Array.from({ length: Math.min(size, count - from) + 1 }, (_, i) => first + (from + i) * length);
      const found = await store.aggregates({ series: some.map(({ id }) => id), edges, minQuality });
      for (const { id, propertyInfo } of some) {
        for (const aggregate of found.get(id) ?? []) {
          values.get(id)![from + aggregate.bucket] = valueOf(aggregate, propertyInfo.aggregation, length) ?? NaN;
        }
      }
    }
  }
  return { first, values };
}

/** How freely traffic flows at a station, step by step. */
export interface FlowCourse {
  readonly series: DescribedSeries;
  readonly times: readonly Instant[];
  /** km/h; null of no vehicle. */
  readonly speeds: readonly (number | null)[];
  /** What it is driven at when it is free, km/h; NaN where nobody knows. */
  readonly free: number;
  readonly levels: readonly (FlowLevel | null)[];
}

export function flowCourse(
  series: DescribedSeries,
  { first, length, speeds }: { readonly first: Instant; readonly length: number; readonly speeds: Float64Array },
  free: number,
  shares: FlowShares
): FlowCourse {
  const known = Array.from(speeds, (speed) => (Number.isNaN(speed) ? null : speed));
  return {
    ...{ series, free, speeds: known },
    times: known.map((_, i) => first + (i + 1) * length),
    levels: known.map((speed) => flowLevel(speed, free, shares)),
  };
}

/** 1 is free, 4 is a jam. */
export const rankOf = (level: FlowLevel | null): number | null =>
  level === null ? null : FLOW_LEVELS.indexOf(level) + 1;
