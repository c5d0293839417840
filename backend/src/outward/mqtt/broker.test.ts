import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { HubError } from '@smartregion/terms/errors';
import type { BrokerConfig } from '../../config/outward/broker';
import { describeMosquitto, Mosquitto, type MosquittoOptions } from '../../testing/servers/mosquitto';
import { BROKER_LIMITS, connectBroker, type Broker } from './broker';
import { isMeant } from './filter';

it.each([
  ['a/b', 'a/b', true],
  ['a/b', 'a/b/c', false],
  ['a/+', 'a/b', true],
  ['a/+', 'a/b/c', false],
  ['a/+/c', 'a/b/c', true],
  ['a/#', 'a/b/c', true],
  ['a/#', 'a', true],
  ['#', 'a/b', true],
  ['#', '$SYS/uptime', false],
  ['+/uptime', '$SYS/uptime', false],
  ['$SYS/#', '$SYS/uptime', true],
])('the filter %s of the topic %s: %s', (filter, topic, meant) => expect(isMeant(filter, topic)).toBe(meant));

let server: Mosquitto;
const brokers: Broker[] = [];
const failures: HubError[] = [];

const start = async (options?: MosquittoOptions) => (server = await Mosquitto.start(options));
function connect(options: Partial<BrokerConfig> = {}): Broker {
  const broker = connectBroker({ url: server.url, version: '5', ...options }, (error) => void failures.push(error));
  brokers.push(broker);
  return broker;
}
afterEach(async () => {
  await Promise.all(brokers.splice(0).map((broker) => broker.close()));
  jest.restoreAllMocks();
  failures.splice(0);
  await server?.stop();
});

/** What comes for a filter from now on. */
async function heard(filter: string, by = connect()): Promise<string[]> {
  const all: string[] = [];
  await by.subscribe(filter, (payload, topic) => void all.push(`${topic} ${payload.toString()}`));
  return all;
}

async function until(isTrue: () => boolean): Promise<void> {
  for (const begun = Date.now(); !isTrue(); await wait(10)) {
    if (Date.now() - begun > 60_000) {
      throw new Error(`It does not happen: ${isTrue.toString()}`);
    }
  }
}

describeMosquitto('a broker', () => {
  it.each(['5', '3.1.1'] as const)('takes what is published and hands it on, with MQTT %s', async (version) => {
    await start();
    const all = await heard('a/+', connect({ version }));
    await connect({ version }).publish('a/b', 'hello', { expirySeconds: 60 });
    await connect({ version }).publish('b/b', 'not this');
    await connect({ version }).publish('a/c', 'again', { qos: 0 });
    await until(() => all.length === 2);
    expect(all).toEqual(['a/b hello', 'a/c again']);
  });

  it('keeps the last value where that is wanted, and no longer than wanted', async () => {
    await start();
    const broker = connect();
    await broker.publish('kept', '1', { retain: true });
    await broker.publish('kept', '2', { retain: true });
    await broker.publish('short', '3', { retain: true, expirySeconds: 1 });
    await broker.publish('passing', '4');
    await wait(2100);
    const all = await heard('#');
    await until(() => all.length > 0);
    expect(all).toEqual(['kept 2']);
  });

  it('waits for a connection, and comes back with what was subscribed', async () => {
    jest.replaceProperty(BROKER_LIMITS, 'retry', 50 as never);
    await start();
    const broker = connect();
    let connections = 0;
    broker.onConnect(() => connections++);
    const all = await heard('a', broker);
    await server.down();
    await until(() => failures.length > 0);
    const published = broker.publish('a', 'late');
    await server.up();
    await published;
    await until(() => all.length === 1);
    expect([connections, all]).toEqual([2, ['a late']]);
  });

  it('refuses what it cannot deliver in time, and what is too much', async () => {
    jest.replaceProperty(BROKER_LIMITS, 'patience', 200 as never);
    jest.replaceProperty(BROKER_LIMITS, 'waiting', 2 as never);
    await start();
    await server.down();
    const broker = connect();
    const [first, second, third] = await Promise.allSettled([1, 2, 3].map((i) => broker.publish('a', String(i))));
    for (const outcome of [first, second]) {
      expect(outcome).toMatchObject({ reason: { kind: 'unavailable', message: /does not answer/ as never } });
    }
    expect((third as PromiseRejectedResult).reason).toMatchObject({ kind: 'unavailable' });
    expect(String((third as PromiseRejectedResult).reason)).toMatch(/2 messages wait/);
    await server.up();
  });

  it('is spoken to with user, password and TLS', async () => {
    await start({ user: 'hub', password: 'geheim', tls: true });
    const ca = readFileSync(server.authority, 'utf8');
    const access = { user: 'hub', password: 'geheim', ca };
    const all = await heard('a', connect(access));
    await connect(access).publish('a', 'hello');
    await until(() => all.length === 1);
    connect({ ...access, password: 'falsch' });
    await until(() => failures.length > 0);
    expect(failures[0]!.message).toMatch(/not authorized|bad user name or password/i);
    expect(JSON.stringify(failures)).not.toContain('falsch');
  });
});
