import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { RegionConfig } from '../../config/region';
import type { PublishingConfig } from '../../config/outward/publishing';
import { MINUTE } from '../../model/time';
import { BROKER_LIMITS, connectBroker, type Broker } from '../../outward/mqtt/broker';
import { levelOf } from '../../outward/mqtt/topic';
import { openSqliteStore } from '../../store/sqlite/sqlite-store';
import { WatchedStore } from '../../store/watched-store';
import { describeMosquitto, Mosquitto } from '../../testing/servers/mosquitto';
import { REGION } from '../../testing/region';
import { scene, type Scene } from '../../testing/scene';
import { Tail } from '../live/tail';
import { createPublishing } from './create-publishing';
import type { Publisher } from './publisher';

it.each([
  ['rathaus', 'rathaus'],
  ['A1/Kreuz', 'A1%2FKreuz'],
  ['+', '%2B'],
  ['#100%', '%23100%25'],
  ['$SYS', '%24SYS'],
  ['a$', 'a$'],
  ['Fröndenberg Mitte', 'Fröndenberg Mitte'],
  ['a\u0000b\n', 'a%00b%0A'],
])('%j is the level %j of a topic', (name, level) => {
  expect(levelOf(name)).toBe(level);
  expect(decodeURIComponent(level)).toBe(name);
});

const NOW = Date.parse('2026-07-01T12:00:00Z');

let folder: string;
let server: Mosquitto;
let store: WatchedStore;
let made: Scene;
let tail: Tail;
let listener: Broker;
let publishers: Publisher[];
let warnings: string[];
let got: { topic: string; payload: string }[];

