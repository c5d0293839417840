import request from 'supertest';
import { Router } from 'express';
import { appOf } from '../testing/servers/app';
import { scene, sequence } from '../testing/scene';
import type { ObservationStore } from '../store/observation-store';
import type { Scene } from '../testing/scene';

const QUERY = {
  from: '2026-07-01T00:00:00Z',
  to: '2026-07-01T03:00:00Z',
  queries: [{ refId: 'A', kommunen: 'schwerte', properties: ['traffic_flow_all', 'no2'] }],
};
const TOKEN = 'geheim-5978';

async function world(): Promise<Scene> {
  const made = scene('2026-07-01T03:00Z');
  await made.put('DENW179', 'no2', sequence('2026-07-01T00:00Z', 60, [10]));
  await made.put('A1-Kreuz', 'traffic_flow_all', sequence('2026-07-01T00:00Z', 60, [900]), { feed: 'counter' });
  return made;
}

describe('with a token', () => {
  const routes = [
    '/api/v1/info',
    '/api/v1/catalogue/kommunen',
    '/api/v1/catalogue/stations',
    '/api/v1/catalogue/properties',
  ];

  it.each([
    ['none', undefined],
    ['a wrong one', 'Bearer geheim-5979'],
    ['a shorter one', 'Bearer geheim'],
    ['another scheme', `Basic ${TOKEN}`],
    ['an empty one', 'Bearer '],
  ])('the hub answers nobody who shows %s', async (_, authorization) => {
    const { app } = appOf(await world(), { token: TOKEN });
    const asked = [request(app).post('/api/v1/query').send(QUERY), ...routes.map((route) => request(app).get(route))];
    for (const one of asked) {
      const { status, headers, body } = await (authorization ? one.set('Authorization', authorization) : one);
      expect({ status, challenge: headers['www-authenticate'] }).toEqual({ status: 401, challenge: 'Bearer' });
      expect(body).toMatchObject({
        type: 'urn:smart-region-hub:unauthorized',
        remedy: expect.stringContaining('server.token'),
      });
    }
  });

  it('the hub answers who shows it, also with what may not go to everybody', async () => {
    const { app } = appOf(await world(), { token: TOKEN });
    const { body, status } = await request(app)
      .post('/api/v1/query')
      .set('Authorization', `Bearer ${TOKEN}`)
      .send(QUERY);
    expect(status).toBe(200);
    expect((body as { results: { A: { frames: unknown[] } } }).results.A.frames).toHaveLength(2);
  });

  it.each(['/health', '/ready', '/metrics', '/api/v1/openapi.json'])('%s stays open', async (route) => {
    const { app } = appOf(await world(), { token: TOKEN });
    expect((await request(app).get(route)).status).toBe(200);
  });
});

describe('without a token', () => {
  it('what may not be passed on stays here, and the answer says so', async () => {
    const { body } = await request(appOf(await world()).app)
      .post('/api/v1/query')
      .send(QUERY);
    const { frames } = (body as { results: { A: { frames: { schema: { name: string; meta: object } }[] } } }).results.A;
    expect(frames.map((frame) => frame.schema.name)).toEqual(['Schwerte · Stundenmittel · Stickstoffdioxid']);
    expect(frames[0]!.schema.meta).toMatchObject({
      notices: [
        { severity: 'warning', text: expect.stringContaining('Lizenz') },
        { severity: 'info', text: 'Ein Punkt ist: Stundenmittel.' },
      ],
    });
  });

  it('it is refused when it is all that was asked for', async () => {
    const queries = [{ refId: 'A', stations: 'A1-Kreuz', properties: 'traffic_flow_all' }];
    const { body } = await request(appOf(await world()).app)
      .post('/api/v1/query')
      .send({ ...QUERY, queries });
    expect(body).toMatchObject({ results: { A: { status: 403, error: expect.stringContaining('licence') } } });
  });

  it('the catalogue does not list it', async () => {
    const { text } = await request(appOf(await world()).app).get('/api/v1/catalogue/properties');
    expect(text).not.toContain('traffic_flow_all');
  });
});

