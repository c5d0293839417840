import { placeOf, type Instant } from '../../model/time';
import type { Aggregate, Point } from '../../store/observation-store';

/**
 * Aggregates of codes, made from points: the most frequent code of two intervals does not follow from those of each,
 * so no store can keep it in a rollup. `x` is the code; of several equally frequent the highest, as WMO's tables
 * number the weather that matters more higher.
 * @param points in time order
 * @param cadence what an instant covers, ms
 */
export function modeAggregates(points: readonly Point[], edges: readonly Instant[], cadence: number): Aggregate[] {
  const aggregates: Aggregate[] = [];
  let next = points.findIndex((point) => placeOf(point) >= edges[0]!);
  for (let bucket = 0; next >= 0 && bucket < edges.length - 1; bucket++) {
    const from = next;
    while (next < points.length && placeOf(points[next]!) < edges[bucket + 1]!) {
      next++;
    }
    if (next > from) {
      aggregates.push(codesOf(bucket, points.slice(from, next), cadence));
    }
  }
  return aggregates;
}

function codesOf(bucket: number, points: readonly Point[], cadence: number): Aggregate {
  const counts = new Map<number, number>();
  let covered = 0;
  let sum = 0;
  for (const { value, start, end } of points) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
    covered += end - start || cadence;
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
