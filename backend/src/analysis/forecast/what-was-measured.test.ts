import { HOUR, MINUTE } from '../../model/time';
import { scene, sequence, type Reading } from '../../testing/scene';
import { inHindsight, nearestTo } from './what-was-measured';
import type { ForecastPoint } from './forecast-runs';

const T0 = Date.UTC(2026, 6, 1);

const forecast = (from: number, to: number, value: number): ForecastPoint => ({
  start: T0 + from * MINUTE,
  end: T0 + to * MINUTE,
  issued: T0 - HOUR,
  receivedAt: T0,
  ...{ value, quality: 'provisional', reasons: [] },
});

async function measuredFor(property: string, readings: readonly Reading[], forecasts: readonly ForecastPoint[]) {
  const { put, catalogue, store } = scene('2026-07-01T12:00Z');
  await put('dwd-05480', property, readings, { feed: 'dwd', cadence: 10 * MINUTE });
  const [partner] = await catalogue.series();
  const pairs = await inHindsight(forecasts, partner!, 'suspect', store);
  return pairs.map(({ forecast: { start, value }, measured }) => [(start - T0) / MINUTE, value, measured]);
}

const RAIN = sequence('2026-07-01T00:00Z', 10, [1, 2, 0, 0, 3, 0, null, null, 1, 1, 1, 1]);

test('a sum of an hour is held against the sum of this hour, where three quarters of it were measured', async () => {
  const hours = [forecast(0, 60, 5), forecast(60, 120, 2)];
  // The second hour has 40 of 60 minutes.
  expect(await measuredFor('precipitation', RAIN, hours)).toEqual([[0, 5, 6]]);
});

test('intervals of several lengths in one series do not disturb each other', async () => {
  const mixed = [forecast(0, 60, 5), forecast(0, 30, 4), forecast(30, 60, 1)];
  const found = await measuredFor('precipitation', RAIN, mixed);
  expect(found).toEqual(
    expect.arrayContaining([
      [0, 5, 6],
      [0, 4, 3],
      [30, 1, 3],
    ])
  );
  expect(found).toHaveLength(3);
});

test('a moment is held against the reading that ends there', async () => {
  const readings = sequence('2026-07-01T00:00Z', 10, [10, 11, 12, 13, 14, 15]);
  const moments = [forecast(30, 30, 9), forecast(60, 60, 16), forecast(90, 90, 20)];
  expect(await measuredFor('air_temperature', readings, moments)).toEqual([
    [30, 9, 12],
    [60, 16, 15],
  ]);
});

test.each<[number[], [number, number][]]>([
  [[0], [[0, 100]]],
  [[4], [[4, 100]]],
  [
    [6, 11],
    [
      [6, 110],
      [11, 110],
    ],
  ],
  [[5], [[5, 100]]],
  [[16], []],
  [
    [-6, 0, 30],
    [
      [0, 100],
      [30, 130],
    ],
  ],
])('of readings that end at 0, 10 and 30 the nearest to %j', (moments, expected) => {
  const readings = [0, 10, 30].map((end) => ({ end, value: 100 + end }));
  expect([...nearestTo(moments, readings, 5)]).toEqual(expected);
});
