import { readFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KommuneConfig } from '../../config/region';
import type { MqttOptions } from '../../feeds/open/mqtt/options';
import { feedOf } from '../../feeds/registry';
import { SYSTEM_CLOCK } from '../../model/clock/clock';
import { HubError } from '@smartregion/terms/errors';
import { openSqliteStore } from '../../store/sqlite/sqlite-store';
import type { ObservationStore } from '../../store/observation-store';
import { describeMosquitto, Mosquitto, type MosquittoOptions } from '../../testing/servers/mosquitto';
import { parseOffThread } from '../parse/parse-off-thread';
import { Pipeline } from '../accept/pipeline';
import { IngestProgress } from '../watch/progress';
import { brokerGroups } from './broker-groups';
import { BrokerListener } from './broker-listener';

const started = Date.parse('2026-07-15T12:00:00Z');

let folder: string;
let store: ObservationStore;
let broker: Mosquitto;
const listeners: BrokerListener[] = [];
let progress: IngestProgress;
let warnings: string[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-mqtt-'));
  store = await openSqliteStore(join(folder, 'hub.sqlite'));
  progress = new IngestProgress();
  warnings = [];
});
afterEach(async () => {
  await Promise.all(listeners.splice(0).map((listener) => listener.stop()));
  await broker.stop();
  await store.close();
  rmSync(folder, { recursive: true });
});

const start = async (options?: MosquittoOptions) => (broker = await Mosquitto.start(options));

const TOPICS = [{ topic: 'wetter/{station}/up', format: 'device-json' }];

function kommune(slug: string, stations: readonly string[], options: object = {}): KommuneConfig {
  const station = (id: string) => ({ id, provider: id, name: id, lat: 51.5, lon: 7.6, class: 'indicative' as const });
  const parsed = feedOf('mqtt').options.parse({ url: broker.url, topics: TOPICS, ...options }) as MqttOptions;
  const feed = { feed: 'mqtt', every: 60_000, options: parsed, stations: stations.map(station) };
  return { ags: '05978028', slug, name: slug, feeds: [feed] };
}

