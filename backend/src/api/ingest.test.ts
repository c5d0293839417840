import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import request from 'supertest';
import pino from 'pino';
import { parseRegion } from '../config/load';
import type { RegionConfig } from '../config/region';
import { parseOffThread } from '../ingest/parse/parse-off-thread';
import { Pipeline } from '../ingest/accept/pipeline';
import { IngestProgress } from '../ingest/watch/progress';
import { PushIntake } from '../ingest/push/push-intake';
import type { ObservationStore } from '../store/observation-store';
import { openSqliteStore } from '../store/sqlite/sqlite-store';
import { ingestRoutes } from './ingest';
import { problemHandler } from './problem';

const CONFIG = parseRegion(
  `region: { name: Kreis Unna, ags: "05978" }
kommunen:
  - ags: "05978028"
    slug: schwerte
    name: Schwerte
    pushToken: { env: TOKEN }
    feeds:
      - feed: ecowitt
        stations:
          - { id: rathaus, name: Rathaus, lat: 51.4411, lon: 7.569, class: indicative }
      - feed: wunderground
        seaLevelStations: [ISCHWE12]
        stations:
          - { id: bauhof, provider: ISCHWE12, name: Bauhof, lat: 51.44, lon: 7.57, class: indicative }
      - feed: sensor-community-push
        stations:
          - { id: markt, provider: esp8266-1234567, name: Markt, lat: 51.44, lon: 7.57, class: indicative }
      - feed: uba-airquality
        stations:
          - { id: DENW179, name: Schwerte, lat: 51.44875, lon: 7.58224, class: reference }
  - { ags: "05978036", slug: unna, name: Unna }
`,
  'region.yaml',
  { env: { TOKEN: 'geheim' } }
);

/** As a console sends it; 50 °F are 10 °C. */
const REPORT = 'PASSKEY=0123456789ABCDEF0123456789ABCDEF&dateutc=2026-07-15+15:26:14&tempf=50.0&humidity=61';
const PATH = '/api/v1/ingest/ecowitt/schwerte';

let folder: string;
let store: ObservationStore;
let app: express.Express;
let logged: string[];
let now: number;
let elapsed: number;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-push-'));
  store = await openSqliteStore(join(folder, 'hub.sqlite'));
  now = Date.UTC(2026, 6, 15, 15, 27);
  elapsed = 0;
  logged = [];
  app = appOf(CONFIG);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function appOf(config: RegionConfig): express.Express {
  const intake = new PushIntake(config, {
    store,
    pipeline: new Pipeline(store, config.kommunen),
    parse: parseOffThread,
    progress: new IngestProgress(),
    now: () => now,
    elapsed: () => elapsed,
  });
  return express()
    .use(ingestRoutes(intake))
    .use(problemHandler(pino({}, { write: (line: string) => void logged.push(line) })));
}

const push = (path = `${PATH}?station=rathaus`, body = REPORT) =>
  request(app).post(path).set('content-type', 'application/x-www-form-urlencoded').send(body);

async function stored(property: string) {
  const series = (await store.listSeries()).filter((s) => s.property === property);
  const range = { start: 0, end: 2e12 };
  const points = await store.points({
    series: series.map((s) => s.id),
    range,
    minQuality: 'implausible',
    limit: 1000,
  });
  return series.flatMap((s) =>
    (points.get(s.id) ?? []).map((p) => [s.station, new Date(p.end).toISOString(), p.value])
  );
}

test('what a console sends is on disk when it is answered, in canonical units', async () => {
  const answer = await push().set('authorization', 'Bearer geheim');
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ readings: 2, inserted: 2 });
  expect(await stored('air_temperature')).toEqual([['rathaus', '2026-07-15T15:26:14.000Z', 10]]);
  const again = await push().set('x-hub-token', 'geheim');
  expect(again.body).toMatchObject({ inserted: 0, unchanged: 2 });
});

