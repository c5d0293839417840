/** Pushes that cost much: the hub answers others meanwhile, and says plainly what became of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import express from 'express';
import pino from 'pino';
import request from 'supertest';
import { parseRegion } from '../config/load';
import type { Feed } from '../feeds/feed';
import { deviceJson } from '../feeds/open/device-json';
import { feedOf } from '../feeds/registry';
import type { ParseLimits } from '../ingest/parse/parse-limits';
import { ParserPool } from '../ingest/parse/parser-pool';
import { Pipeline } from '../ingest/accept/pipeline';
import { IngestProgress } from '../ingest/watch/progress';
import { PushIntake } from '../ingest/push/push-intake';
import { SECOND } from '../model/time';
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
      - feed: device-json
        stations: [{ id: mast, name: Mast, lat: 51.5, lon: 7.6, class: indicative }]
      - feed: influx-line
        stations: [{ id: logger, name: Logger, lat: 51.5, lon: 7.6, class: indicative }]`,
  'region.yaml',
  { env: { TOKEN: 'geheim' } }
);

/** A feed that the worker of these tests knows; it never ends. */
const ENDLESS: Feed = { ...deviceJson, id: 'endless' } as Feed;
const WORKER = join(__dirname, '../ingest/parse/worker-of-hard-feeds.test-child.ts');

let folder: string;
let store: ObservationStore;
let parsers: ParserPool;

async function hubWith(limits: Partial<ParseLimits>): Promise<express.Express> {
  folder = mkdtempSync(join(tmpdir(), 'hub-load-'));
  store = await openSqliteStore(join(folder, 'hub.sqlite'));
  parsers = new ParserPool(limits, WORKER);
  const { parse } = parsers;
  const ports = { store, pipeline: new Pipeline(store, CONFIG.kommunen), parse, progress: new IngestProgress() };
  const find = (id: string) => (id === 'endless' ? ENDLESS : feedOf(id));
  const app = express();
  app.use(ingestRoutes(new PushIntake(CONFIG, { ...ports, now: Date.now, find })));
  app.get('/health', (_, response) => void response.json({ status: 'alive' }));
  app.use(problemHandler(pino({ level: 'silent' })));
  return app;
}

afterEach(async () => {
  await parsers.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const push = (app: express.Express, feed: string, body: string) =>
  request(app).post(`/api/v1/ingest/${feed}/schwerte?precision=s`).set('x-hub-token', 'geheim').type('text').send(body);

/** More than is read on the main thread. */
const LONG = 'x'.repeat(10_000);
const SMALL = JSON.stringify({ device: 'mast', temperature: 7 });

test('a parser that never ends is ended, the hub answers meanwhile, and the next document is read', async () => {
  const app = await hubWith({ threads: 1, time: 2 * SECOND });
  const warm = await push(app, 'influx-line', linesOf(1000));
  expect(warm.body).toMatchObject({ readings: 1000 });
  const begin = performance.now();
  const endless = push(app, 'endless', LONG).then((answer) => answer);
  const next = push(app, 'influx-line', linesOf(1000)).then((answer) => answer);
  expect((await push(app, 'device-json', SMALL)).body).toMatchObject({ readings: 1 });
  expect((await request(app).get('/health')).status).toBe(200);
  expect(performance.now() - begin).toBeLessThan(2 * SECOND);
  expect(await endless).toMatchObject({ status: 413, body: { type: 'urn:smart-region-hub:too-large' } });
  expect(await next).toMatchObject({ status: 200, body: { readings: 1000 } });
});

test('who sends more than can wait is told when to come again', async () => {
  const app = await hubWith({ threads: 1, time: 3 * SECOND, waiting: { each: LONG.length, all: 2 * LONG.length } });
  const [runs, waits] = [0, 1].map(() => push(app, 'endless', LONG).then((answer) => answer));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const refused = await push(app, 'endless', LONG);
  expect(refused.status).toBe(503);
  expect(refused.headers['retry-after']).toBe('5');
  expect(refused.body.remedy).toBe('Send it again in 5 seconds.');
  // What is small needs no thread.
  expect((await push(app, 'device-json', SMALL)).status).toBe(200);
  expect([(await runs!).status, (await waits!).status]).toEqual([413, 413]);
});

test('many readings are taken in pieces, between which others are answered', async () => {
  const app = await hubWith({});
  await push(app, 'influx-line', linesOf(2000));
  const delay = monitorEventLoopDelay({ resolution: 2 });
  delay.enable();
  const begin = performance.now();
  const { body } = await push(app, 'influx-line', linesOf(20_000));
  const took = performance.now() - begin;
  delay.disable();
  expect(body).toMatchObject({ readings: 20_000, inserted: 18_000 });
  // One piece of four; in one go it was all of the time that the main thread spends.
  expect(delay.max / 1e6).toBeLessThan(took / 3);
});

/** A logger's lines, newest last, one a minute. */
function linesOf(count: number): string {
  const start = Date.UTC(2026, 0, 1);
  const line = (i: number) => `w,station=logger air_temperature=${i % 30} ${start / SECOND + 60 * i}`;
  return Array.from({ length: count }, (_, i) => line(i)).join('\n');
}
