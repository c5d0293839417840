import { MINUTE } from '../../model/time';
import { scene, sequence } from '../../testing/scene';
import { hoursOfRange, measuredHours } from './measured-hours';

const NOW = '2026-07-01T12:20:00Z';
const FIRST = Date.parse('2026-07-01T09:00Z');

async function hoursOf(world: ReturnType<typeof scene>, count = 3) {
  const scope = world.scope({ from: '2026-07-01T09:00Z', to: '2026-07-01T13:00Z' });
  const series = await scope.catalogue.series();
  const found = await measuredHours(series, { first: FIRST, count, minQuality: 'provisional' }, scope.store);
  return found.map(({ series: { property, feed }, values }) => [property, feed, ...values]);
}

it('has a value where three quarters of the hour were measured, NaN elsewhere', async () => {
  const world = scene(NOW);
  const readings = [10, 20, 30, 40, 50, null, 90, 90, 90, 90, null, null];
  await world.put('sensor-1', 'pm10', sequence('2026-07-01T09:00Z', 10, readings), {
    feed: 'dwd',
    cadence: 10 * MINUTE,
  });
  expect(await hoursOf(world)).toEqual([['pm10', 'dwd', 30, NaN, NaN]]);
});

it('takes each property its own way: winds from both sides of north are north, rain adds up', async () => {
  const world = scene(NOW);
  const ten = { feed: 'dwd', cadence: 10 * MINUTE };
  await world.put('sensor-1', 'wind_direction', sequence('2026-07-01T09:00Z', 10, [350, 10, 350, 10, 350, 10]), ten);
  await world.put('sensor-1', 'precipitation', sequence('2026-07-01T09:00Z', 10, [1, 0, 0.5, 0, 0, 0.1]), ten);
  const byProperty = new Map((await hoursOf(world, 1)).map(([property, , value]) => [property, value]));
  expect(byProperty).toEqual(
    new Map([
      ['wind_direction', 360],
      ['precipitation', 1.6],
    ])
  );
});

it('takes all hours of a property from one feed, the first that has any', async () => {
  const world = scene(NOW);
  await world.put('DENW179', 'no2', sequence('2026-07-01T09:00Z', 60, [14, null, null]));
  await world.put('DENW179', 'no2', sequence('2026-07-01T09:00Z', 60, [70, 71, 72]), { feed: 'dwd' });
  expect(await hoursOf(world)).toEqual([['no2', 'uba', 14, NaN, NaN]]);
});

it.each([
  ['2026-07-01T09:10Z', '2026-07-01T11:10Z', 3],
  ['2026-07-01T09:00Z', '2026-07-02T00:00Z', 3],
  ['2026-07-02T00:00Z', '2026-07-03T00:00Z', 0],
])('whole hours from %s to %s that are over: %d', (from, to, count) => {
  const { range, now } = scene(NOW).scope({ from, to });
  expect(hoursOfRange({ range, now }).count).toBe(count);
});
