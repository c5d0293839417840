import request from 'supertest';
import { createDeliver } from '../../../outward/deliver';
import { FakeProvider, type Manner } from '../../../testing/fake-provider';
import { ngsiOfScene } from '../../../testing/servers/ngsi-server';
import { scene, sequence, type Scene } from '../../../testing/scene';
import { testStore } from '../../../testing/test-store';
import { WatchedStore } from '../../../store/watched-store';
import { keptWorlds } from '../world';
import { openToAll } from '../../catalogue-service';
import { SubscriptionDesk } from './desk';
import { MOST_FAILURES } from './subscription';
import type { Express } from 'express';
import type { ObservationStore } from '../../../store/observation-store';

const NOW = Date.parse('2026-07-01T12:00Z');
const OK: Manner = { kind: 'answer', body: '' };
const AIR = 'urn:ngsi-ld:AirQualityObserved:DENW179';

interface Hub {
  readonly app: Express;
  readonly made: Scene;
  readonly store: WatchedStore;
  readonly bugs: unknown[];
  now: number;
  /** Messages that failed, as the hub keeps it. */
  kept(path: string): number;
  stop(): Promise<void>;
}

let target: FakeProvider;
const hubs: Hub[] = [];
beforeEach(async () => {
  target = await FakeProvider.start(() => OK);
});
afterEach(async () => {
  await Promise.all(hubs.splice(0).map((hub) => hub.stop()));
  await target.stop();
});

/** A hub that sends to the target alone; a second one on the same store is the first one restarted. */
async function hubOn(under: ObservationStore = testStore(), now = NOW): Promise<Hub> {
  const store = new WatchedStore(under);
  const made = scene(new Date(now).toISOString(), store);
  const hub = { now, bugs: [] as unknown[] };
  const open = openToAll(made.catalogue);
  const desk = await SubscriptionDesk.open({
    ...{ store, base: 'https://hub.example', outward: { targets: [`${target.url}/hook`], networks: [] } },
    worldNow: () => keptWorlds(store, () => hub.now)(open),
    pause: 20,
    deliver: createDeliver({
      ...{ targets: [`${target.url}/hook`], userAgent: 'hub/1', attempts: 2, backOff: { first: 5, longest: 5 } },
    }),
    failed: (error) => void hub.bugs.push(error),
    now: () => hub.now,
  });
  desk.start();
  const { app } = ngsiOfScene(made, { token: 's', subscriptions: desk });
  const whole: Hub = Object.assign(hub, {
    ...{ app, made, store, stop: () => desk.stop() },
    kept: (path: string) => desk.get(decodeURIComponent(path.slice(1))).timesFailed,
  });
  hubs.push(whole);
  return whole;
}

const ask = (hub: Hub, method: 'get' | 'post' | 'patch' | 'delete', path = '', token = 's') =>
  request(hub.app)[method](`/ngsi-ld/v1/subscriptions${path}`).set('authorization', `Bearer ${token}`);

const wanted = (more: object = {}, notification: object = {}) => ({
  type: 'Subscription',
  entities: [{ type: 'AirQualityObserved' }],
  notification: { endpoint: { uri: `${target.url}/hook/no2` }, format: 'keyValues', ...notification },
  ...more,
});

async function subscribed(hub: Hub, more: object = {}, notification: object = {}): Promise<string> {
  const { status, headers, body } = await ask(hub, 'post').send(wanted(more, notification));
  expect([status, body]).toEqual([201, {}]);
  return `/${(headers as Record<string, string>)['location']!.split('/').at(-1)!}`;
}

interface Notification {
  readonly type: string;
  readonly subscriptionId: string;
  readonly data: readonly Record<string, unknown>[];
}

async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !isSo(); i++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(isSo()).toBe(true);
}

/** What has arrived once so many messages have. */
async function arrived(count: number): Promise<Notification[]> {
  await until(() => target.asked.length >= count);
  return target.asked.map(({ body }) => JSON.parse(body) as Notification);
}

