import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ObservationStore, PointsRequest } from '../../observation-store';
import { HOUR, MINUTE } from '../../../model/time';
import { openSqliteStore } from '../sqlite-store';
import { Connection } from '../connection';

const BEGIN = Date.UTC(2026, 0, 1);
const SERIES = 8;
/** Minutes that each series has; the value is the number of the series and the minute. */
const MINUTES = 6000;

let folder: string;
let store: ObservationStore;
let ids: number[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-gathered-'));
  store = await openSqliteStore(join(folder, 'hub.sqlite'));
  const keys = Array.from({ length: SERIES }, (_, i) => ({
    ...{ station: `s${i}`, property: 'air_temperature', feed: 'device-json', period: 'instant', cadence: MINUTE },
  }));
  const series = await store.ensureSeries(keys);
  ids = series.map(({ id }) => id);
  const observations = (i: number) =>
    Array.from({ length: MINUTES }, (_, minute) => ({
      ...{ start: BEGIN + minute * MINUTE, end: BEGIN + minute * MINUTE, value: i * 100_000 + minute },
      ...{ station: `s${i}`, property: 'air_temperature', reasons: [] },
      quality: minute % 10 === 0 ? ('suspect' as const) : ('provisional' as const),
    }));
  await store.write(
    series.map((one, i) => ({ series: one, observations: observations(i) })),
    BEGIN
  );
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const request = (series: number[], from: number, to: number, more: Partial<PointsRequest> = {}): PointsRequest => ({
  ...{ series: series.map((i) => ids[i]!), range: { start: BEGIN + from * MINUTE, end: BEGIN + to * MINUTE } },
  ...{ minQuality: 'implausible', limit: 1_000_000, ...more },
});
const valuesOf = (points: ReadonlyMap<number, readonly { readonly value: number }[]>) =>
  [...points].map(([id, own]) => [ids.indexOf(id), own.map(({ value }) => value)]);

test('many small questions at once: each has its own series, times and qualities, in one statement', async () => {
  const asked = jest.spyOn(Connection.prototype, 'json');
  const answers = await Promise.all([
    store.points(request([0], 0, 3)),
    store.points(request([0], 1, 3)),
    store.points(request([1, 2], 10, 12)),
    store.points(request([1], 10, 12, { minQuality: 'provisional' })),
    store.points(request([3], MINUTES, MINUTES + 5)),
  ]);
  expect(answers.map(valuesOf)).toEqual([
    [[0, [0, 1, 2]]],
    [[0, [1, 2]]],
    [
      [1, [100_010, 100_011]],
      [2, [200_010, 200_011]],
    ],
    [[1, [100_011]]],
    [],
  ]);
  expect(asked).toHaveBeenCalledTimes(1);
  asked.mockRestore();
});

test('more than an answer may have is told to whoever asked for it, and to nobody else', async () => {
  const [small, large] = await Promise.allSettled([
    store.points(request([4], 0, 2)),
    store.points(request([5], 0, 100, { limit: 99 })),
  ]);
  expect(small).toMatchObject({ status: 'fulfilled' });
  expect(large).toMatchObject({ status: 'rejected', reason: { kind: 'too-large' } });
});

test('what is too much together is read one after the other', async () => {
  const answers = await Promise.all([0, 1, 2, 3].map((i) => store.points(request([i], 0, MINUTES))));
  expect(answers.map((answer) => [...answer.values()][0]!.length)).toEqual([MINUTES, MINUTES, MINUTES, MINUTES]);
});

test('what was written before a question is in its answer', async () => {
  const [one] = (await store.listSeries()).filter(({ id }) => id === ids[7]);
  const at = BEGIN + 400 * HOUR;
  const late = {
    ...{ station: 's7', property: 'air_temperature', start: at, end: at, value: -1 },
    ...{ quality: 'provisional' as const, reasons: [] },
  };
  await store.write([{ series: one!, observations: [late] }], at);
  const [, answer] = await Promise.all([
    store.points(request([6], 0, 1)),
    store.points({ ...request([7], 0, 1), range: { start: at, end: at + 1 } }),
  ]);
  expect(valuesOf(answer!)).toEqual([[7, [-1]]]);
});