function listen(kommunen: readonly KommuneConfig[], pipeline?: Pick<Pipeline, 'accept'>): void {
  const ports = {
    store,
    progress,
    pipeline: pipeline ?? new Pipeline(store, kommunen),
    parse: parseOffThread,
    find: feedOf,
    log: { warn: (_: object, message: string) => warnings.push(message), error: () => undefined },
    ...SYSTEM_CLOCK,
    random: Math.random,
    retry: { first: 50, longest: 100 },
  };
  const more = brokerGroups({ kommunen }).map((group) => new BrokerListener(group, ports));
  more.forEach((listener) => listener.start());
  listeners.push(...more);
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 8000;
  while (!(await condition())) {
    if (Date.now() > deadline) {
      throw new Error(`It does not happen: ${condition.toString()}; ${warnings.slice(-3).join(' | ')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const isListening = (slug = 'schwerte') => {
  const { lastSuccess, failingSince } = progress.lifeOf(slug, 'mqtt');
  return lastSuccess !== undefined && failingSince === undefined;
};

/** Values of a station's temperature, in time order. */
async function temperatures(station: string): Promise<number[]> {
  const series = (await store.listSeries()).filter((s) => s.station === station && s.property === 'air_temperature');
  const range = { start: started - 1e12, end: started + 1e12 };
  const ids = series.map(({ id }) => id);
  const points = await store.points({ series: ids, range, minQuality: 'implausible', limit: 10_000 });
  return [...points.values()].flat().map(({ value }) => value);
}

/** A message with a time of its own, so that each is an observation. */
const MINUTELY = {
  profiles: { own: { time: 'at', fields: { t: { property: 'air_temperature', scale: 0.1 } } } },
  profile: 'own',
};
const timed = (i: number) => ({ t: i, at: new Date(started + i * 60_000).toISOString() });
const TIMED = { topics: [{ ...TOPICS[0]!, options: MINUTELY }] };

describeMosquitto('listening to a broker', () => {
  it('stores what the stations of a topic send, under the name that the topic has', async () => {
    await start();
    listen([kommune('schwerte', ['rathaus'])]);
    await until(isListening);
    await broker.publish('wetter/rathaus/up', { temperature: 21.5, humidity: '48' });
    await until(async () => (await temperatures('rathaus')).length === 1);
    expect(await temperatures('rathaus')).toEqual([21.5]);
    expect((await store.listSeries()).map(({ property, feed }) => `${feed} ${property}`).sort()).toEqual([
      'mqtt air_temperature',
      'mqtt relative_humidity',
    ]);
  });

  it('takes up where it was when the broker was away, and says so meanwhile', async () => {
    await start();
    listen([kommune('schwerte', ['rathaus'], TIMED)]);
    await until(isListening);
    await broker.publish('wetter/rathaus/up', timed(1));
    await until(async () => (await temperatures('rathaus')).length === 1);
    await broker.down();
    await until(() => progress.lifeOf('schwerte', 'mqtt').failingSince !== undefined);
    await until(() => /nothing listens there/.test(progress.lifeOf('schwerte', 'mqtt').error?.message ?? ''));
    await broker.up();
    await until(isListening);
    await broker.publish('wetter/rathaus/up', timed(2));
    await until(async () => (await temperatures('rathaus')).length === 2);
    expect(await temperatures('rathaus')).toEqual([0.1, 0.2]);
  });

  it('gets what was published while the hub was away', async () => {
    await start();
    listen([kommune('schwerte', ['rathaus'], TIMED)]);
    await until(isListening);
    await Promise.all(listeners.splice(0).map((listener) => listener.stop()));
    for (const i of [1, 2, 3]) {
      await broker.publish('wetter/rathaus/up', timed(i));
    }
    expect(await temperatures('rathaus')).toEqual([]);
    listen([kommune('schwerte', ['rathaus'], TIMED)]);
    await until(async () => (await temperatures('rathaus')).length === 3);
  });

  it('acknowledges nothing before it is on disk', async () => {
    await start();
    const kommunen = [kommune('schwerte', ['rathaus'], TIMED)];
    const held: (() => void)[] = [];
    listen(kommunen, {
      accept: () => new Promise((_, reject) => held.push(() => reject(new HubError('unavailable', 'full', 'wait')))),
    });
    await until(isListening);
    for (const i of [1, 2, 3]) {
      await broker.publish('wetter/rathaus/up', timed(i));
    }
    await until(() => held.length === 3);
    const stopped = Promise.all(listeners.splice(0).map((listener) => listener.stop()));
    held.forEach((fail) => fail());
    await stopped;
    listen(kommunen);
    await until(async () => (await temperatures('rathaus')).length === 3);
  });

  it('counts what cannot be read, and goes on', async () => {
    await start();
    listen([kommune('schwerte', ['rathaus'])]);
    await until(isListening);
    await broker.publish('wetter/rathaus/up', '<html>');
    await until(() => progress.lifeOf('schwerte', 'mqtt').error !== undefined);
    expect(progress.lifeOf('schwerte', 'mqtt').error).toMatchObject({
      kind: 'payload',
      message: expect.stringMatching(/HTML/),
    });
    await broker.publish('wetter/rathaus/up', { temperature: 20 });
    await until(isListening);
    const hours = await store.feedHours({ start: Date.now() - 4e6, end: Date.now() + 4e6 });
    expect(hours.reduce((sum, { failures }) => sum + failures, 0)).toBe(1);
    expect(await temperatures('rathaus')).toEqual([20]);
  });

  it('leaves alone what the broker has kept of old: nobody knows when it was measured', async () => {
    await start();
    await broker.publish('wetter/rathaus/up', { temperature: 1 }, 1, true);
    listen([kommune('schwerte', ['rathaus'])]);
    await until(isListening);
    await broker.publish('wetter/rathaus/up', { temperature: 2 });
    await until(async () => (await temperatures('rathaus')).length > 0);
    expect(await temperatures('rathaus')).toEqual([2]);
  });

  it('serves several Kommunen by one connection, each with its own stations', async () => {
    await start();
    const kommunen = [kommune('schwerte', ['rathaus']), kommune('unna', ['burg'])];
    expect(brokerGroups({ kommunen })).toHaveLength(1);
    listen(kommunen);
    await until(() => isListening('schwerte') && isListening('unna'));
    await broker.publish('wetter/burg/up', { temperature: 7 });
    await broker.publish('wetter/rathaus/up', { temperature: 8 });
    await until(async () => (await temperatures('burg')).length + (await temperatures('rathaus')).length === 2);
    expect([await temperatures('burg'), await temperatures('rathaus')]).toEqual([[7], [8]]);
    const hours = await store.feedHours({ start: Date.now() - 4e6, end: Date.now() + 4e6 });
    expect(hours.every(({ rejected }) => rejected === 0)).toBe(true);
  });

  it('hears no more of a topic that was taken out of the configuration', async () => {
    await start();
    const both = { topics: [{ topic: 'alt/{station}', format: 'device-json' }, ...TOPICS] };
    listen([kommune('schwerte', ['rathaus'], both)]);
    await until(isListening);
    await Promise.all(listeners.splice(0).map((listener) => listener.stop()));
    listen([kommune('schwerte', ['rathaus'])]);
    progress = new IngestProgress();
    await until(async () => JSON.stringify(await storedSession()).includes('["wetter/+/up"]'));
    await broker.publish('alt/rathaus', { temperature: 1 });
    await broker.publish('wetter/rathaus/up', { temperature: 2 });
    await until(async () => (await temperatures('rathaus')).length > 0);
    expect(await temperatures('rathaus')).toEqual([2]);
  });

  const storedSession = () => store.readState(`mqtt/${brokerGroups({ kommunen: [kommune('schwerte', [])] })[0]!.key}`);

  describe('with user and password', () => {
    const secret = { user: 'hub', password: 'geheim' };

    it('listens', async () => {
      await start(secret);
      listen([kommune('schwerte', ['rathaus'], secret)]);
      await until(isListening);
    });

    it('says when the password is wrong, without telling it', async () => {
      await start(secret);
      listen([kommune('schwerte', ['rathaus'], { ...secret, password: 'falsch' })]);
      await until(() => progress.lifeOf('schwerte', 'mqtt').error !== undefined);
      const { error } = progress.lifeOf('schwerte', 'mqtt');
      expect(error?.remedy).toMatch(/user/);
      expect(JSON.stringify(error) + warnings.join()).not.toMatch(/falsch|geheim/);
    });
  });

  describe('with TLS', () => {
    it('trusts the authority that the configuration names', async () => {
      await start({ tls: true });
      listen([kommune('schwerte', ['rathaus'], { ca: readFileSync(broker.authority, 'utf8') })]);
      await until(isListening);
      await broker.publish('wetter/rathaus/up', { temperature: 4 });
      await until(async () => (await temperatures('rathaus')).length === 1);
    });

    it('trusts no other', async () => {
      await start({ tls: true });
      listen([kommune('schwerte', ['rathaus'])]);
      await until(() => progress.lifeOf('schwerte', 'mqtt').error !== undefined);
      expect(progress.lifeOf('schwerte', 'mqtt').error).toMatchObject({
        message: expect.stringMatching(/certificate is not accepted/),
        remedy: expect.stringMatching(/ca: \{ file/),
      });
    });
  });
});
