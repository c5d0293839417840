import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { HubEvent } from '../model/event';
import { key, observed, RECEIVED, T0 } from './contract/samples';
import { openSqliteStore } from './sqlite/sqlite-store';
import { WatchedStore } from './watched-store';
import type { Written } from './written';

let folder: string;
let store: WatchedStore;
let told: Written[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-watched-'));
  store = new WatchedStore(await openSqliteStore(join(folder, 'hub.sqlite')));
  told = [];
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const series = async () => (await store.ensureSeries([key('air_temperature')]))[0]!;
const write = async (...values: number[]) =>
  store.write(
    [{ series: await series(), observations: values.map((value, i) => observed(10 * i, { value })) }],
    RECEIVED
  );

it('tells of readings that are new or changed, and of nothing that was there', async () => {
  store.onWritten((written) => told.push(written));
  await write(1, 2);
  await write(1, 2);
  await write(1, 3);
  await nextTurn();
  const of = (...observations: object[]) => ({ kind: 'readings', receivedAt: RECEIVED, points: [{ observations }] });
  expect(told).toMatchObject([of({ value: 1 }, { value: 2 }), of({ value: 3 })]);
});

it('tells of events that are others now', async () => {
  store.onWritten((written) => told.push(written));
  const event = {
    id: 'a',
    kind: 'feed-outage',
    onset: T0,
    severity: 'minor',
    texts: {},
    stations: [],
  } satisfies HubEvent;
  const change = { kommune: 'unna', feed: 'hub', events: [event], withdrawn: [], at: T0 };
  await store.writeEvents(change);
  await store.writeEvents(change);
  await store.writeEvents({ ...change, events: [], withdrawn: ['a'], at: T0 + 1 });
  await nextTurn();
  expect(told).toMatchObject([
    { kind: 'events', events: [{ id: 'a', kommune: 'unna' }] },
    { kind: 'events', events: [{ id: 'a', overAt: T0 + 1 }] },
  ]);
});

it('says that another process has written', async () => {
  store.onWritten((written) => told.push(written));
  await store.lookForOthers();
  const other = await openSqliteStore(join(folder, 'hub.sqlite'));
  await other.ensureSeries([key('precipitation')]);
  await other.close();
  await store.lookForOthers();
  await nextTurn();
  expect(told).toEqual([{ kind: 'elsewhere' }]);
});

it('is harmed by none that fails, waits for none that works, and tells none that has ended', async () => {
  const failures: unknown[] = [];
  const failed = (error: unknown) => void failures.push(error);
  store.onWritten(() => {
    throw new Error('at once');
  }, failed);
  store.onWritten(() => Promise.reject(new Error('later')), failed);
  store.onWritten(() => new Promise(() => undefined));
  const end = store.onWritten((written) => told.push(written));
  await write(1);
  await nextTurn();
  end();
  await write(2);
  await nextTurn();
  expect(told).toHaveLength(1);
  expect(failures.map((error) => (error as Error).message).sort()).toEqual(['at once', 'at once', 'later', 'later']);
});