test.each([
  ['header', (r: request.Test) => r.set('x-hub-token', 'geheim'), 200],
  ['address', (r: request.Test) => r.query({ token: 'geheim' }), 200],
  ['wrong token', (r: request.Test) => r.set('x-hub-token', 'gehein'), 401],
  ['part of the token', (r: request.Test) => r.set('x-hub-token', 'gehei'), 401],
  ['no token', (r: request.Test) => r, 401],
])('token by %s', async (_, withToken, status) => {
  const answer = await withToken(push());
  expect(answer.status).toBe(status);
  expect(await stored('air_temperature')).toHaveLength(status === 200 ? 1 : 0);
});

test.each([
  ['a Kommune that has no token', '/api/v1/ingest/ecowitt/unna?token=', 401, /takes no pushes/],
  ['an unknown Kommune', '/api/v1/ingest/ecowitt/schwerta?token=geheim', 404, /Did you mean "schwerte"/],
  ['an unknown feed', '/api/v1/ingest/ecowit/schwerte?token=geheim', 404, /Did you mean "ecowitt"/],
  ['a feed that is polled', '/api/v1/ingest/uba-airquality/schwerte?token=geheim', 404, /hub import/],
  ['an unknown station', `${PATH}?station=bauhof&token=geheim`, 404, /id: "bauhof"/],
])('%s is refused with a remedy', async (_, path, status, remedy) => {
  const answer = await push(path);
  expect(answer.status).toBe(status);
  expect(answer.type).toBe('application/problem+json');
  expect(answer.body.remedy).toMatch(remedy);
});