it('says what hub it is', async () => {
  const { body } = await request(appOf(await world()).app).get('/api/v1/info');
  expect(body).toEqual({
    name: 'smart-region-hub',
    version: '0.0.0-test',
    region: 'Kreis Unna',
    demo: false,
    kommunen: 2,
    stations: 5,
  });
});

describe('readiness', () => {
  it.each<[string, number, Partial<ObservationStore>]>([
    ['does not answer', 503, { readState: () => new Promise(() => undefined) }],
    ['fails', 500, { readState: () => Promise.reject(new Error('disk')) }],
  ])('a hub whose store %s is alive, not ready', async (_, status, broken) => {
    const made = await world();
    const { app } = appOf(made, { store: Object.assign(Object.create(made.store) as ObservationStore, broken) });
    expect((await request(app).get('/ready')).status).toBe(status);
    expect((await request(app).get('/health')).status).toBe(200);
  });
});

describe('metrics', () => {
  it('count requests by route and readings by feed', async () => {
    const made = await world();
    const hour = { kommune: 'schwerte', feed: 'u"ba', missing: 1, rejected: 2, failures: 3, flagged: 4 };
    const now = made.hub.now();
    await made.store.countFeed({ ...hour, hour: now, readings: 20 });
    await made.store.countFeed({ ...hour, hour: now - 3_600_000, readings: 10 });
    await made.store.countFeed({ ...hour, hour: now - 90_000_000, readings: 99 });
    const { app } = appOf(made);
    await request(app).get('/api/v1/catalogue/stations?kommune=schwerte');
    await request(app).get('/api/v1/catalogue/stations?kommune=atlantis');
    await request(app).get('/secret/token');
    const { text, type } = await request(app).get('/metrics');
    expect(type).toBe('text/plain');
    const lines = text.split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'hub_feed_readings{kommune="schwerte",feed="u\\"ba"} 30',
        'hub_feed_failures{kommune="schwerte",feed="u\\"ba"} 6',
        'hub_http_request_duration_seconds_count{method="GET",route="/api/v1/catalogue/stations",status="200"} 1',
        'hub_http_request_duration_seconds_count{method="GET",route="/api/v1/catalogue/stations",status="404"} 1',
        'hub_http_request_duration_seconds_count{method="GET",route="none",status="404"} 1',
        'hub_http_request_duration_seconds_bucket{le="+Inf",method="GET",route="none",status="404"} 1',
      ])
    );
    expect(
      lines.filter((line) => line && !/^(# (HELP|TYPE) \w+ .+|\w+(\{.*\})? (Nan|[0-9.e+-]+))$/.test(line))
    ).toEqual([]);
  });
});

it('logs what was asked, but neither who asked nor with which secret', async () => {
  const { app, log } = appOf(await world(), { token: TOKEN });
  await request(app).get('/api/v1/catalogue/stations?kommune=schwerte').set('Authorization', `Bearer ${TOKEN}`);
  await request(app).get(`/nowhere/${TOKEN}?token=${TOKEN}`);
  expect(log.map((line) => JSON.parse(line) as object)).toMatchObject([
    { msg: 'request', method: 'GET', route: '/api/v1/catalogue/stations', status: 200 },
    { msg: 'request', method: 'GET', route: 'none', status: 404 },
  ]);
  expect(log.join()).not.toMatch(/geheim|schwerte|127\.0\.0\.1|::1/);
});

describe('whatever comes', () => {
  it.each([
    ['an unknown address', '/api/v1/quer', 404],
    ['a method that a route does not have', '/api/v1/query', 404],
    ['an address that cannot be decoded', '/parts/%E0%A4%A', 400],
    ['a failing route', '/parts/bug', 500],
  ])('%s is answered as a problem without any inside', async (_, address, status) => {
    const router = Router();
    router.get('/parts/:part', () => {
      throw new Error('at /home/hub/secret.ts');
    });
    const { text, type, body, headers } = await request(appOf(await world(), { routers: [router] }).app).get(address);
    expect(body).toMatchObject({ status, detail: expect.any(String), remedy: expect.any(String) });
    expect(type).toBe('application/problem+json');
    expect(text).not.toMatch(/secret|\.ts\b/);
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
  });

  it('no other site may read it in a browser', async () => {
    const { headers } = await request(appOf(await world()).app)
      .get('/api/v1/info')
      .set('Origin', 'https://example.org');
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});
