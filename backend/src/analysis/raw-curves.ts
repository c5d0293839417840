import { MAX_POINTS } from './limits';
import { shiftBy } from './compare';
import type { Quality } from '../model/quality';
import type { DescribedSeries } from '../model/series';
import type { Instant, Interval } from '../model/time';
import type { ObservationStore, Point } from '../store/observation-store';
import type { Comparison } from './compare';
import type { Curve } from './curve';

export interface RawRequest {
  readonly range: Interval;
  readonly minQuality: Quality;
  readonly zone: string;
  readonly compare?: Comparison;
  readonly timestamp: 'auto' | 'start' | 'end';
}

/** All series reading by reading; the curve of each is followed by that of the earlier period. */
export async function rawCurves(
  all: readonly DescribedSeries[],
  request: RawRequest,
  store: ObservationStore
): Promise<Curve[]> {
  const { compare, range, zone } = request;
  const asked = await read(all, range, request, store);
  if (!compare) {
    return all.map((series) => curveOf(series, asked, request));
  }
  const shift = shiftBy(compare, undefined, zone);
  const earlier = await read(all, { start: shift.earlier(range.start), end: shift.earlier(range.end) }, request, store);
  return all.flatMap((series) => {
    const { times, values } = curveOf(series, earlier, request);
    // 31 January has no counterpart in February: it must not be drawn on the 28th.
    const later = times.map((time) => [shift.later(time), shift.earlier(shift.later(time)) === time] as const);
    return [
      curveOf(series, asked, request),
      {
        series,
        compare,
        times: later.filter(([, there]) => there).map(([time]) => time),
        values: values.filter((_, i) => later[i]![1]),
      },
    ];
  });
}

function read(
  all: readonly DescribedSeries[],
  range: Interval,
  { minQuality }: RawRequest,
  store: ObservationStore
): Promise<Map<number, Point[]>> {
  return store.points({ series: all.map((s) => s.id), range, minQuality, limit: MAX_POINTS });
}

/** A reading is overdue when the next begins later than this many cadences after the end of the one before. */
const OVERDUE = 0.5;

function curveOf(series: DescribedSeries, readings: ReadonlyMap<number, Point[]>, { timestamp }: RawRequest): Curve {
  const { cadence } = series;
  const stamp = (p: Point) => (timestamp === 'start' ? p.start : p.end);
  const times: Instant[] = [];
  const values: (number | null)[] = [];
  let before: Point | undefined;
  for (const point of readings.get(series.id) ?? []) {
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
