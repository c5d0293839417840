import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import request from 'supertest';
import { datexOfScene, PUBLISHED } from '../../testing/servers/datex-server';
import { appOf } from '../../testing/servers/app';
import { createAccess } from '../access';
import { scene, type Scene } from '../../testing/scene';
import { datexRoutes } from './router';

const NOW = Date.parse('2026-07-02T12:00:00Z');

let made: Scene;
beforeEach(async () => {
  made = scene('2026-07-02T12:00:00Z');
  await made.put('DENW179', 'no2', [{ start: '2026-07-02T11:00Z', minutes: 60, value: 20 }]);
  await made.put('A1-Kreuz', 'traffic_flow_all', [{ start: '2026-07-02T11:55Z', minutes: 5, value: 588 }], {
    feed: 'counter',
  });
});

const DATA = '/datex2/v3/data.xml';
const SITES = '/datex2/v3/sites.xml';

describe.each([DATA, SITES])('%s for who pulls it again and again', (path) => {
  it('is not sent again while it is the same, by ETag or by time', async () => {
    let now = NOW;
    const app = datexOfScene(made, { now: () => now });
    const first = await request(app).get(path).expect(200);
    expect(first.headers).toMatchObject({
      'content-type': 'application/xml',
      etag: expect.stringMatching(/^W\/"[0-9a-f]{16}"$/),
      'last-modified': 'Thu, 02 Jul 2026 12:00:00 GMT',
      'cache-control': 'no-cache',
    });
    now += 60_000;
    const again = await request(app).get(path).set('If-None-Match', first.headers.etag!).expect(304);
    expect(again.text).toBe('');
    await request(app).get(path).set('If-Modified-Since', first.headers['last-modified']!).expect(304);
    expect((await request(app).get(path).expect(200)).text).toBe(first.text);
  });

  it('is sent anew, with its time, when there is something new', async () => {
    let now = NOW;
    const app = datexOfScene(made, { now: () => now });
    const { headers, text } = await request(app).get(path);
    now += 30_000;
    await made.put('DENW179', 'pm10', [{ start: '2026-07-02T11:00Z', minutes: 60, value: 11 }]);
    const next = await request(app).get(path).set('If-None-Match', headers.etag!).expect(200);
    expect(next.headers['last-modified']).toBe('Thu, 02 Jul 2026 12:00:30 GMT');
    expect(next.text).toContain('<com:publicationTime>2026-07-02T12:00:30Z</com:publicationTime>');
    expect(next.text).not.toBe(text);
  });

  it('is asked of the store once a second, however many ask', async () => {
    let now = NOW;
    const app = datexOfScene(made, { now: () => now });
    const extent = jest.spyOn(made.store, 'extent');
    await Promise.all(Array.from({ length: 20 }, () => request(app).get(path).expect(200)));
    const once = extent.mock.calls.length;
    expect(once).toBe(1);
    now += 1000;
    await request(app).get(path).expect(200);
    expect(extent).toHaveBeenCalledTimes(2);
  });
});

/** As it comes over the wire: supertest would unpack it. */
async function raw(app: http.RequestListener, method: string, headers: http.OutgoingHttpHeaders) {
  const server = http.createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const asked = http.request({ host: '127.0.0.1', port, path: DATA, method, headers }).end();
  const [response] = (await once(asked, 'response')) as [http.IncomingMessage];
  const body = await buffer(response);
  server.close();
  return { headers: response.headers, body };
}

describe('how it comes', () => {
  it.each([
    ['gzip', 'gzip'],
    ['br, gzip;q=0.5', 'gzip'],
    ['*', 'gzip'],
    ['br', 'br'],
    ['identity', undefined],
    ['gzip;q=0', undefined],
    [undefined, undefined],
  ])('for who says Accept-Encoding: %s packed as %s', async (accepted, encoding) => {
    const app = datexOfScene(made);
    const { headers, body } = await raw(app, 'GET', accepted === undefined ? {} : { 'Accept-Encoding': accepted });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toContain('Accept-Encoding');
    const plain = encoding === 'gzip' ? gunzipSync(body) : encoding === 'br' ? brotliDecompressSync(body) : body;
    expect(plain.toString()).toMatch(/^<\?xml .*<\/d2:payload>\n$/s);
  });

  it('HEAD has the same heads and nothing else', async () => {
    const { headers, body } = await raw(datexOfScene(made), 'HEAD', { 'Accept-Encoding': 'gzip' });
    expect(body).toHaveLength(0);
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', etag: expect.any(String) });
  });
});

