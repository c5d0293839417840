import { cadenceAt } from '../../model/rhythm/course';
import { placeOf, type Instant } from '../../model/time';
import type { Series } from '../../model/series';
import type { Aggregate, Point } from '../../store/observation-store';

/** An instant covers the cadence of its time. */
type Rhythmic = Pick<Series, 'cadence' | 'earlier'>;

/**
 * Aggregates of codes, made from points: the most frequent code of two intervals does not follow from those of each,
 * so no store can keep it in a rollup. `x` is the code; of several equally frequent the highest, as WMO's tables
 * number the weather that matters more higher.
 * @param points in time order
 * @param series whose points they are
 */
export function modeAggregates(points: readonly Point[], edges: readonly Instant[], series: Rhythmic): Aggregate[] {
  const aggregates: Aggregate[] = [];
  let next = points.findIndex((point) => placeOf(point) >= edges[0]!);
  for (let bucket = 0; next >= 0 && bucket < edges.length - 1; bucket++) {
    const from = next;
    while (next < points.length && placeOf(points[next]!) < edges[bucket + 1]!) {
      next++;
    }
    if (next > from) {
      aggregates.push(codesOf(bucket, points.slice(from, next), series));
    }
  }
  return aggregates;
}

function codesOf(bucket: number, points: readonly Point[], series: Rhythmic): Aggregate {
  const counts = new Map<number, number>();
  let covered = 0;
  let sum = 0;
  for (const { value, start, end } of points) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
    covered += end - start || cadenceAt(series, start);
    sum += value;
  }
  const codes = [...counts.keys()].sort((a, b) => b - a);
  return {
    bucket,
    n: points.length,
    covered,
    sum,
    min: codes.at(-1)!,
    max: codes[0]!,
    last: points.at(-1)!.value,
    w: points.length,
    x: codes.reduce((best, code) => (counts.get(code)! > counts.get(best)! ? code : best)),
    y: 0,
  };
}
