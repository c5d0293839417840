import { coverageOf, valueOf } from '../series/aggregation';
import { MAX_READINGS } from '../asking/limits';
import type { DescribedSeries } from '../../model/series';
import type { Quality } from '../../model/quality';
import type { Instant } from '../../model/time';
import type { ObservationReader, Point } from '../../store/observation-store';
import type { ForecastPoint } from './forecast-runs';
import type { Hindsight } from './forecast-scores';

/** As much of an interval must be measured that its value can be held against a forecast. */
const ENOUGH = 0.75;

/**
 * What was measured where something had been forecast. A forecast of an interval is held against the mean, sum or
 * maximum of just this interval, by the property's own way; one of a moment against the reading that ends nearest to
 * it, at most half a cadence away.
 */
export async function inHindsight(
  forecasts: readonly ForecastPoint[],
  partner: DescribedSeries,
  minQuality: Quality,
  store: Pick<ObservationReader, 'aggregates' | 'points'>
): Promise<Hindsight[]> {
  const lengths = [...new Set(forecasts.map(({ start, end }) => end - start))];
  const found = lengths.map(async (length) => {
    const own = forecasts.filter(({ start, end }) => end - start === length);
    const measured =
      length === 0
        ? await atMoments(own, partner, minQuality, store)
        : await overIntervals(own, length, partner, minQuality, store);
    return own.flatMap((forecast) => {
      const value = measured.get(forecast.start);
      return value === undefined ? [] : [{ forecast, measured: value }];
    });
  });
  return (await Promise.all(found)).flat();
}

/** By start. */
type Measured = ReadonlyMap<Instant, number>;

async function overIntervals(
  forecasts: readonly ForecastPoint[],
  length: number,
  partner: DescribedSeries,
  minQuality: Quality,
  store: Pick<ObservationReader, 'aggregates'>
): Promise<Measured> {
  const edges = [...new Set(forecasts.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const aggregates = await store.aggregates({ series: [partner.id], edges, minQuality });
  const measured = new Map<Instant, number>();
  for (const aggregate of aggregates.get(partner.id) ?? []) {
    const start = edges[aggregate.bucket]!;
    const value = valueOf(aggregate, partner.propertyInfo.aggregation, length);
    // Edges of intervals that overlap or leave gaps make buckets of other lengths.
    if (edges[aggregate.bucket + 1]! - start === length && coverageOf(aggregate, length) >= ENOUGH && value !== null) {
      measured.set(start, value);
    }
  }
  return measured;
}

async function atMoments(
  forecasts: readonly ForecastPoint[],
  partner: DescribedSeries,
  minQuality: Quality,
  store: Pick<ObservationReader, 'points'>
): Promise<Measured> {
  const moments = [...new Set(forecasts.map(({ start }) => start))].sort((a, b) => a - b);
  const tolerance = partner.cadence / 2;
  const range = { start: moments[0]! - 2 * partner.cadence, end: moments.at(-1)! + tolerance + 1 };
  const request = { series: [partner.id], range, minQuality, limit: MAX_READINGS };
  const readings = (await store.points(request)).get(partner.id) ?? [];
  return nearestTo(moments, readings, tolerance);
}

/**
 * The value of the reading that ends nearest to each moment; of two as near the earlier.
 * @param moments ascending
 * @param readings in time order
 * @param tolerance ms
 */
export function nearestTo(
  moments: readonly Instant[],
  readings: readonly Pick<Point, 'end' | 'value'>[],
  tolerance: number
): Measured {
  const measured = new Map<Instant, number>();
  let next = 0;
  for (const moment of moments) {
    while (next + 1 < readings.length && distance(readings[next + 1]!, moment) < distance(readings[next]!, moment)) {
      next++;
    }
    const nearest = readings[next];
    if (nearest && distance(nearest, moment) <= tolerance) {
      measured.set(moment, nearest.value);
    }
  }
  return measured;
}

function distance({ end }: Pick<Point, 'end'>, moment: Instant): number {
  return Math.abs(end - moment);
}
