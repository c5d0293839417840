import request from 'supertest';
import { readable } from '../../../testing/citizens';
import { OPEN_DATA, OPEN_REGION, openDataHub, type OpenDataHub } from '../../../testing/open-data';

let hub: OpenDataHub;
beforeAll(async () => (hub = await openDataHub()));

const page = async (address: string, app = hub.app) => (await request(app).get(address)).text;

test('the first page says what there is, Kommune by Kommune, with a map that leads there', async () => {
  const text = await page('/opendata?lang=de');
  const words = readable(text);
  expect(words).toContain('Offene Daten: Kreis Unna');
  expect(words).toContain('4 Datensätze mit Messwerten aus 2 Kommunen');
  expect(words).toContain('Wetter, eigene Messstellen 1 Messstelle, seit 26.11.2026');
  expect(text).toMatch(/<a href="#schwerte" aria-label="Schwerte"><path d="M\d/);
  expect(text).toContain('id="schwerte"');
  expect(words).toContain('opendata@kreis.example');
  expect(words).not.toMatch(/counter|Zählstelle|Kreuz/);
});

test('English is from the same source', async () => {
  const words = readable(await page('/opendata?lang=en'));
  expect(words).toContain('4 datasets of readings from 2 municipalities');
  expect(words).toContain('Weather, own stations 1 station, since 26 Nov 2026');
  const answer = await request(hub.app).get('/opendata').set('Accept-Language', 'en-GB');
  expect(answer.text).toContain('<html lang="en">');
});

test('a dataset shows its newest values, files, licences, sources, and how it is cited', async () => {
  const text = await page('/opendata/daten/schwerte/wetter?lang=de');
  const words = readable(text);
  // The 30th hour from 0:00 UTC ends at 6:00 UTC: 5 + 29 % 10.
  expect(words).toMatch(/Werl : Lufttemperatur \(2 m\) 14,0\s°C 7\sUhr/);
  expect(text).toContain('href="/opendata/bulk/schwerte/wetter/latest.csv"');
  expect(text).toMatch(/href="\/api\/v1\/export\?kommunen=schwerte&amp;feeds=dwd/);
  expect(words).toContain('CC-BY-4.0 . Quelle: Deutscher Wetterdienst');
  expect(words).toContain('US public domain . Quelle: NOAA');
  expect(words).toMatch(
    /Kreis Unna \(2026\): Schwerte: Wetter\. Quelle: NOAA; Deutscher Wetterdienst\. Lizenz: mehrere Lizenzen, jede Zeile nennt ihre\. http:\/\/127\.0\.0\.1:\d+\/opendata\/daten\/schwerte\/wetter, abgerufen am 27\.11\.2026\./
  );
});

test('names are text, whatever stands in them', async () => {
  const text = await page('/opendata/daten/schwerte/wetter-eigen?lang=de');
  expect(text).toContain('Rathaus &lt;Turm&gt; &amp; &quot;Hof&quot;');
  expect(text).not.toContain('<Turm>');
  expect(readable(text)).toContain('hochwertige Datensätze nach der Verordnung (EU) 2023/138');
});

test('whoever reads RDF gets RDF at the same address', async () => {
  const path = '/opendata/daten/schwerte/luft';
  const turtle = await request(hub.app).get(path).set('Accept', 'text/turtle');
  expect([turtle.headers['content-type'], turtle.text.includes('dcat:Dataset')]).toEqual([
    'text/turtle; charset=utf-8',
    true,
  ]);
  const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
  expect((await request(hub.app).get(path).set('Accept', browser)).text).toContain('<html');
  expect((await request(hub.app).get(`${path}.rdf`)).headers['content-type']).toMatch(/^application\/rdf\+xml/);
});

test('each link of the pages leads somewhere', async () => {
  const reached = new Set<string>();
  const linked = async (from: string) =>
    [...(await page(from)).matchAll(/href="(\/[^"#]*)[^"]*"/g)].map(([, path]) => path!.replaceAll('&amp;', '&'));
  const elsewhere = /^\/($|\?|buerger|sta)/; // Other rooms of the hub.
  for (const address of await linked('/opendata?lang=de')) {
    reached.add(address);
    if (address.startsWith('/opendata/daten/') && address.includes('?')) {
      (await linked(address)).forEach((path) => reached.add(path));
    }
  }
  for (const address of [...reached].filter((path) => !elsewhere.test(path))) {
    expect([address, (await request(hub.app).get(address)).status < 400]).toEqual([address, true]);
  }
  expect(reached.size).toBeGreaterThan(40);
});

test('small, of one piece, without script, and nothing of others', async () => {
  for (const address of ['/opendata', '/opendata/daten/schwerte/wetter', '/opendata/barrierefreiheit']) {
    const { text, headers } = await request(hub.app).get(address);
    expect(Buffer.byteLength(text)).toBeLessThan(100_000);
    expect(text).not.toMatch(/<script|<img|<link rel="stylesheet"|src=|style="|url\((?!#)/);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(headers).not.toHaveProperty('set-cookie');
  }
});

test('what the law asks for, from the configuration', async () => {
  const openData = {
    ...OPEN_DATA,
    accessibilityChecked: Date.parse('2026-11-01T00:00:00+01:00'),
    privacy: 'https://kreis.example/ds',
    imprint: 'https://kreis.example/impressum',
  };
  const { app } = await openDataHub(undefined, { region: { ...OPEN_REGION, openData } });
  const statement = readable(await page('/opendata/barrierefreiheit?lang=de', app));
  expect(statement).toContain('Diese Erklärung gilt für die Seiten „Offene Daten: Kreis Unna“');
  expect(statement).toContain('zuletzt am 01.11.2026 überprüft');
  expect(statement).toContain('Ombudsstelle für barrierefreie Informationstechnik');
  expect(statement).toContain('Dateien (CSV, Parquet, GeoJSON) und der Katalog in RDF sind für Programme gemacht.');
  expect(statement).not.toContain('Ansicht für große Bildschirme');
  expect(await page('/opendata/datenschutz?lang=de', app)).toContain('href="https://kreis.example/ds"');
  expect(await page('/opendata?lang=de', app)).toContain('href="https://kreis.example/impressum"');
});

test('a hub without readings says so', async () => {
  const region = { ...OPEN_REGION, kommunen: OPEN_REGION.kommunen.map((kommune) => ({ ...kommune, feeds: [] })) };
  const { app } = await openDataHub(undefined, { region });
  expect(readable(await page('/opendata?lang=de', app))).toContain('Noch gibt es nichts');
});

test.each([
  ['/opendata/daten/schwerte/geheim', 404, 'Unter „schwerte/geheim“ liegt kein Datensatz.'],
  ['/opendata/daten/__proto__/constructor', 404, 'liegt kein Datensatz'],
  ['/opendata/daten/%3Cscript%3E/x', 404, '&lt;script&gt;/x'],
  [`/opendata/daten/${'x'.repeat(5000)}/luft`, 404, 'liegt kein Datensatz'],
  ['/opendata/daten/schwerte/luft.exe', 404, 'liegt kein Datensatz'],
  ['/opendata/daten/schwerte/..%2f..%2fetc', 404, 'liegt kein Datensatz'],
  ['/opendata/katalog.exe', 404, ''],
  ['/opendata/katalog.__proto__', 404, ''],
  ['/opendata/daten/%E0%A4%A/luft', 400, ''],
  ['/opendata?lang[]=de', 200, ''],
])('%.60s is %i', async (path, status, words) => {
  const answer = await request(hub.app).get(path).set('Accept-Language', 'de');
  expect(answer.status).toBe(status);
  expect(answer.text).toContain(words);
});

test('a Host that is no name is refused where links would be made of it', async () => {
  for (const host of ['evil.example/">', 'a b', '']) {
    for (const path of ['/opendata/katalog', '/opendata/daten/schwerte/luft', '/opendata/barrierefreiheit']) {
      expect((await request(hub.app).get(path).set('Host', host)).status).toBe(400);
    }
  }
  const { text } = await request(hub.app).get('/opendata/katalog').set('X-Forwarded-Host', 'evil.example');
  expect(text).not.toContain('evil.example');
});

test('who wants nothing that there is gets told what there is', async () => {
  const answer = await request(hub.app).get('/opendata/katalog').set('Accept', 'image/png');
  expect([answer.status, answer.text.includes('/opendata/katalog.rdf')]).toEqual([406, true]);
});
