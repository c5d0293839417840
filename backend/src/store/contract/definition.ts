import { propertyOf, type Aggregation } from '@smartregion/terms/property';
import { cadenceAt } from '../../model/rhythm/course';
import type { Series } from '../../model/series';
import { HOUR, type Instant } from '../../model/time';
import type { Aggregate, Point } from '../observation-store';

/**
 * The aggregates of points straight from their definition in ObservationStore, without any rollup.
 * @param series as the store has it after the points were written
 * @param hoursCovered see AggregateRequest; edges are whole hours
 */
export function definedAggregates(
  series: Series,
  points: readonly Point[],
  edges: readonly Instant[],
  hoursCovered?: number
): Aggregate[] {
  const { aggregation } = propertyOf(series.property);
  return edges.slice(1).flatMap((edge, bucket) => {
    const own = points.filter((point) =>
      point.end > point.start
        ? point.start >= edges[bucket]! && point.start < edge
        : point.start > edges[bucket]! && point.start <= edge
    );
    const cadence = (start: Instant) => cadenceAt(series, start);
    const hours = hoursCovered === undefined ? {} : { hours: coveredHours(own, cadence, hoursCovered) };
    const overrun = series.period === 'irregular' ? overrunOf(own, cadence, edge) : 0;
    const whole = own.length > 0 ? definedAggregate(aggregation, cadence, own) : undefined;
    return whole
      ? [{ bucket, ...whole, covered: whole.covered - overrun, ...(overrun > 0 && { overrun }), ...hours }]
      : [];
  });
}

function overrunOf(points: readonly Point[], cadence: (start: Instant) => number, edge: Instant): number {
  const long = points.filter(({ start, end }) => end - start > 1.5 * cadence(start));
  return Math.max(0, ...long.map(({ end }) => end - edge));
}

function coveredHours(points: readonly Point[], cadence: (start: Instant) => number, least: number): number {
  const covered = new Map<number, number>();
  for (const { start, end } of points) {
    const hour = Math.floor((end > start ? start : start - 1) / HOUR);
    covered.set(hour, (covered.get(hour) ?? 0) + (end - start || cadence(start)));
  }
  return [...covered.values()].filter((length) => length >= least).length;
}

/**
 * That of one bucket.
 * @param cadence what an instant covers that begins then, ms
 * @param points in time order, at least one
 */
export function definedAggregate(
  aggregation: Aggregation,
  cadence: (start: Instant) => number,
  points: readonly Point[]
): Omit<Aggregate, 'bucket'> {
  const sum = (of: (point: Point) => number): number => points.reduce((total, point) => total + of(point), 0);
  const length = (point: Point): number => point.end - point.start || cadence(point.start);
  const values = points.map((point) => point.value);
  const weigh = (
    weight: (point: Point) => number,
    x: (point: Point) => number = () => 0,
    y: (point: Point) => number = () => 0
  ) => ({ w: sum(weight), x: sum((p) => weight(p) * x(p)), y: sum((p) => weight(p) * y(p)) });
  const weights = () => {
    switch (aggregation) {
      case 'vector_mean':
        return weigh(
          ({ value, weight = 1 }) => (value === 0 || weight < 0.3 ? 0 : weight),
          ({ value }) => Math.sin((value * Math.PI) / 180),
          ({ value }) => Math.cos((value * Math.PI) / 180)
        );
      case 'energy_mean':
        return weigh(
          () => 1,
          ({ value }) => 10 ** (value / 10)
        );
      case 'rate_mean':
        return weigh(length, ({ value }) => value);
      case 'flow_weighted_mean':
        return weigh(
          ({ weight = 1 }) => weight,
          ({ value }) => value
        );
      case 'at_max': {
        const w = Math.max(...points.map(({ weight = 1 }) => weight));
        return { w, x: Math.max(...points.filter(({ weight = 1 }) => weight === w).map((p) => p.value)), y: 0 };
      }
      default:
        return { w: 0, x: 0, y: 0 };
    }
  };
  return {
    n: points.length,
    covered: sum(length),
    sum: sum((point) => point.value),
    min: Math.min(...values),
    max: Math.max(...values),
    last: points.at(-1)!.value,
    ...weights(),
  };
}
