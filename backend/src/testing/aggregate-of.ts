import type { Aggregation } from '../model/property';
import type { Aggregate, Point } from '../store/observation-store';

/** Below this speed, m/s, a vane shows nothing (Beaufort 0). DWD codes calm air as direction 0. */
const CALM = 0.3;

/**
 * The aggregate of the points of one bucket, in time order, straight from its definition in the interface.
 * A point that came without its weight counts once.
 * @param cadence what an instant covers, ms
 */
export function aggregateOf(bucket: number, points: readonly Point[], kind: Aggregation, cadence: number): Aggregate {
  const values = points.map((p) => p.value);
  const length = (p: Point) => p.end - p.start || cadence;
  return {
    bucket,
    n: points.length,
    covered: total(points.map(length)),
    sum: total(values),
    min: Math.min(...values),
    max: Math.max(...values),
    last: values.at(-1)!,
    ...weighted(points, kind, length),
  };
}

function weighted(
  points: readonly Point[],
  kind: Aggregation,
  length: (p: Point) => number
): Pick<Aggregate, 'w' | 'x' | 'y'> {
  const weigh = (weight: (p: Point) => number, x: (p: Point) => number, y: (p: Point) => number = () => 0) => ({
    w: total(points.map(weight)),
    x: total(points.map((p) => weight(p) * x(p))),
    y: total(points.map((p) => weight(p) * y(p))),
  });
  const given = (p: Point) => p.weight ?? 1;
  switch (kind) {
    case 'vector_mean':
      return weigh(
        (p) => (p.value === 0 || given(p) < CALM ? 0 : given(p)),
        (p) => Math.sin(radians(p.value)),
        (p) => Math.cos(radians(p.value))
      );
    case 'flow_weighted_mean':
      return weigh(given, (p) => p.value);
    case 'rate_mean':
      return weigh(length, (p) => p.value);
    case 'energy_mean':
      return weigh(
        () => 1,
        (p) => 10 ** (p.value / 10)
      );
    case 'at_max': {
      const greatest = [...points].sort((a, b) => given(b) - given(a) || b.value - a.value)[0]!;
      return { w: given(greatest), x: greatest.value, y: 0 };
    }
    default:
      return { w: 0, x: 0, y: 0 };
  }
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0);
const radians = (degrees: number) => (degrees * Math.PI) / 180;
