/** The examples of the guide, as they stand there, asked of a hub. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { ngsiOfScene } from '../../testing/servers/ngsi-server';
import { scene, sequence } from '../../testing/scene';
import { parseRegion } from '../../config/load';
import { WatchedStore } from '../../store/watched-store';
import { testStore } from '../../testing/test-store';
import { LIMITS } from './limits';
import { SubscriptionDesk } from './subscriptions/desk';
import type { Express } from 'express';

const GUIDE = readFileSync(join(__dirname, '../../../../docs/schnittstellen/ngsi.md'), 'utf8');

/** Each command with its lines put together. */
const COMMANDS = [...GUIDE.matchAll(/^ {4}(curl (?:\\\n|'[^']*'|[^'\n])*)$/gm)].map(([, command]) =>
  command!.replace(/\\\n\s*/g, '')
);
const EXAMPLES = COMMANDS.filter((command) => !command.includes('/subscriptions') && !command.includes('-X POST'));
const POSTED = COMMANDS.filter((command) => command.includes('entityOperations'));
const SUBSCRIBING = COMMANDS.filter((command) => command.includes('/subscriptions'));

/** What a shell and curl make of it. */
function addressOf(command: string): string {
  const [, address = ''] = /'http:\/\/localhost:4000([^']*)'/.exec(command) ?? [];
  const options = [...command.matchAll(/--data-urlencode '([^']*)'/g)].map(([, option]) => option!);
  const encoded = options.map((option) =>
    option.replace(/=(.*)$/s, (_, text: string) => `=${encodeURIComponent(text)}`)
  );
  return options.length === 0 ? address : `${address}?${encoded.join('&')}`;
}

let app: Express;
beforeAll(async () => {
  const hub = scene('2026-07-02T12:00Z');
  await hub.put('DENW179', 'no2', sequence('2026-07-01T00:00Z', 60, [10, 20]));
  app = ngsiOfScene(hub).app;
});

it('are all found', () => expect(EXAMPLES).toHaveLength(11));

it.each(EXAMPLES)('%s', async (command) => {
  const [, accept = '*/*'] = /-H 'Accept: ([^']*)'/.exec(command) ?? [];
  const { status, text } = await request(app).get(addressOf(command)).set('accept', accept);
  const isValue = /value'|options=values/.test(command);
  expect([status, text]).toEqual([200, expect.stringContaining(isValue ? '20' : 'AirQualityObserved')]);
});

it.each(POSTED)('%s', async (command) => {
  const [, body = ''] = /-d '([^']*)'/.exec(command) ?? [];
  const asked = request(app).post(addressOf(command)).set('content-type', 'application/json');
  expect((await asked.send(body)).body).toMatchObject([{ type: 'AirQualityObserved', no2: 20 }]);
});

it('of subscriptions are all found', () => expect(SUBSCRIBING).toHaveLength(5));

it('of subscriptions work one after the other, with the configuration that stands there', async () => {
  const [, yaml] = /```yaml\n(server:[^`]*)```/.exec(GUIDE)!;
  const region = parseRegion(
    `region: { name: Kreis Unna, ags: "05978" }\n${yaml}\nkommunen: [{ ags: "05978028", slug: schwerte, name: Schwerte }]\n`,
    'region.yaml',
    { env: { HUB_TOKEN: 'TOKEN' } }
  );
  const store = new WatchedStore(testStore());
  const desk = await SubscriptionDesk.open({
    ...{ store, outward: region.outward!, base: region.server.publicUrl!, now: Date.now },
    worldNow: () => Promise.reject(new Error('nothing is written here')),
    deliver: () => Promise.reject(new Error('nothing is sent here')),
    failed: () => undefined,
  });
  const { app: own } = ngsiOfScene(scene('2026-07-02T12:00Z', store), {
    token: region.server.token,
    subscriptions: desk,
  });
  const answers: [number, string][] = [];
  for (const command of SUBSCRIBING) {
    const [, method = 'GET'] = /-X (\w+)/.exec(command) ?? [];
    const [, body] = /-d '([^']*)'/.exec(command) ?? [];
    const headers = [...command.matchAll(/-H '([^:]*): ([^']*)'/g)].map(([, name, value]) => [name!, value!]);
    const asked = request(own)
      [method.toLowerCase() as 'get'](addressOf(command))
      .set(Object.fromEntries(headers) as never);
    const { status, text } = await (body === undefined ? asked : asked.send(body));
    answers.push([status, text]);
  }
  expect(answers.map(([status]) => status)).toEqual([201, 200, 200, 204, 204]);
  expect(answers[1]![1]).toContain('"status":"active"');
});

it('tells the limits that hold', () => {
  const told = GUIDE.slice(GUIDE.indexOf('## Grenzen')).replaceAll('\u00a0', ' ');
  const { page, maxPage, readings, aggregated, aggregates, address, terms, depth, positions, pattern, repetitions } =
    LIMITS;
  const german = (n: number) => String(n).replace(/(\d)(?=(\d{3})+$)/g, '$1 ');
  for (const cells of [
    ...[[page, maxPage], [readings], [aggregated], [aggregates], [address]],
    ...[[terms, depth], [positions], [pattern, repetitions]],
  ]) {
    expect(told).toContain(`| ${cells.map(german).join(', ')}`);
  }
});
