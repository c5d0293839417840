import { scene, sequence, type Scene } from '../../testing/scene';
import { measuredHours } from './measured-hours';

const START = Date.parse('2026-06-01T00:00Z');
const YEAR = { first: START, count: 8760, minQuality: 'provisional' } as const;

const hoursOf = async ({ scope, store }: Scene) => {
  const range = { from: '2026-06-01T00:00Z', to: '2026-06-02T00:00Z' };
  const [one] = await measuredHours(await scope(range).catalogue.series(), YEAR, store);
  return one!.values;
};

it('is read once, and anew when a reading comes late or is corrected', async () => {
  const world = scene('2026-07-01T00:00Z');
  await world.put('DENW179', 'no2', sequence('2026-06-01T00:00Z', 60, [10, null, 30]));
  const first = await hoursOf(world);
  expect([...first.subarray(0, 3)]).toEqual([10, NaN, 30]);
  expect(await hoursOf(world)).toBe(first);

  await world.put('DENW179', 'no2', sequence('2026-06-01T01:00Z', 60, [20]));
  const late = await hoursOf(world);
  expect([...late.subarray(0, 3)]).toEqual([10, 20, 30]);
  await world.put('DENW179', 'no2', sequence('2026-06-01T02:00Z', 60, [33]));
  expect((await hoursOf(world))[2]).toBe(33);
  expect(first[1]).toBeNaN();
});

it('stays where something is written to another series or another time, and where hours are packed', async () => {
  const world = scene('2027-07-01T00:00Z');
  await world.put('DENW179', 'no2', sequence('2026-06-01T00:00Z', 60, [10]));
  await world.put('DENW179', 'no2', sequence('2027-06-20T00:00Z', 60, [11]));
  const before = await hoursOf(world);
  await world.put('DENW010', 'o3', sequence('2026-06-01T00:00Z', 60, [70]));
  await world.put('DENW179', 'no2', sequence('2027-06-20T05:00Z', 60, [12]));
  while (await world.store.pack()) {
    // The next step.
  }
  expect(await hoursOf(world)).toBe(before);
});

it('is never that of another store, whose series have the same numbers', async () => {
  const values: number[] = [];
  for (const value of [10, 20]) {
    const world = scene('2026-07-01T00:00Z');
    await world.put('DENW179', 'no2', sequence('2026-06-01T00:00Z', 60, [value]));
    values.push((await hoursOf(world))[0]!);
  }
  expect(values).toEqual([10, 20]);
});