test('a console that nobody has configured is told what to write into the YAML, without its secret', async () => {
  const answer = await push(`${PATH}?token=geheim`);
  expect(answer.status).toBe(404);
  // The beginning of the SHA-256 of the PASSKEY above.
  expect(answer.body.remedy).toMatch(/- feed: ecowitt\n {2}stations:\n {4}- \{ id: "ecowitt-cd6c1f7d1dc6", name: …/);
  expect(JSON.stringify(answer.body)).not.toContain('0123456789ABCDEF');
  expect(await stored('air_temperature')).toEqual([]);
});

test.each([
  ['no form', 'hello', 422],
  ['an HTML page', '<!doctype html><html><title>Portal</title></html>', 422],
  ['nothing', '', 422],
  ['more than a megabyte', 'x'.repeat(1_100_000), 413],
])('%s is refused', async (_, body, status) => {
  const answer = await push(`${PATH}?station=rathaus&token=geheim`, body);
  expect(answer.status).toBe(status);
  expect(answer.body.remedy).toEqual(expect.any(String));
});

test('a body is taken as it is, whatever the content type says', async () => {
  const answer = await request(app).post(`${PATH}?station=rathaus&token=geheim`).type('application/json').send(REPORT);
  expect(answer.status).toBe(200);
});

const send = (count: number, path = `${PATH}?station=rathaus`) =>
  Promise.all(Array.from({ length: count }, () => push(path).set('x-hub-token', 'geheim')));
const statuses = (answers: readonly request.Response[], status: number) =>
  answers.filter((answer) => answer.status === status).length;

test('a burst of a device is taken; what goes on is refused with the time to wait, and only of this device', async () => {
  expect(statuses(await send(300), 200)).toBe(300);
  const [refused] = await send(1);
  expect([refused!.status, refused!.headers['retry-after']]).toEqual([429, '1']);
  expect(refused!.body.remedy).toMatch(/Send again in 1 s/);
  const other = request(app).get(
    '/weatherstation/updateweatherstation.php?ID=bauhof&PASSWORD=geheim&dateutc=now&tempf=50'
  );
  expect((await other).status).toBe(200);
  elapsed += 1000;
  expect(statuses(await send(2), 200)).toBe(1);
});

test('a refused push is no failure of the feed', async () => {
  await send(301);
  const [hour] = await store.feedHours({ start: now - 3_600_000, end: now + 3_600_000 });
  expect(hour).toMatchObject({ failures: 0 });
});

test.each([
  ['by the address', (i: number) => [`?station=g${i}`, ''] as const],
  ['in the body alone', (i: number) => ['', `PASSKEY=${i}&`] as const],
])('120 devices of a Kommune that report in the same second lose nothing, when each is named %s', async (_, named) => {
  const passkey = (i: number) => `ecowitt-${createHash('sha256').update(String(i)).digest('hex').slice(0, 12)}`;
  const [schwerte] = CONFIG.kommunen;
  const [ecowitt] = schwerte!.feeds;
  const [rathaus] = ecowitt!.stations;
  const stations = Array.from({ length: 120 }, (__, i) => ({ ...rathaus!, id: `g${i}`, provider: passkey(i) }));
  const hub = appOf({ ...CONFIG, kommunen: [{ ...schwerte!, feeds: [{ ...ecowitt!, stations }] }] });
  const answers = await Promise.all(
    stations.map((__, i) => {
      const [query, key] = named(i);
      const body = `${key || 'PASSKEY=x&'}${REPORT.split('&').slice(1).join('&')}`;
      return request(hub).post(`${PATH}${query}`).set('x-hub-token', 'geheim').type('form').send(body);
    })
  );
  expect(statuses(answers, 200)).toBe(120);
  expect(new Set((await stored('air_temperature')).map(([name]) => name)).size).toBe(120);
});

test('devices that nobody has configured share one allowance, however many names they make up', async () => {
  const made = await Promise.all(Array.from({ length: 310 }, (_, i) => push(`${PATH}?station=x${i}&token=geheim`)));
  expect([statuses(made, 404), statuses(made, 429)]).toEqual([300, 10]);
  expect(statuses(await send(1), 200)).toBe(1);
});

test('failures are counted for the status page, and no log holds a secret', async () => {
  await push(`${PATH}?station=rathaus&token=geheim`, 'hello');
  await push(`${PATH}?token=falsch`);
  const [hour] = await store.feedHours({ start: now - 3_600_000, end: now + 3_600_000 });
  expect(hour).toMatchObject({ kommune: 'schwerte', feed: 'ecowitt', failures: 1 });
  expect(logged.join('')).not.toMatch(/geheim|falsch|0123456789ABCDEF|127\.0\.0\.1/);
});

describe('a console that speaks the protocol of Weather Underground', () => {
  const ADDRESS = '/weatherstation/updateweatherstation.php';
  // 50 °F are 10 °C; 29.921 inHg are 1013.24 hPa.
  const VALUES = 'dateutc=now&tempf=50.0&baromin=29.921&action=updateraw&realtime=1&rtfreq=5';
  const get = (query: string) => request(app).get(`${ADDRESS}?${query}`);

  test.each([
    ['the name that it has at the provider', 'ISCHWE12'],
    ['its name in the hub', 'bauhof'],
  ])('is answered "success" when it is on disk, by %s', async (_, id) => {
    const answer = await get(`ID=${id}&PASSWORD=geheim&${VALUES}`);
    expect([answer.status, answer.text]).toEqual([200, 'success']);
    expect(answer.type).toBe('text/plain');
    expect(await stored('air_temperature')).toEqual([['bauhof', '2026-07-15T15:27:00.000Z', 10]]);
    expect(await stored('pressure_sea_level')).toEqual([['bauhof', expect.any(String), expect.closeTo(1013.24, 2)]]);
  });

  test('may send a form', async () => {
    const answer = await request(app).post(ADDRESS).type('form').send(`ID=bauhof&PASSWORD=geheim&${VALUES}`);
    expect([answer.status, answer.text]).toEqual([200, 'success']);
    expect(await stored('air_temperature')).toHaveLength(1);
  });

  test.each([
    ['wrong password', `ID=bauhof&PASSWORD=falsch&${VALUES}`, 401, /pushToken/],
    ['no password', `ID=bauhof&${VALUES}`, 401, /pushToken/],
    ['an empty password, though a Kommune has none', `ID=bauhof&PASSWORD=&${VALUES}`, 401, /pushToken/],
    ['a station nobody has configured', `ID=IWERNE7&PASSWORD=geheim&${VALUES}`, 404, /id: "IWERNE7"/],
    ['no station', `PASSWORD=geheim&${VALUES}`, 422, /station ID/],
    ['no time', 'ID=bauhof&PASSWORD=geheim&tempf=50', 422, /Wunderground/],
  ])('%s is refused with a remedy', async (_, query, status, remedy) => {
    const answer = await get(query);
    expect(answer.status).toBe(status);
    expect(answer.body.remedy).toMatch(remedy);
    expect(answer.text + logged.join('')).not.toMatch(/geheim|falsch/);
    expect(await stored('air_temperature')).toEqual([]);
  });

  test('has to wait when it sends too much', async () => {
    const answers = await Promise.all(Array.from({ length: 301 }, () => get(`ID=bauhof&PASSWORD=geheim&${VALUES}`)));
    const [refused] = answers.filter(({ status }) => status === 429);
    expect(refused!.headers['retry-after']).toBe('1');
  });
});

describe('an Ecowitt console with a short path', () => {
  const post = (path: string) => request(app).post(path).type('form').send(REPORT);

  test('is known by token and station', async () => {
    const answer = await post('/data/report/geheim/rathaus');
    expect([answer.status, answer.text]).toEqual([200, 'success']);
    expect(await stored('air_temperature')).toEqual([['rathaus', '2026-07-15T15:26:14.000Z', 10]]);
  });

  test.each([
    ['without a station by its PASSKEY', '/data/report/geheim', 404, /id: "ecowitt-cd6c1f7d1dc6"/],
    ['with a slash at the end, too', '/data/report/geheim/', 404, /id: "ecowitt-cd6c1f7d1dc6"/],
    ['with a wrong token not at all', '/data/report/falsch/rathaus', 401, /pushToken/],
  ])('%s', async (_, path, status, remedy) => {
    const answer = await post(path);
    expect(answer.status).toBe(status);
    expect(answer.body.remedy).toMatch(remedy);
  });
});

test('of Kommunen that share a token that is meant which has the station', async () => {
  const shared = parseRegion(
    `region: { name: Kreis Unna, ags: "05978" }
kommunen:
  - { ags: "05978036", slug: unna, name: Unna, pushToken: { env: TOKEN } }
  - ags: "05978028"
    slug: schwerte
    name: Schwerte
    pushToken: { env: TOKEN }
    feeds:
      - { feed: ecowitt, stations: [{ id: rathaus, name: Rathaus, lat: 51.4, lon: 7.5, class: indicative }] }
`,
    'region.yaml',
    { env: { TOKEN: 'geheim' } }
  );
  const pipeline = new Pipeline(store, shared.kommunen);
  const ports = { store, pipeline, parse: parseOffThread, progress: new IngestProgress(), now: () => now };
  const hub = express().use(ingestRoutes(new PushIntake(shared, ports)));
  expect((await request(hub).post('/data/report/geheim/rathaus').type('form').send(REPORT)).status).toBe(200);
  expect((await store.listSeries()).map(({ station }) => station)).toContain('rathaus');
});

describe('a sensor with the airRohr firmware', () => {
  const MESSAGE = '{"software_version":"NRZ-2018-121C","sensordatavalues":[{"value_type":"SDS_P1","value":"12.50"}]}';
  const AIRROHR = '/api/v1/ingest/sensor-community-push/schwerte';
  const send = () => request(app).post(AIRROHR).type('json').send(MESSAGE);

  test('is known by its header X-Sensor, and its password is the token', async () => {
    const answer = await send().auth('airrohr', 'geheim').set('X-Sensor', 'esp8266-1234567');
    expect(answer.status).toBe(200);
    expect(await stored('pm10')).toEqual([['markt', '2026-07-15T15:27:00.000Z', 12.5]]);
  });

  test('the address goes before the header', async () => {
    const answer = await send().auth('', 'geheim').query({ station: 'markt' }).set('X-Sensor', 'esp8266-99');
    expect(answer.status).toBe(200);
  });

  test.each([
    ['another device', 'geheim', 'esp8266-99', 404],
    ['a wrong password', 'falsch', 'esp8266-1234567', 401],
  ])('%s is refused', async (_, password, sensor, status) => {
    const answer = await send().auth('airrohr', password).set('X-Sensor', sensor);
    expect(answer.status).toBe(status);
    expect(await stored('pm10')).toEqual([]);
  });
});
