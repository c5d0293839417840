import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import request from 'supertest';
import { appOf } from '../../testing/servers/app';
import { REGION } from '../../testing/region';
import { scene } from '../../testing/scene';
import { joinedZip } from '@smartregion/terms/joined-zip';
import { parcelRoutes } from './router';
import { shelfIn } from './shelf';
import type { AddressInfo } from 'node:net';

const text = (content: string): Zippable[string] => [Buffer.from(content), { mtime: new Date(2026, 10, 23, 12) }];
const ENV = 'HUB_URL=http://localhost:4000\n';
const { first: PLUGINS, second: OWN } = joinedZip(
  zipSync({ 'smart-region/plugins/module.js': text('p'.repeat(200_000)) }),
  zipSync({
    'smart-region/grafana.env': text(ENV),
    'smart-region/boards/a.json': text('"http://localhost:4000/opendata"'),
  })
);
const ZIP = Buffer.concat([PLUGINS, OWN]);
const SHA = createHash('sha256').update(ZIP).digest('hex');

const parcel = (slug: string, name: string, language: string, isPublic: boolean) => ({
  file: [slug, language, ...(isPublic ? ['public'] : [])].join('-'),
  ...{ slug, name, language, isPublic, bytes: ZIP.length, sha256: SHA },
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shelf-'));
  const parcels = [
    parcel('selm', 'Selm', 'de', false),
    parcel('selm', 'Selm', 'de', true),
    parcel('selm', 'Selm', 'en', false),
    parcel('x', '<b>Böses</b>', 'de', false),
  ];
  writeFileSync(join(folder, 'index.json'), JSON.stringify({ parcels }));
  writeFileSync(join(folder, 'plugins.part'), PLUGINS);
  writeFileSync(join(folder, 'secret.part'), 'not on the list');
  for (const { file } of parcels) {
    writeFileSync(join(folder, `${file}.part`), OWN);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const hub = (where = folder, server: Partial<typeof REGION.server> = {}) => {
  const region = { ...REGION, server: { ...REGION.server, ...server } };
  return appOf(scene('2026-07-01T12:00Z'), { routers: [parcelRoutes(region, shelfIn(where))] }).app;
};
const AS_MADE = { publicUrl: 'http://localhost:4000' };

test('a card for each Kommune in the language of the reader, without a script', async () => {
  const { text, headers } = await request(hub()).get('/parcel/').set('accept-language', 'de');
  expect(text).toContain('<html lang="de">');
  expect([...text.matchAll(/href="(\/parcel\/[^"]+)"/g)].map(([, address]) => address)).toEqual([
    '/parcel/selm-de.zip',
    '/parcel/selm-de-public.zip',
    '/parcel/x-de.zip',
  ]);
  expect(text).not.toMatch(/<script|<b>/);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  const english = await request(hub()).get('/parcel/?lang=en');
  expect(english.text).toContain('/parcel/selm-en.zip');
});

test('a parcel is the plugins and its own part, byte for byte', async () => {
  const { body, headers } = await request(hub(folder, AS_MADE))
    .get('/parcel/selm-de.zip')
    .buffer(true)
    .responseType('blob');
  expect(ZIP.equals(body as Buffer)).toBe(true);
  expect(headers).toMatchObject({
    'content-type': 'application/zip',
    'content-length': String(ZIP.length),
    'content-disposition': 'attachment; filename=smart-region-selm-de.zip',
    etag: expect.stringMatching(/^"[\da-f]{32}"$/) as string,
  });
});

test('who hangs up is no bug of the hub', async () => {
  const open = () => Promise.resolve({ bytes: 1e6, stream: () => Readable.from(endless()) });
  const slow = { ...shelfIn(folder), open };
  const { app, log } = appOf(scene('2026-07-01T12:00Z'), { routers: [parcelRoutes(REGION, slow)] });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const leaving = new AbortController();
  const answer = await fetch(`http://127.0.0.1:${port}/parcel/selm-de.zip`, { signal: leaving.signal });
  expect(answer.status).toBe(200);
  leaving.abort();
  await new Promise((done) => setTimeout(done, 200));
  await new Promise((done) => server.close(done));
  expect(log.filter((line) => line.includes('bug'))).toEqual([]);
});

async function* endless() {
  for (;;) {
    yield Buffer.alloc(1000);
    await new Promise((done) => setTimeout(done, 5));
  }
}

test('who has it gets it no second time, unless the hub has another address', async () => {
  const app = hub(folder, AS_MADE);
  const { etag } = (await request(app).head('/parcel/selm-de.zip')).headers;
  const again = (at: typeof app) => request(at).get('/parcel/selm-de.zip').set('if-none-match', etag!);
  expect((await again(app)).status).toBe(304);
  expect((await again(hub(folder, { publicUrl: 'https://hub.kreis.example' }))).status).toBe(200);
  expect((await request(app).head('/parcel/selm-de.zip')).headers['content-length']).toBe(String(ZIP.length));
});

test.each([
  [{ publicUrl: 'https://kreis.example/hub' }, 'hub.example:4000', 'https://kreis.example/hub'],
  [{}, 'hub.example:4000', 'http://hub.example:4000'],
  [{}, 'hub.example"><script>', 'http://localhost:4000'],
])('a parcel carries the address of the hub that hands it out (%j, fetched from %s)', async (server, host, address) => {
  const answer = request(hub(folder, server)).get('/parcel/selm-de.zip').set('host', host);
  const { body, headers } = await answer.buffer(true).responseType('blob');
  expect(headers['content-length']).toBe(String((body as Buffer).length));
  const files = Object.entries(unzipSync(body as Buffer)).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]);
  expect(Object.fromEntries(files)).toEqual({
    'smart-region/plugins/module.js': 'p'.repeat(200_000),
    'smart-region/grafana.env': `HUB_URL=${address}\n`,
    'smart-region/boards/a.json': `"${address}/opendata"`,
  });
});

test('where somebody has said the address, it stays', async () => {
  const told = mkdtempSync(join(tmpdir(), 'told-'));
  cpSync(folder, told, { recursive: true });
  const { parcels } = JSON.parse(readFileSync(join(told, 'index.json'), 'utf8')) as { parcels: object[] };
  writeFileSync(join(told, 'index.json'), JSON.stringify({ hub: 'https://hub.kreis.example', parcels }));
  const { body } = await request(hub(told)).get('/parcel/selm-de.zip').buffer(true).responseType('blob');
  expect(ZIP.equals(body as Buffer)).toBe(true);
  rmSync(told, { recursive: true });
});

test.each([
  '/parcel/secret.zip',
  '/parcel/..%2Fpackage.zip',
  '/parcel/%2e%2e/%2e%2e/package.json',
  '/parcel/selm-de.part',
  '/parcel/index.json',
  '/parcel/SELM-DE.zip',
  '/parcel/%00.zip',
])('%s is not on the list', async (address) => {
  expect((await request(hub()).get(address)).status).toBe(404);
});

test('where nobody has made any, the page says whom to ask, and to those how', async () => {
  const { status, text } = await request(hub(join(folder, 'nowhere'))).get('/parcel/?lang=de');
  expect(status).toBe(200);
  expect(text).toContain('Hier liegen noch keine Pakete.');
  expect(text).toContain('Bitte wenden Sie sich an die, die diesen Hub betreiben.');
  expect(text).toMatch(/<details>.*npm run bundle -- --serve.*<\/details>/s);
  expect(text).not.toContain('<pre>');
});