beforeEach(async () => {
  jest.replaceProperty(BROKER_LIMITS, 'retry', 50 as never);
  folder = mkdtempSync(join(tmpdir(), 'hub-publishing-'));
  server = await Mosquitto.start();
  [publishers, warnings] = [[], []];
  await open();
  await listen();
});
afterEach(async () => {
  await close();
  await listener.close();
  await server.stop();
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

async function open(): Promise<void> {
  store = new WatchedStore(await openSqliteStore(join(folder, 'hub.sqlite')));
  made = scene(new Date(NOW).toISOString(), store);
  tail = new Tail(store, { warn: () => undefined } as never);
}

async function close(): Promise<void> {
  tail.stop();
  await Promise.all(publishers.splice(0).map((publisher) => publisher.stop()));
  await store.close();
}

/** Another client, that hears all from now on. */
async function listen(): Promise<void> {
  got = [];
  const mine = got;
  await listener?.close();
  listener = connectBroker({ url: server.url, version: '5' });
  await listener.subscribe('#', (payload, topic) => void mine.push({ topic, payload: payload.toString() }));
}

function publish(options: Partial<PublishingConfig> = {}): void {
  const publishing: PublishingConfig = {
    ...{ url: server.url, version: '5', topic: 'region', format: 'json', kommunen: [] },
    ...{ minQuality: 'provisional', withheld: false, ...options },
  };
  const log = { warn: (_: object, message: string) => void warnings.push(message) };
  const config: RegionConfig = { ...REGION, publishing };
  publishers = createPublishing(config, { store, catalogue: made.catalogue, tail, log: log as never });
  publishers.forEach((publisher) => publisher.start());
}

const put = (station: string, property: string, value: number, minutes = 60, feed = 'uba', quality = 'valid') =>
  made.put(station, property, [{ start: NOW - minutes * MINUTE, minutes: 10, value, quality: quality as never }], {
    feed,
  });

async function until(isTrue: () => boolean): Promise<void> {
  for (const begun = Date.now(); !isTrue(); await wait(10)) {
    if (Date.now() - begun > 60_000) {
      throw new Error(`It does not happen: ${isTrue.toString()}; ${JSON.stringify({ got, warnings })}`);
    }
  }
}
const values = (topic = 'region/schwerte/DENW179/no2') =>
  got
    .filter((one) => one.topic === topic && one.payload !== '')
    .map(({ payload }) => (JSON.parse(payload) as { value: number }).value);
/** The last value of each topic, as somebody finds it who comes now. */
const kept = async () => {
  await listen();
  await wait(300);
  return [...new Map(got.map(({ topic, payload }) => [topic, (JSON.parse(payload) as { value: number }).value]))];
};

describeMosquitto('readings on a broker', () => {
  it('go to the topic of their series, with what one must know of them', async () => {
    publish();
    await wait(300);
    await put('DENW179', 'no2', 21.5);
    await until(() => got.length === 1);
    expect(got[0]!.topic).toBe('region/schwerte/DENW179/no2');
    expect(JSON.parse(got[0]!.payload)).toEqual({
      ...{ value: 21.5, unit: 'ug/m3', quality: 'valid', feed: 'uba', attribution: 'Umweltbundesamt' },
      ...{ start: '2026-07-01T11:00:00.000Z', end: '2026-07-01T11:10:00.000Z', receivedAt: '2026-07-01T12:00:00.000Z' },
    });
  });

  it('also as SenML', async () => {
    publish({ format: 'senml' });
    await wait(300);
    await put('DENW179', 'no2', 21.5);
    await put('dwd-05480', 'relative_humidity', 60, 60, 'dwd');
    await until(() => got.length === 2);
    const t = NOW / 1000 - 50 * 60;
    expect(got.map(({ payload }) => JSON.parse(payload) as unknown)).toEqual([
      [{ bn: 'region/schwerte/DENW179/', n: 'no2', u: 'ug/m3', t, v: 21.5 }],
      [{ bn: 'region/schwerte/dwd-05480/', n: 'relative_humidity', u: '%RH', t, v: 60 }],
    ]);
  });

  it('are kept as the last value; what is late does not become it, and what is doubted is it no longer', async () => {
    publish();
    await wait(300);
    await put('DENW179', 'no2', 1, 60);
    await put('DENW179', 'no2', 2, 40);
    await put('DENW179', 'no2', 3, 50);
    await until(() => values().length === 3);
    expect(await kept()).toEqual([['region/schwerte/DENW179/no2', 2]]);
    await put('DENW179', 'no2', 2, 40, 'uba', 'suspect');
    await until(() => values().includes(3));
    expect(await kept()).toEqual([['region/schwerte/DENW179/no2', 3]]);
  });

  it('are there right after a start, and right after the broker has come back', async () => {
    await put('DENW179', 'no2', 1);
    publish();
    await until(() => values().length > 0);
    await server.down();
    await put('DENW010', 'no2', 2);
    await server.up();
    await until(() => values('region/unna/DENW010/no2').length > 0);
    expect((await kept()).sort()).toEqual([
      ['region/schwerte/DENW179/no2', 1],
      ['region/unna/DENW010/no2', 2],
    ]);
  });

  it('are all published, also those of the time in which the broker was away or the hub was not there', async () => {
    publish();
    await wait(300);
    await put('DENW179', 'no2', 1, 100);
    await until(() => values().length > 0);
    await server.down();
    await put('DENW179', 'no2', 2, 90);
    await put('DENW179', 'no2', 3, 80);
    await server.up();
    await until(() => values().includes(2) && values().includes(3));
    await close();
    await open();
    await put('DENW179', 'no2', 4, 70);
    await put('DENW179', 'no2', 5, 60);
    publish();
    await until(() => values().includes(4) && values().includes(5));
  });

  it.each([
    [{}, ['schwerte', 'unna']],
    [{ kommunen: ['unna'] }, ['unna']],
    [{ withheld: true }, ['schwerte', 'schwerte', 'unna']],
  ])('%j are of %j', async (options, kommunen) => {
    publish(options);
    await wait(300);
    await put('A1-Kreuz', 'traffic_flow_all', 700, 60, 'counter');
    await put('DENW179', 'no2', 1);
    await put('DENW179', 'no2', 1, 60, 'dwd');
    await put('DENW010', 'no2', 2);
    await until(() => values('region/unna/DENW010/no2').length > 0);
    expect([...new Set(got.map(({ topic }) => topic))].map((topic) => topic.split('/')[1]).sort()).toEqual(kommunen);
  });

  it('wait for a broker that is not there, and say so', async () => {
    await server.down();
    publish();
    await put('DENW179', 'no2', 1);
    await until(() => warnings.length > 0);
    await server.up();
    await listen();
    await until(() => values().includes(1));
  });
});
