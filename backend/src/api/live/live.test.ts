import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HubEvent } from '../../model/event';
import { DAY, HOUR, MINUTE } from '../../model/time';
import { openSqliteStore } from '../../store/sqlite/sqlite-store';
import { WatchedStore } from '../../store/watched-store';
import { appOf } from '../../testing/servers/app';
import { scene, type Scene } from '../../testing/scene';
import { SseClient } from '../../testing/sse';
import { createAccess } from '../access';
import { LIMITS } from './limits';
import { liveRoutes } from './router';
import { Tail } from './tail';

const NOW = '2026-07-01T12:00:00Z';
const TOKEN = 'geheim';

let folder: string;
let made: Scene;
let store: WatchedStore;
let tail: Tail;
let server: http.Server;
let log: string[];
const clients: SseClient[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-live-'));
  await start();
});
afterEach(async () => {
  await stop();
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

async function start(): Promise<void> {
  store = new WatchedStore(await openSqliteStore(join(folder, 'hub.sqlite')));
  made = scene(NOW, store);
  tail = new Tail(store, { warn: (details: object) => void log.push(JSON.stringify(details)) } as never);
  const access = createAccess(made.catalogue, TOKEN);
  const app = appOf(made, { routers: [liveRoutes({ access, tail })] });
  log = app.log;
  server = app.app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
}

async function stop(): Promise<void> {
  clients.splice(0).forEach((client) => client.close());
  tail.stop();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await store.close();
}

const address = (query = '') => `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/stream${query}`;

/** Listens, and has been told so. */
async function listen(query?: string, headers: Readonly<Record<string, string>> = {}): Promise<SseClient> {
  const client = await SseClient.open(address(query), headers);
  clients.push(client);
  await client.until(() => client.messages.length > 0);
  return client;
}

/** A minutely value of so many minutes before now. */
const put = (station: string, property: string, value: number, minutes = 60, feed = 'uba') =>
  made.put(station, property, [{ start: Date.parse(NOW) - minutes * MINUTE, minutes: 10, value, quality: 'valid' }], {
    feed,
  });

const STORM: HubEvent = {
  ...{ id: 'storm', kind: 'weather-warning', onset: Date.parse(NOW), end: Date.parse(NOW) + HOUR, severity: 'severe' },
  ...{ texts: { de: { headline: 'Sturm' } }, stations: ['dwd-05480'] },
};
const tellOf = (event: HubEvent, kommune = 'schwerte', feed = 'dwd') =>
  store.writeEvents({ kommune, feed, events: [event], withdrawn: [], at: Date.parse(NOW) });

const values = (client: SseClient) => client.told<{ value: number }>('readings').map(({ value }) => value);
const settled = () => new Promise((resolve) => setTimeout(resolve, 3 * LIMITS.gather));

it('sends readings and events as they come, each once', async () => {
  const client = await listen();
  await put('DENW179', 'no2', 21.5);
  await put('DENW179', 'no2', 21.5);
  await tellOf(STORM);
  await client.until(() => client.told('events').length > 0);
  expect(client.messages.map(({ event }) => event)).toEqual(['start', 'readings', 'events']);
  expect(client.told('readings')).toEqual([
    {
      ...{ kommune: 'schwerte', station: 'DENW179', property: 'no2', feed: 'uba', period: '10m', unit: 'ug/m3' },
      ...{ start: '2026-07-01T11:00:00.000Z', end: '2026-07-01T11:10:00.000Z', value: 21.5, quality: 'valid' },
      receivedAt: '2026-07-01T12:00:00.000Z',
    },
  ]);
  expect(client.told('events')).toEqual([
    {
      ...{ kommune: 'schwerte', feed: 'dwd', id: 'storm', kind: 'weather-warning', severity: 'severe' },
      ...{ onset: '2026-07-01T12:00:00.000Z', end: '2026-07-01T13:00:00.000Z', texts: STORM.texts },
      ...{ places: [{ id: 'dwd-05480', name: 'Werl' }], attribution: 'Deutscher Wetterdienst' },
    },
  ]);
});

it.each([
  ['', [1, 2, 3], ['schwerte', 'unna']],
  ['?kommunen=Unna', [3], ['unna']],
  ['?kommunen=schwerte', [1, 2], ['schwerte']],
  ['?stations=DENW179', [1, 2], ['schwerte']],
  ['?properties=o3', [2], ['schwerte', 'unna']],
  ['?feeds=uba', [1, 2, 3], ['unna']],
  ['?feeds=dwd', [], ['schwerte']],
  ['?content=readings', [1, 2, 3], []],
  ['?content=events', [], ['schwerte', 'unna']],
  ['?minQuality=suspect', [1, 2, 3, 4], ['schwerte', 'unna']],
])('%s means readings %j and events of %j', async (query, readings, kommunen) => {
  const client = await listen(query);
  await put('DENW179', 'no2', 1);
  await put('DENW179', 'o3', 2);
  await put('DENW010', 'no2', 3);
  const start = Date.parse(NOW) - HOUR;
  await made.put('DENW010', 'pm10', [{ start, value: 4, quality: 'suspect', reasons: ['spike'] }]);
  await tellOf(STORM);
  await tellOf(STORM, 'unna', 'uba');
  await settled();
  expect(values(client)).toEqual(readings);
  expect(client.told<{ kommune: string }>('events').map(({ kommune }) => kommune)).toEqual(kommunen);
});

describe('what may not be passed on', () => {
  it('goes to nobody without the token', async () => {
    const [open, all] = [await listen(), await listen('', { authorization: `Bearer ${TOKEN}` })];
    await put('A1-Kreuz', 'traffic_flow_all', 700, 60, 'counter');
    await tellOf({ ...STORM, kind: 'roadworks' }, 'schwerte', 'counter');
    await put('DENW179', 'no2', 1);
    await all.until(() => values(all).length === 2);
    await open.until(() => values(open).length === 1);
    expect([values(open), open.told('events')]).toEqual([[1], []]);
    expect([values(all), all.told('events').length]).toEqual([[700, 1], 1]);
  });

  it('is refused where it is all that is asked for; a wrong token opens nothing', async () => {
    await put('A1-Kreuz', 'traffic_flow_all', 700, 60, 'counter');
    await expect(listen('?feeds=counter')).rejects.toThrow(/^Error: 403|^403/);
    await expect(listen('', { authorization: 'Bearer falsch' })).rejects.toThrow(/401/);
  });
});

describe('who comes back', () => {
  it('gets what was written meanwhile, and nothing twice', async () => {
    const first = await listen();
    await put('DENW179', 'no2', 1, 60);
    await first.until(() => values(first).length === 1);
    first.close();
    await put('DENW179', 'no2', 2, 50);
    await tellOf(STORM);
    const again = await listen('', { 'last-event-id': first.lastId });
    await put('DENW179', 'no2', 3, 40);
    await again.until(() => values(again).length === 2);
    expect(again.messages.map(({ event }) => event)).toEqual(['start', 'readings', 'events', 'readings']);
    expect(values(again)).toEqual([2, 3]);
  });

  it('finds it also after the hub was started again', async () => {
    const first = await listen();
    await put('DENW179', 'no2', 1, 60);
    await first.until(() => values(first).length === 1);
    await put('DENW179', 'no2', 2, 50);
    await stop();
    await start();
    const again = await listen(`?lastEventId=${first.lastId}`);
    await put('DENW179', 'no2', 3, 40);
    await again.until(() => values(again).length === 2);
    expect(values(again)).toEqual([2, 3]);
  });

  it('loses nothing and gets nothing twice, whenever the connection breaks', async () => {
    const got: number[] = [];
    let lastId = (await listen()).lastId;
    const writing = (async () => {
      for (let i = 0; i < 200; i++) {
        await put('DENW179', 'no2', i, 10 * (200 - i));
      }
    })();
    for (let breaks = 1; got.length < 200 && breaks < 400; breaks++) {
      const client = await listen('', { 'last-event-id': lastId });
      const wanted = Math.min(200 - got.length, 1 + (breaks % 7));
      await client.until(() => values(client).length >= wanted);
      client.close();
      got.push(...values(client));
      lastId = client.lastId;
    }
    await writing;
    expect(got).toEqual(Array.from({ length: 200 }, (_, i) => i));
  });

  it('is told where something may be missing', async () => {
    const first = await listen();
    await put('DENW179', 'no2', 1, 60);
    await put('DENW179', 'no2', 2, 50);
    await first.until(() => values(first).length === 2);
    const [series] = await store.listSeries();
    const at = Date.parse(NOW) + DAY;
    const later = { station: 'DENW179', property: 'no2', start: at, end: at, value: 3, quality: 'valid', reasons: [] };
    await store.write([{ series: series!, observations: [later as never] }], at + 1);
    await first.until(() => values(first).length === 3);
    await stop();
    await start();
    const again = await listen('', { 'last-event-id': first.messages[0]!.id });
    await again.until(() => values(again).length === 1);
    expect(again.messages.map(({ event }) => event)).toEqual(['start', 'gap', 'readings']);
  });

  it.each([
    ['another store', '0123abcd-1'],
    ['a time that this store does not know', undefined],
  ])('with an id of %s is told so, and hears what comes', async (_, id) => {
    const known = (await listen()).lastId;
    const client = await listen('', { 'last-event-id': id ?? known.replace(/\d+$/, '4711') });
    await put('DENW179', 'no2', 1);
    await client.until(() => values(client).length === 1);
    expect(client.messages.map(({ event }) => event)).toEqual(['gap', 'readings']);
  });

  it('has an id that is young also where nothing of it was for him', async () => {
    jest.replaceProperty(LIMITS, 'heartbeat', 20 as never);
    const client = await listen('?kommunen=unna');
    await put('DENW179', 'no2', 1);
    await client.until(() => client.lastId.endsWith('-1'));
    expect(client.messages).toHaveLength(1);
  });
});

it('sends what another process writes, also of a series that it made', async () => {
  const client = await listen();
  const other = scene(NOW, await openSqliteStore(join(folder, 'hub.sqlite')));
  await other.put('DENW010', 'no2', [{ start: Date.parse(NOW) - HOUR, value: 7 }]);
  await other.store.close();
  await store.lookForOthers();
  await client.until(() => values(client).length === 1);
  expect(values(client)).toEqual([7]);
});

it('cuts who does not read, and lets him come back for all of it', async () => {
  const impatient = jest.replaceProperty(LIMITS, 'patience', 300 as never);
  const [series] = await store.ensureSeries([
    { station: 'DENW179', property: 'no2', feed: 'uba', period: '1m', cadence: MINUTE },
  ]);
  const all = 30_000;
  const begin = Date.parse(NOW) - 2 * DAY;
  const socket = await new Promise<http.IncomingMessage>((resolve) => http.get(address(), resolve));
  const lastId = (await listen()).lastId;
  for (let i = 0; i < all; i += 10_000) {
    const observations = Array.from({ length: 10_000 }, (_, j) => ({
      ...{ station: 'DENW179', property: 'no2', quality: 'valid' as const, reasons: [], value: i + j },
      ...{ start: begin + (i + j) * 4000, end: begin + (i + j) * 4000 },
    }));
    await store.write([{ series: series!, observations }], Date.parse(NOW));
  }
  await new Promise((resolve) => setTimeout(resolve, 1500));
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await new Promise((resolve) => socket.once('close', resolve));
  expect(text.length).toBeLessThan(8e6);
  impatient.restore();
  const again = await listen('?content=readings', { 'last-event-id': lastId });
  await again.until(() => values(again).length === all, 30_000);
  expect(new Set(values(again)).size).toBe(all);
});

it('has no room for more than so many, and says when to try again', async () => {
  jest.replaceProperty(LIMITS, 'atOnce', 1 as never);
  const client = await listen();
  const answer = await fetch(address());
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '30']);
  client.close();
  await settled();
  expect((await listen()).messages).toHaveLength(1);
});

