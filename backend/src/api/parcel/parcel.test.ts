import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import request from 'supertest';
import { appOf } from '../../testing/servers/app';
import { scene } from '../../testing/scene';
import { parcelRoutes } from './router';
import { shelfIn } from './shelf';
import type { AddressInfo } from 'node:net';

const [PLUGINS, OWN] = [Buffer.alloc(200_000, 'p'), Buffer.from('own')];
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

const hub = (where = folder) =>
  appOf(scene('2026-07-01T12:00Z'), { routers: [parcelRoutes('Kreis Unna', shelfIn(where))] }).app;

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
  const { body, headers } = await request(hub()).get('/parcel/selm-de.zip').buffer(true).responseType('blob');
  expect(ZIP.equals(body as Buffer)).toBe(true);
  expect(headers).toMatchObject({
    'content-type': 'application/zip',
    'content-length': String(ZIP.length),
    'content-disposition': 'attachment; filename=smart-region-selm-de.zip',
    etag: `"${SHA}"`,
  });
});

test('who hangs up is no bug of the hub', async () => {
  const slow = { parcels: shelfIn(folder).parcels, open: () => Readable.from(endless()) };
  const { app, log } = appOf(scene('2026-07-01T12:00Z'), { routers: [parcelRoutes('Kreis Unna', slow)] });
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

test('who has it gets it no second time', async () => {
  const app = hub();
  expect((await request(app).get('/parcel/selm-de.zip').set('if-none-match', `"${SHA}"`)).status).toBe(304);
  expect((await request(app).get('/parcel/selm-de.zip').set('if-none-match', '"older"')).status).toBe(200);
  expect((await request(app).head('/parcel/selm-de.zip')).headers['content-length']).toBe(String(ZIP.length));
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

test('where nobody has made any, the page says how', async () => {
  const { status, text } = await request(hub(join(folder, 'nowhere'))).get('/parcel/?lang=de');
  expect(status).toBe(200);
  expect(text).toContain('Hier liegen noch keine Pakete.');
  expect(text).toContain('npm run bundle -- --serve');
});