describe('who sees what', () => {
  it('what may not be passed on is for who shows the token alone', async () => {
    const app = datexOfScene(made, { token: 'geheim' });
    for (const path of [DATA, SITES]) {
      const open = await request(app).get(path).expect(200);
      expect(open.text).not.toContain('A1-Kreuz');
      expect(open.text).not.toContain('Zählstelle der Stadt');
      const all = await request(app).get(path).set('Authorization', 'Bearer geheim').expect(200);
      expect(all.text).toContain('A1-Kreuz');
      expect(all.headers.etag).not.toBe(open.headers.etag);
      await request(app).get(path).set('Authorization', 'Bearer falsch').expect(401);
    }
  });

  it('names licence holders beside their values', async () => {
    const { text } = await request(datexOfScene(made)).get(DATA);
    expect(text).toMatch(/<com:sourceIdentification>uba<.*?>Umweltbundesamt</);
  });
});

describe('what the configuration publishes', () => {
  it('is all that there is', async () => {
    const app = datexOfScene(made, {
      published: { ...PUBLISHED, kommunen: ['unna'], topics: ['traffic'] },
      token: 't',
    });
    const { body } = await request(app).get(DATA).set('Authorization', 'Bearer t').expect(404);
    expect(body).toMatchObject({ type: 'urn:smart-region-hub:not-found' });
    await request(app).get(`${DATA}?kommune=schwerte`).expect(404);
    await request(app).get(`${DATA}?topic=environment`).expect(404);
  });

  it('is of the feeds that it names', async () => {
    await made.put('DENW179', 'pm10', [{ start: '2026-07-02T11:00Z', minutes: 60, value: 11 }], { feed: 'dwd' });
    const { text } = await request(datexOfScene(made, { published: { ...PUBLISHED, feeds: ['dwd'] } })).get(DATA);
    expect(text).toContain('particulates10');
    expect(text).not.toContain('nitrogenDioxide');
  });

  it('stands in the head', async () => {
    const profile = { name: 'German Traffic Data Profile', version: '01' };
    const published = { ...PUBLISHED, country: 'nl', informationStatus: 'real', profile } as const;
    const { text } = await request(datexOfScene(made, { published })).get(DATA);
    expect(text).toContain('profileName="German Traffic Data Profile" profileVersion="01"');
    expect(text).toContain(
      '<com:country>nl</com:country><com:nationalIdentifier>DE-KREIS-UNNA</com:nationalIdentifier>'
    );
    expect(text).toContain('<com:informationStatus>real</com:informationStatus>');
  });

  it('is nothing without the block, and the answer says what to write', async () => {
    const access = createAccess(made.catalogue, undefined);
    const routes = datexRoutes({ access, published: undefined, store: made.store, now: () => NOW });
    const { body } = await request(appOf(made, { routers: [routes] }).app)
      .get(`${DATA}?lang=de`)
      .expect(404);
    expect(body).toMatchObject({ remedy: expect.stringContaining('accessPoint: { nationalIdentifier: … }') });
  });
});

describe('what nobody who means well asks', () => {
  it.each([
    ['another Kommune', '?kommune=dortmund', 404],
    ['a Kommune nearly right', '?kommune=schwert', 404],
    ['a topic that there is not', '?topic=weather', 400],
    ['a key that nobody reads', '?kommunen=unna', 400],
    ['a key twice and once wrong', '?topic=traffic&topic=%00', 400],
    ['an object for a list', '?kommune[a]=unna', 400],
    ['a prototype', '?__proto__[x]=1', 400],
    ['markup', '?kommune=%3Cscript%3Ealert(1)%3C/script%3E', 404],
    ['SQL', "?kommune=unna'%3B%20DROP%20TABLE%20series%3B--", 404],
    ['a path', '?kommune=..%2F..%2Fetc%2Fpasswd', 404],
    ['half a character', '?kommune=%ff', 404],
    ['thousands of names', `?kommune=${'x,'.repeat(7000)}`, 404],
    ['one long name', `?kommune=${'x'.repeat(7000)}`, 400],
    ['a private address', '?kommune=http://169.254.169.254/', 404],
  ])('%s', async (_, query, status) => {
    const { app, log } = hubApp();
    for (const path of [DATA, SITES]) {
      const response = await request(app).get(`${path}${query}`).set('Host', 'evil.example');
      expect([response.status, response.body]).toEqual([
        status,
        expect.objectContaining({ detail: expect.stringMatching(/\.$/), remedy: expect.stringMatching(/\S/) }),
      ]);
      expect(response.type).toBe('application/problem+json');
    }
    expect(log.join('')).not.toContain('bug');
  });

  it.each(['post', 'put', 'delete', 'patch'] as const)('%s', async (method) => {
    await request(hubApp().app)[method](DATA).send({}).expect(404);
  });

  it.each(['/datex2/v3/', '/datex2/v3/data.xml/../../x', '/datex2/v2/data.xml', '/datex2/v3/sites.json'])(
    '%s',
    async (path) => {
      await request(hubApp().app).get(path).expect(404);
    }
  );
});

function hubApp() {
  const access = createAccess(made.catalogue, undefined);
  const routes = datexRoutes({ access, published: PUBLISHED, store: made.store, now: () => NOW });
  return appOf(made, { routers: [routes] });
}
