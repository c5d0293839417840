import { HOUR } from '../../model/time';
import { scoresOf, type Hindsight } from './forecast-scores';
import type { Aggregation } from '@smartregion/terms/property';

const T0 = Date.UTC(2026, 10, 23);

const pair = (lead: number, forecast: number, measured: number): Hindsight => ({
  measured,
  forecast: {
    ...{ start: T0 + lead * HOUR, end: T0 + lead * HOUR, issued: T0, receivedAt: T0 },
    ...{ value: forecast, quality: 'provisional', reasons: [] },
  },
});

// By hand: errors at 1 h are +2 and −1, at 24 h +3, 0 and −6.
test('mean error and mean absolute error by lead hour', () => {
  const pairs = [...[pair(24, 13, 10), pair(24, 10, 10), pair(24, 4, 10)], ...[pair(1, 12, 10), pair(1, 9, 10)]];
  expect(scoresOf(pairs, 'mean')).toEqual([
    { lead: 1, n: 2, meanError: 0.5, meanAbsoluteError: 1.5 },
    { lead: 24, n: 3, meanError: -1, meanAbsoluteError: 3 },
  ]);
  expect(scoresOf([], 'mean')).toEqual([]);
});

test.each<[forecast: number, measured: number, aggregation: Aggregation, error: number]>([
  [350, 10, 'vector_mean', -20],
  [10, 350, 'vector_mean', 20],
  [90, 0, 'vector_mean', 90],
  [0, 359.5, 'vector_mean', 0.5],
  [350, 10, 'mean', 340],
])('%d° for %d° (%s) is off by %d', (forecast, measured, aggregation, error) => {
  expect(scoresOf([pair(1, forecast, measured)], aggregation)[0]!.meanError).toBeCloseTo(error, 9);
});
