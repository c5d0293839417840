import { DAY, HOUR } from '../../model/time';
import { columnsOf, isCode, type Columns } from './bucketed/columns';
import { bucketsIn, columnsWanted, groupsOf, type BucketGroup, type BucketRequest } from './bucketed/groups';
import { BUCKET_LENGTH, bucketEdges } from './buckets';
import { earlierStarts, shiftBy, spanOf } from './compare';
import { hoursIn, readingsIn, runs, type Footprint } from '../asking/footprint';
import { checkSize } from '../asking/limits';
import { isFloating } from './bucketed/floating-means';
import { rawCurves, rawFootprint } from './raw-curves';
import type { DescribedSeries } from '../../model/series';
import type { Instant, Interval } from '../../model/time';
import type { ObservationReader } from '../../store/observation-store';
import type { Bucket } from './buckets';
import type { Comparison } from './compare';
import type { Column, Curve } from './curve';

/** All series, drawn together to buckets; the curve of each is followed by that of the earlier period. */
export async function bucketCurves(
  all: readonly DescribedSeries[],
  request: BucketRequest,
  store: ObservationReader
): Promise<Curve[]> {
  const curves = new Map<number, Curve[]>();
  for (const { bucket, zone, series } of groupsOf(all, request)) {
    if (bucket === 'raw') {
      const own = await rawCurves(series, { ...request, reasons: [] }, store);
      series.forEach(({ id }) =>
        curves.set(
          id,
          own.filter((curve) => curve.series.id === id)
        )
      );
      continue;
    }
    const group = { bucket, zone, series };
    checkSize(bucketsIn(request.range, bucket), all.length, columnsWanted(request));
    const edges = bucketEdges(request.range, bucket, zone);
    const times = endStamped(request.timestamp, bucket) ? edges.slice(1) : edges.slice(0, -1);
    const asked = await columnsOf(group, edges, request, store);
    const earlier = request.compare && (await earlierColumns(group, edges, request.compare, request, store));
    for (const one of series) {
      const isOfDays = isFloating(one) && BUCKET_LENGTH[bucket] >= DAY && request.method === 'default';
      const curve = { series: one, times, isOfDays, bucket, method: request.method };
      curves.set(one.id, [
        { ...curve, ...asked.get(one.id)! },
        ...(earlier ? [{ ...curve, compare: request.compare, ...earlier.get(one.id)! }] : []),
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
  for (const { bucket, series } of groupsOf(shown, request)) {
    if (bucket === 'raw') {
      values += rawFootprint(series, extents, { ...request, reasons: [] }, now).values;
      continue;
    }
    const buckets = bucketsIn(range, bucket);
    checkSize(buckets, shown.length, columnsWanted(request));
    values += buckets * series.length * (columnsWanted(request) + periods);
  }
  for (const { bucket, series } of groupsOf(all, request)) {
    if (bucket === 'raw') {
      rows += rawFootprint(series, extents, { ...request, reasons: [] }, now).rows;
      continue;
    }
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

/** The columns of the earlier period, laid on the buckets of the asked one. */
async function earlierColumns(
  group: BucketGroup,
  edges: readonly Instant[],
  compare: Comparison,
  request: BucketRequest,
  store: ObservationReader
): Promise<Map<number, Columns>> {
  const { bucket, zone } = group;
  const starts = earlierStarts(edges.slice(0, -1), shiftBy(compare, bucket, zone));
  const grid = bucketEdges(spanOf(starts) ?? request.range, bucket, zone);
  const columns = await columnsOf(group, grid, request, store);
  const position = new Map(grid.map((start, i) => [start, i]));
  const rows = starts.map((start) => (start === null ? undefined : position.get(start)));
  const lay = (column: Column) => rows.map((row) => (row === undefined ? null : column[row]!));
  return new Map(
    group.series.map(({ id }) => {
      const { values, min, max, coverage, ...counts } = columns.get(id)!;
      return [id, { values: lay(values), min: lay(min), max: lay(max), coverage: lay(coverage), ...counts }];
    })
  );
}
