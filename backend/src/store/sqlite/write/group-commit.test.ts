import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Series } from '../../../model/series';
import { HOUR, MINUTE } from '../../../model/time';
import { EVER, observed, RECEIVED, T0 } from '../../contract/samples';
import type { ObservationStore, WriteResult } from '../../observation-store';
import { Connection } from '../connection';
import { openSqliteStore } from '../sqlite-store';

let folder: string;
let store: ObservationStore;
let series: Series[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-group-'));
  store = await openSqliteStore(join(folder, 'hub.sqlite'));
  series = await store.ensureSeries(
    Array.from({ length: 20 }, (_, i) => ({
      station: `device-${i}`,
      property: 'air_temperature',
      feed: 'ttn',
      period: '10m',
      cadence: 10 * MINUTE,
    }))
  );
});
afterEach(async () => {
  jest.restoreAllMocks();
  await store.close();
  await rm(folder, { recursive: true });
});

const HOUR_OF_FEED = { kommune: 'schwerte', feed: 'ttn', hour: T0, readings: 1, missing: 0, rejected: 0, failures: 0 };

const write = (i: number, value: number, minutes = 0): Promise<WriteResult> =>
  store.write([{ series: series[i]!, observations: [observed(minutes, { value })] }], RECEIVED + i, {
    state: { [`counter/${i}`]: value },
    feedHour: { ...HOUR_OF_FEED, flagged: 1, flags: { spike: 1 } },
  });

/** Counts transactions that reach the disk. */
function commits(): () => number {
  const run = jest.spyOn(Connection.prototype, 'run');
  return () => run.mock.calls.filter(([sql]) => sql === 'COMMIT').length;
}

const all = async () =>
  (await store.points({
    series: series.map(({ id }) => id),
    range: EVER,
    minQuality: 'implausible',
    limit: 1000,
  })) as ReadonlyMap<number, readonly { value: number; receivedAt: number }[]>;

it('commits what waits together, and answers each for itself', async () => {
  await write(0, 1);
  const counted = commits();
  const results = await Promise.all([
    write(19, 9), // begins at once, alone: nothing waits yet
    write(0, 1),
    write(1, 2),
    write(2, 3),
  ]);
  expect(results).toMatchObject([
    { inserted: 1, updated: 0, unchanged: 0 },
    { inserted: 0, updated: 0, unchanged: 1 },
    { inserted: 1, updated: 0, unchanged: 0 },
    { inserted: 1, updated: 0, unchanged: 0 },
  ]);
  expect(counted()).toBeLessThanOrEqual(2);
  const points = await all();
  expect(points.get(series[2]!.id)).toMatchObject([{ value: 3, receivedAt: RECEIVED + 2 }]);
  expect(await store.readState('counter/1')).toBe(2);
  expect(await store.feedHours({ start: T0, end: T0 + HOUR })).toMatchObject([
    { readings: 4, flagged: 5, flags: { spike: 5 } }, // one was there already
  ]);
});

it('tells corrections apart from new and unchanged ones', async () => {
  await Promise.all([write(0, 1), write(1, 1), write(2, 1)]);
  const [, ...results] = await Promise.all([write(9, 0), write(0, 5), write(1, 1), write(2, 1, 10)]);
  expect(results.map(({ written }) => written)).toMatchObject([
    [{ series: series[0], observations: [{ value: 5 }] }],
    [],
    [{ series: series[2], observations: [{ start: T0 + 10 * MINUTE }] }],
  ]);
  expect(results).toMatchObject([
    { inserted: 0, updated: 1, unchanged: 0 },
    { inserted: 0, updated: 0, unchanged: 1 },
    { inserted: 1, updated: 0, unchanged: 0 },
  ]);
});

it('keeps rollups and extents of all', async () => {
  await Promise.all(series.map((_, i) => write(i, i)));
  const ids = series.map(({ id }) => id);
  const rollups = await store.aggregates({ series: ids, edges: [T0, T0 + HOUR], minQuality: 'implausible' });
  expect(ids.map((id) => rollups.get(id)?.[0]?.sum)).toEqual(series.map((_, i) => i));
  const extents = await store.extent(ids);
  expect(ids.every((id) => extents.get(id)?.end === T0 + 10 * MINUTE)).toBe(true);
});

it('writes the same series one after the other: the last call holds', async () => {
  await Promise.all([write(9, 0), write(0, 1), write(0, 2), write(0, 3)]);
  expect((await all()).get(series[0]!.id)).toMatchObject([{ value: 3 }]);
});

it('lets none fail because of its neighbour', async () => {
  const unknown = { ...series[3]!, id: 4711 };
  const broken = () => store.write([{ series: unknown, observations: [observed(0, { value: 1 })] }], RECEIVED);
  const results = await Promise.allSettled([write(9, 0), write(0, 1), broken(), write(1, 2), broken()]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'rejected']);
  const points = await all();
  expect([0, 1].map((i) => points.get(series[i]!.id)?.length)).toEqual([1, 1]);
  expect(await store.feedHours({ start: T0, end: T0 + HOUR })).toMatchObject([{ readings: 3 }]);
});

it('lets a large write go alone, and others after it', async () => {
  const many = Array.from({ length: 3000 }, (_, i) => observed(10 * i, { value: i % 30 }));
  const large = store.write([{ series: series[5]!, observations: many }], RECEIVED);
  const results = await Promise.all([write(9, 0), large, write(0, 1), write(1, 1)]);
  expect(results[1]).toMatchObject({ inserted: 3000, updated: 0, unchanged: 0 });
});

it('commits forecasts apart from what is measured', async () => {
  const forecast = observed(0, { value: 20, issued: T0 });
  const predicted = store.write([{ series: series[4]!, observations: [forecast] }], RECEIVED);
  const results = await Promise.all([write(9, 0), write(0, 1), predicted, write(4, 7)]);
  expect(results[2]).toMatchObject({ inserted: 1, updated: 0, unchanged: 0 });
  expect((await all()).get(series[4]!.id)).toMatchObject([{ value: 7 }]);
});