/** Longer than the hub waits for further readings. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 400));

const measure = (hub: Hub, value: number, start = '2026-07-01T11:00Z', station = 'DENW179', property = 'no2') =>
  hub.made.put(station, property, [{ start, minutes: 60, value }]);

async function shown(hub: Hub, path: string): Promise<Record<string, never>> {
  return (await ask(hub, 'get', path)).body as Record<string, never>;
}

describe('what is sent', () => {
  it('is the entity as it is now, with what NGSI-LD puts around it', async () => {
    const hub = await hubOn();
    const path = await subscribed(hub, { watchedAttributes: ['no2'] }, { attributes: ['no2'], format: 'normalized' });
    await measure(hub, 21);
    const [notification] = await arrived(1);
    expect(notification).toMatchObject({
      ...{ type: 'Notification', subscriptionId: decodeURIComponent(path.slice(1)) },
      data: [{ id: AIR, type: 'AirQualityObserved', no2: { type: 'Property', value: 21, unitCode: 'GQ' } }],
    });
    expect(Object.keys(notification!.data[0]!)).toEqual(['id', 'type', 'no2']);
    expect(target.asked[0]).toMatchObject({
      ...{ method: 'POST', path: '/hook/no2' },
      headers: {
        'content-type': 'application/json',
        link: expect.stringContaining('https://hub.example/ngsi-ld') as string,
      },
    });
    await quiet();
    expect(await shown(hub, path)).toMatchObject({
      status: 'active',
      notification: { status: 'ok', timesSent: 1, timesFailed: 0, lastSuccess: '2026-07-01T12:00:00Z' },
    });
    expect(hub.bugs).toEqual([]);
  });

  it('is only what it is about: type, watched attributes, q, place, and nothing that is filled in behind', async () => {
    const hub = await hubOn();
    const place = { georel: 'near;maxDistance==10', geometry: 'Point', coordinates: [7.6, 51.5] };
    await subscribed(hub, { entities: [{ type: 'WeatherObserved' }] });
    await subscribed(hub, { watchedAttributes: ['o3'] });
    await subscribed(hub, { q: 'no2>30' });
    await subscribed(hub, { geoQ: { ...place, coordinates: [8.6, 51.5] } });
    await subscribed(hub, { geoQ: place, entities: [{ type: 'AirQualityObserved', idPattern: 'DENW179$' }] });
    await measure(hub, 21);
    expect((await arrived(1)).map(({ data }) => data.map(({ no2 }) => no2))).toEqual([[21]]);
    await measure(hub, 5, '2026-07-01T08:00Z');
    await measure(hub, 6, '2026-07-01T08:00Z', 'DENW010');
    await quiet();
    // The other station is new to the one with a q, which it does not fulfil; the last subscription is not about it.
    expect(target.asked).toHaveLength(1);
  });

  it('is nothing whose licence keeps it from being passed on', async () => {
    const hub = await hubOn();
    await subscribed(hub, { entities: [{ type: 'TrafficFlowObserved' }] });
    await hub.made.put('A1-Kreuz', 'traffic_flow_all', sequence('2026-07-01T11:00Z', 15, [400]), { feed: 'counter' });
    await quiet();
    expect(target.asked).toEqual([]);
  });

  it('comes with the headers of its target, which nobody sees again', async () => {
    const hub = await hubOn();
    const receiverInfo = [{ key: 'X-Auth-Token', value: 'geheim' }];
    const endpoint = { uri: `${target.url}/hook`, accept: 'application/ld+json', receiverInfo };
    const path = await subscribed(hub, {}, { endpoint });
    await measure(hub, 21);
    const [notification] = await arrived(1);
    expect(target.asked[0]!.headers).toMatchObject({ 'x-auth-token': 'geheim', 'content-type': 'application/ld+json' });
    expect(notification).toHaveProperty('@context');
    expect(JSON.stringify(await shown(hub, path))).not.toContain('geheim');
  });
});

describe('how often', () => {
  it('is not more than throttling allows, and then the newest', async () => {
    const hub = await hubOn();
    await subscribed(hub, { throttling: 3600 });
    await measure(hub, 1);
    await arrived(1);
    await measure(hub, 2);
    await quiet();
    expect(target.asked).toHaveLength(1);
    hub.now += 3600_000;
    await measure(hub, 3);
    expect((await arrived(2)).map(({ data }) => data[0]!['no2'])).toEqual([1, 3]);
  });

  it('is never once it has expired, or is not active', async () => {
    const hub = await hubOn();
    hub.now -= 1000;
    const expired = await subscribed(hub, { expiresAt: '2026-07-01T11:00:00Z' });
    const paused = await subscribed(hub, { isActive: false });
    await measure(hub, 1);
    await quiet();
    expect(target.asked).toEqual([]);
    expect([(await shown(hub, expired))['status'], (await shown(hub, paused))['status']]).toEqual([
      'expired',
      'paused',
    ]);
    await ask(hub, 'patch', paused).send({ isActive: true }).expect(204);
    await arrived(1);
  });
});

describe('a target that does not take it', () => {
  it('is told in the log, asked again with what is newest then, and in the end no more', async () => {
    const hub = await hubOn();
    hub.now -= 1000;
    target.behaves(() => ({ kind: 'status', status: 503 }));
    const path = await subscribed(hub);
    for (let n = 1; n <= MOST_FAILURES; n++) {
      hub.now += 3_600_000;
      await measure(hub, n);
      await until(() => hub.kept(path) === n);
      expect(target.asked).toHaveLength(2 * n);
    }
    await quiet();
    const { body: log } = await ask(hub, 'get', `${path}/deliveries`);
    expect((log as unknown[])[0]).toMatchObject({ ok: false, status: 503, attempts: 2, entities: 1 });
    expect(await shown(hub, path)).toMatchObject({
      ...{ status: 'paused', isActive: false },
      notification: {
        ...{ status: 'failed', timesSent: MOST_FAILURES, timesFailed: MOST_FAILURES },
        lastFailureReason: expect.stringMatching(/10 messages in a row.*status 503/) as string,
      },
    });
    target.behaves(() => OK);
    await measure(hub, 99);
    await quiet();
    expect(target.asked).toHaveLength(2 * MOST_FAILURES);
    await ask(hub, 'patch', path).send({ isActive: true }).expect(204);
    expect((await arrived(2 * MOST_FAILURES + 1)).at(-1)!.data[0]!['no2']).toBe(99);
  }, 60_000);
});

describe('a restart', () => {
  it('forgets neither subscriptions nor what came in meanwhile', async () => {
    const under = testStore();
    const first = await hubOn(under);
    const path = await subscribed(first);
    await measure(first, 1);
    await arrived(1);
    await quiet();
    await first.stop();
    hubs.length = 0;
    const between = scene('2026-07-01T13:00Z', under);
    await between.put('DENW179', 'no2', [{ start: '2026-07-01T12:00Z', minutes: 60, value: 2 }]);
    const second = await hubOn(under, Date.parse('2026-07-01T14:00Z'));
    expect((await arrived(2)).map(({ data }) => data[0]!['no2'])).toEqual([1, 2]);
    await quiet();
    expect(await shown(second, path)).toMatchObject({ notification: { timesSent: 2 } });
    await ask(second, 'delete', path).expect(204);
    await measure(second, 3, '2026-07-01T13:00Z');
    await quiet();
    expect(target.asked).toHaveLength(2);
    expect((await ask(second, 'get', path)).status).toBe(404);
  }, 30_000);
});

describe('who and what is refused', () => {
  it.each(['get', 'post'] as const)('whoever shows no token: %s', async (method) => {
    const hub = await hubOn();
    const { status } = await request(hub.app)[method]('/ngsi-ld/v1/subscriptions').send(wanted());
    expect(status).toBe(401);
    expect((await ask(hub, method, '', 'wrong').send(wanted())).status).toBe(401);
  });

  const to = (uri: string) => ({ notification: { endpoint: { uri } } });

  it.each<[string, object | string, number]>([
    ['a target that nobody allowed', to('https://evil.example/hook'), 403],
    ['the cloud’s own address', to('http://169.254.169.254/latest'), 403],
    ['this machine', to('http://127.0.0.1:1/hook'), 403],
    ['a file', to('file:///etc/passwd'), 403],
    ['a way out of what is allowed', { notification: { endpoint: { uri: 'TARGET/hook/../admin' } } }, 403],
    ['an address with a password', to('http://user:pass@127.0.0.1/hook'), 403],
    ['no target', { notification: {} }, 400],
    ['no address', to('nothing'), 403],
    ['MQTT', to('mqtt://broker.example/x'), 403],
    [
      'a header of two lines',
      { notification: { endpoint: { uri: 'TARGET/hook', receiverInfo: [{ key: 'X', value: 'a\r\nb' }] } } },
      400,
    ],
    ['another type', { type: 'Registration' }, 400],
    ['nothing to be about', { entities: undefined }, 400],
    ['a q that is none', { q: 'no2>>' }, 400],
    ['a pattern that takes for ever', { entities: [{ type: 'A', idPattern: '(a+)+$' }] }, 400],
    ['a place that is none', { geoQ: { georel: 'within', geometry: 'Polygon', coordinates: [1, 2] } }, 400],
    ['a time without a zone', { expiresAt: '2027-01-01T00:00:00' }, 400],
    ['throttling below nothing', { throttling: -1 }, 400],
    ['what the hub does not have', { timeInterval: 60 }, 400],
    ['an id that is none', { id: '../../x' }, 400],
    ['a prototype', '{"type":"Subscription","__proto__":{"isActive":true}}', 400],
    ['a context that would have to be fetched', { '@context': 'http://169.254.169.254/c' }, 503],
    ['a context of its own', { '@context': { no2: 'urn:x' } }, 503],
    ['no JSON', '{', 400],
    ['JSON that nests', `{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, 400],
    ['100 kB', { description: 'x'.repeat(100_000) }, 413],
    ['a list', '[]', 400],
  ])('who sends %s', async (_, more, status) => {
    const hub = await hubOn();
    const text = typeof more === 'string' ? more : JSON.stringify({ ...wanted(), ...more });
    const answer = await ask(hub, 'post').type('application/json').send(text.replace('TARGET', target.url));
    expect([answer.status, answer.body]).toEqual([
      status,
      {
        ...{ type: expect.stringContaining('/ngsi-ld/errors/') as string, title: expect.any(String) as string },
        detail: expect.stringMatching(/\.$/) as string,
      },
    ]);
    expect((await ask(hub, 'get')).body).toEqual([]);
    expect(target.asked).toEqual([]);
  });

  it('who sends a form, or the same id twice', async () => {
    const hub = await hubOn();
    expect((await ask(hub, 'post').type('form').send('type=Subscription')).status).toBe(415);
    const id = 'urn:ngsi-ld:Subscription:1';
    await ask(hub, 'post').send(wanted({ id })).expect(201);
    await ask(hub, 'post').send(wanted({ id })).expect(409);
  });

  it.each<[object, number]>([
    [{ q: 'no2>40', throttling: 5 }, 204],
    [{ q: null }, 204],
    [{ entities: null }, 400],
    [{ q: '((' }, 400],
    [{ notification: { endpoint: { uri: 'https://evil.example' } } }, 403],
    [{ id: 'urn:x' }, 400],
  ])('a change is checked as a whole: %j', async (change, status) => {
    const hub = await hubOn();
    const path = await subscribed(hub, { q: 'no2>1' });
    expect((await ask(hub, 'patch', path).send(change)).status).toBe(status);
    const { q } = (await shown(hub, path)) as { q?: string };
    expect(q).toBe(status !== 204 ? 'no2>1' : (change as { q: string | null }).q === null ? undefined : 'no2>40');
  });
});
