import { shiftBy, type Shifted } from './compare';
import { readingsIn, type Footprint } from '../asking/footprint';
import { MAX_POINTS } from '../asking/limits';
import { cadenceAt } from '../../model/rhythm/course';
import { carries } from '../wording/reasons';
import type { Quality } from '../../model/quality';
import type { DescribedSeries } from '../../model/series';
import { placeOf, type Instant, type Interval } from '../../model/time';
import type { ObservationReader, Point } from '../../store/observation-store';
import type { Comparison } from './compare';
import type { Curve } from './curve';

export interface RawRequest {
  readonly range: Interval;
  readonly minQuality: Quality;
  readonly zone: string;
  readonly compare?: Comparison;
  readonly timestamp: 'auto' | 'start' | 'end';
  /** Only readings with one of these; none: all. */
  readonly reasons: readonly string[];
}

/** All series reading by reading; the curve of each is followed by that of the earlier period. */
export async function rawCurves(
  all: readonly DescribedSeries[],
  request: RawRequest,
  store: ObservationReader
): Promise<Curve[]> {
  const { compare, range, zone } = request;
  const asked = await read(all, range, request, store);
  if (!compare) {
    return all.map((series) => readingsCurve(series, asked.get(series.id) ?? [], request.timestamp));
  }
  const shift = shiftBy(compare, undefined, zone);
  const earlier = await read(all, { start: shift.earlier(range.start), end: shift.earlier(range.end) }, request, store);
  return all.flatMap((series) => [
    readingsCurve(series, asked.get(series.id) ?? [], request.timestamp),
    { ...readingsCurve(series, laidOn(earlier.get(series.id) ?? [], shift), request.timestamp), compare },
  ]);
}

/** Readings of the earlier period where buckets that hold them are laid; without those that have no counterpart. */
function laidOn(readings: readonly Point[], { earlier, later }: Shifted): Point[] {
  return readings.flatMap((point) => {
    const place = placeOf(point);
    const by = later(place) - place;
    // 31 January has no counterpart in February: it must not be drawn on the 28th.
    return earlier(place + by) === place ? [{ ...point, start: point.start + by, end: point.end + by }] : [];
  });
}

/** What `rawCurves` takes; it refuses itself where there are more readings than it gives. */
export function rawFootprint(
  all: readonly DescribedSeries[],
  extents: ReadonlyMap<number, Interval>,
  { compare, range, zone }: RawRequest,
  now: Instant
): Footprint {
  const most = (compare ? 2 : 1) * MAX_POINTS;
  const readings = all.reduce((sum, { id, cadence }) => sum + readingsIn(range, extents.get(id), cadence), 0);
  const rows = Math.min(most, (compare ? 2 : 1) * readings);
  const start = compare ? shiftBy(compare, undefined, zone).earlier(range.start) : range.start;
  return { values: 2 * rows, rows, span: { start, end: range.end }, live: range.end > now };
}

async function read(
  all: readonly DescribedSeries[],
  range: Interval,
  { minQuality, reasons }: RawRequest,
  store: ObservationReader
): Promise<Map<number, Point[]>> {
  const points = await store.points({ series: all.map((s) => s.id), range, minQuality, limit: MAX_POINTS });
  return reasons.length === 0
    ? points
    : new Map([...points].map(([id, own]) => [id, own.filter((point) => carries(point, reasons))]));
}

/** A reading is overdue when the next begins later than this many cadences after the end of the one before. */
const OVERDUE = 0.5;

/**
 * Reading by reading, with a null where some are overdue.
 * @param readings in time order
 */
export function readingsCurve(
  series: DescribedSeries,
  readings: readonly Point[],
  timestamp: RawRequest['timestamp']
): Curve {
  const stamp = (p: Point) => (timestamp === 'start' ? p.start : p.end);
  const times: Instant[] = [];
  const values: (number | null)[] = [];
  let before: Point | undefined;
  for (const point of readings) {
    const cadence = cadenceAt(series, point.start);
    if (before && point.start - coveredUntil(before, cadence) > OVERDUE * cadence) {
      times.push(stamp(before) + cadence);
      values.push(null);
    }
    times.push(stamp(point));
    values.push(point.value);
    before = point;
  }
  return { series, times, values };
}

function coveredUntil({ start, end }: Point, cadence: number): Instant {
  return end > start ? end : start + cadence;
}
