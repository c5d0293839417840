/** The examples of the guide, as they stand there, asked of a hub. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import request from 'supertest';
import { parseRegion } from '../../config/load';
import { scene, sequence } from '../../testing/scene';
import { staOfScene } from '../../testing/servers/sta-server';
import { LIMITS } from './limits';
import type { Express } from 'express';

const GUIDE = readFileSync(join(__dirname, '../../../../docs/schnittstellen/sensorthings.md'), 'utf8');

/** Each command with its lines put together. */
const EXAMPLES = [...GUIDE.matchAll(/^ {4}(curl (?:.*\\\n)*.*)$/gm)].map(([, command]) =>
  command!.replace(/\\\n\s*/g, '')
);

/** What a shell and curl make of it. */
function addressOf(command: string): string {
  const [, address = ''] = /'http:\/\/localhost:4000([^']*)'/.exec(command) ?? [];
  const options = [...command.matchAll(/--data-urlencode (?:"([^"]*)"|'([^']*)')/g)].map(
    ([, double, single]) => single ?? double!.replaceAll('\\$', '$')
  );
  return options.length === 0
    ? address
    : `${address}?${options.map((option) => option.replace(/=(.*)$/, (_, text: string) => `=${encodeURIComponent(text)}`)).join('&')}`;
}

let app: Express;
beforeAll(async () => {
  const hub = scene('2026-07-02T12:00Z');
  await hub.put('DENW179', 'no2', sequence('2026-07-01T00:00Z', 60, [10, 20]));
  app = staOfScene(hub).app;
});

it('are all found', () => expect(EXAMPLES).toHaveLength(9));

it.each(EXAMPLES)('%s', async (command) => {
  const { status, body, text } = await request(app).get(addressOf(command));
  const { value, features } = body as { value?: unknown[]; features?: unknown[] };
  expect([status, text]).toEqual([200, expect.stringMatching(/./)]);
  expect((value ?? features ?? text).length).toBeGreaterThan(0);
});

it('tells the limits that hold', () => {
  const told = GUIDE.slice(GUIDE.indexOf('## Grenzen')).replaceAll(' ', ' ');
  const { page, maxPage, entities, expandDepth, expands, address, depth, terms, sorted, counted, atOnce } = LIMITS;
  const german = (n: number) => String(n).replace(/(\d)(?=(\d{3})+$)/g, '$1 ');
  for (const cells of [
    [page, maxPage],
    [entities],
    [expandDepth, expands],
    [address],
    [depth, terms],
    [sorted],
    [counted],
  ]) {
    expect(told).toContain(`| ${cells.map(german).join(', ')}`);
  }
  expect(told).toContain(`| ${atOnce}; ${atOnce / 2} `);
});

it('has a public address in a way that the hub reads', () => {
  const [, line] = /```yaml\n(server:.*)\n```/.exec(GUIDE)!;
  const region = parseRegion(
    `region: { name: Kreis Unna, ags: "05978" }\n${line}\nkommunen: [{ ags: "05978028", slug: schwerte, name: Schwerte }]\n`,
    'region.yaml',
    { env: {} }
  );
  expect(region.server).toEqual({ host: '127.0.0.1', port: 4000, publicUrl: 'https://daten.example.org' });
});