it('leaves room for others, however many streams one address opens without the token', async () => {
  jest.replaceProperty(LIMITS, 'perClient', 1 as never);
  const from = (client: number) => ({ 'x-forwarded-for': `192.0.2.${client}` });
  await listen('', from(1));
  const answer = await fetch(address(), { headers: from(1) });
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '30']);
  expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('Your address has 1') as string });
  await listen('', from(2));
  const known = { ...from(1), authorization: `Bearer ${TOKEN}` };
  await listen('', known);
  await listen('', known);
});

it('ends with the hub, and says so', async () => {
  const client = await listen();
  tail.stop();
  await client.ended;
  expect(client.messages.map(({ event }) => event)).toEqual(['start', 'end']);
});

it('answers HEAD without a stream, and is not to be kept', async () => {
  const answer = await fetch(address(), { method: 'HEAD' });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

it.each([
  ['a key that there is not', '?stattion=DENW179', 400, 'stations'],
  ['a station that there is not', '?stations=DENW178', 404, 'DENW179'],
  ['a Kommune that there is not', '?kommunen=schwert', 404, 'schwerte'],
  ['a property that there is not', '?properties=no22', 404, 'no2'],
  ['a feed that there is not', '?feeds=ubaa', 404, 'uba'],
  ['a quality that there is not', '?minQuality=good', 400, 'minQuality'],
  ['a content that there is not', '?content=everything', 400, 'content'],
  ['an id that is none', '?lastEventId=1', 400, 'id'],
  ['two ids', '?lastEventId=a&lastEventId=b', 400, 'lastEventId'],
  ['a number beyond all', `?lastEventId=0123abcd-${'9'.repeat(40)}`, 400, 'id'],
  ['SQL in an id', "?lastEventId=0123abcd-1'%20OR%201=1--", 400, 'id'],
  ['lines of their own', '?lastEventId=0123abcd-1%0d%0aevent:%20readings', 400, 'id'],
  ['a long name', `?stations=${'x'.repeat(10_000)}`, 400, 'stations'],
  ['SQL', "?stations=';DROP TABLE journal;--", 404, 'station'],
  ['a prototype', '?stations[__proto__][x]=1', 400, 'stations'],
  ['many names', `?${Array.from({ length: 1000 }, (_, i) => `stations=${i}`).join('&')}`, 404, 'station'],
])('%s is refused', async (_, query, status, word) => {
  const answer = await fetch(address(query));
  const { detail, remedy } = (await answer.json()) as { detail: string; remedy: string };
  expect([answer.status, `${detail} ${remedy}`]).toEqual([status, expect.stringContaining(word)]);
  expect(log.filter((line) => line.includes('bug'))).toEqual([]);
});
