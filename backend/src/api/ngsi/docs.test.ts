/** The examples of the guide, as they stand there, asked of a hub. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { ngsiOfScene } from '../../testing/ngsi-server';
import { scene, sequence } from '../../testing/scene';
import { LIMITS } from './limits';
import type { Express } from 'express';

const GUIDE = readFileSync(join(__dirname, '../../../../docs/schnittstellen/ngsi.md'), 'utf8');

/** Each command with its lines put together. */
const EXAMPLES = [...GUIDE.matchAll(/^ {4}(curl (?:.*\\\n)*.*)$/gm)]
  .map(([, command]) => command!.replace(/\\\n\s*/g, ''))
  .filter((command) => !command.includes('/subscriptions'));

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

it('are all found', () => expect(EXAMPLES).toHaveLength(9));

it.each(EXAMPLES)('%s', async (command) => {
  const [, accept = 'application/json'] = /-H 'Accept: ([^']*)'/.exec(command) ?? [];
  const { status, text } = await request(app).get(addressOf(command)).set('accept', accept);
  expect([status, text]).toEqual([200, expect.stringContaining('AirQualityObserved')]);
});

it('tells the limits that hold', () => {
  const told = GUIDE.slice(GUIDE.indexOf('## Grenzen')).replaceAll('\u00a0', ' ');
  const { page, maxPage, readings, aggregated, address, terms, depth, positions, pattern, repetitions } = LIMITS;
  const german = (n: number) => String(n).replace(/(\d)(?=(\d{3})+$)/g, '$1 ');
  for (const cells of [
    ...[[page, maxPage], [readings], [aggregated], [address]],
    ...[[terms, depth], [positions], [pattern, repetitions]],
  ]) {
    expect(told).toContain(`| ${cells.map(german).join(', ')}`);
  }
});
