import { createHash } from 'node:crypto';
import request from 'supertest';
import { citizensHub, citizensRegion, readable } from '../../testing/citizens';
import { sequence } from '../../testing/scene';
import { testStore } from '../../testing/test-store';

const NOW = '2026-11-26T14:20:00Z';
const NO2 = sequence('2026-11-25T14:00:00Z', 60, Array<number>(24).fill(24));

/** Unna with 24 µg/m³ of NO₂ in each of the 24 hours up to 15 o'clock MEZ: class 2 of the Umweltbundesamt (11 … 30). */
async function hubOfUnna(...more: Parameters<typeof citizensHub> extends [string, ...infer Rest] ? Rest : never) {
  const hub = citizensHub(NOW, ...more);
  await hub.put('DENW010', 'no2', NO2);
  return hub.app;
}

test.each([
  ['/buerger/unna?lang=en', 'de-DE,de', 'en'],
  ['/buerger/unna', 'en-GB,en;q=0.9,de;q=0.8', 'en'],
  ['/buerger/unna', 'fr-FR,de;q=0.8', 'de'],
  ['/buerger/unna', 'fr', 'de'],
  ['/buerger/unna', undefined, 'de'],
  ['/buerger/unna?lang=%3Cscript%3E', undefined, 'de'],
  ['/buerger/unna?lang[]=en', undefined, 'de'],
  ['/buerger/', 'en', 'en'],
  ['/buerger/unna?bildschirm&lang=en', undefined, 'en'],
  ['/buerger/unna/barrierefreiheit', 'en', 'en'],
  ['/buerger/unna/datenschutz', 'en', 'en'],
])('%s with a browser that likes %s is answered in %s', async (address, accept, language) => {
  const asked = request(citizensHub(NOW).app).get(address);
  const answer = await (accept ? asked.set('accept-language', accept) : asked);
  expect(answer.status).toBe(200);
  expect(answer.text).toContain(`<html lang="${language}">`);
  expect(answer.headers['vary']).toContain('accept-language');
});

test.each(['/buerger/', '/buerger/unna', '/buerger/unna?bildschirm', '/buerger/unna/barrierefreiheit'])(
  '%s is one small response without script, and asks nobody for anything',
  async (address) => {
    const { text, headers } = await request(await hubOfUnna()).get(address);
    expect(Buffer.byteLength(text)).toBeLessThan(100_000);
    expect(text).not.toMatch(/<script|<img|@import|url\((?!#)| src=| style="| on[a-z]+="/);
    const css = /<style>(.*?)<\/style>/s.exec(text)![1]!;
    const digest = createHash('sha256').update(css).digest('base64');
    expect(headers['content-security-policy']).toContain(`default-src 'none'; style-src 'sha256-${digest}'`);
  }
);

test('within a minute everybody reads the same, and a browser that has it is told so', async () => {
  const app = await hubOfUnna();
  const first = await request(app).get('/buerger/unna');
  expect(first.headers['cache-control']).toBe('public, max-age=60');
  const again = await request(app).get('/buerger/unna').set('if-none-match', first.headers['etag']!);
  expect(again.status).toBe(304);
});

test('/buerger lists the Kommunen that have a page', async () => {
  const region = citizensRegion();
  const kommunen = region.kommunen.map((one) => (one.slug === 'schwerte' ? { ...one, citizens: undefined } : one));
  const app = await hubOfUnna({ ...region, kommunen });
  const list = await request(app).get('/buerger/');
  expect(list.text).toContain('href="/buerger/unna?lang=de"');
  expect(list.text).not.toContain('/buerger/schwerte');
  const off = await request(app).get('/buerger/schwerte');
  expect(off.status).toBe(404);
  expect(off.text).toContain('href="/buerger/unna?lang=de"');
});

test.each(['schwerte', 'Schwerte'])('a Kommune is found by slug and by name (%s)', async (kommune) => {
  const { status, text } = await request(citizensHub(NOW).app).get(`/buerger/${kommune}/barrierefreiheit`);
  expect(status).toBe(200);
  expect(text).toContain('id="kontakt"');
});

test.each(['nirgends', '%3Cscript%3Ealert(1)%3C%2Fscript%3E', 'nirgends/daten.csv', 'nirgends/barrierefreiheit'])(
  'an address that has no page (%s) is answered with those that have one',
  async (name) => {
    const answer = await request(citizensHub(NOW).app).get(`/buerger/${name}`);
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('Diese Seite gibt es nicht');
    expect(answer.text).toContain('href="/buerger/schwerte?lang=de"');
    expect(answer.text).not.toContain('<script');
  }
);

test('names of stations are text, whatever stands in them', async () => {
  const region = citizensRegion();
  const kommunen = region.kommunen.map((kommune) => ({
    ...kommune,
    feeds: kommune.feeds.map((feed) => ({
      ...feed,
      stations: feed.stations.map((one) => (one.id === 'DENW010' ? { ...one, name: '<b>Königsborn</b> & "Co"' } : one)),
    })),
  }));
  const app = await hubOfUnna({ ...region, kommunen });
  for (const address of ['/buerger/unna', '/buerger/unna?bildschirm']) {
    const { text } = await request(app).get(address);
    expect(text).toContain('&lt;b&gt;Königsborn&lt;/b&gt; &amp; &quot;Co&quot;');
    expect(text).not.toContain('<b>');
  }
});

test('what a licence withholds is on no page, not even where the hub has a token', async () => {
  for (const token of [undefined, 'secret']) {
    const hub = citizensHub(NOW, citizensRegion(), { token });
    const speeds = sequence('2026-11-26T12:20:00Z', 5, Array<number>(24).fill(30));
    await hub.put('A1-Kreuz', 'traffic_speed_mean', speeds, { feed: 'counter', cadence: 300_000 });
    for (const address of ['/buerger/schwerte', '/buerger/schwerte?bildschirm', '/buerger/schwerte/daten.csv']) {
      const { status, text } = await request(hub.app).get(address);
      expect(status).toBe(200);
      expect(text).not.toMatch(/A 1 Kreuz|Zählstelle der Stadt/);
    }
  }
});

test('a hub that has nothing says so in words', async () => {
  const { text } = await request(citizensHub(NOW).app).get('/buerger/unna');
  const words = readable(text);
  expect(words).toContain('In Unna misst keine Messstelle die Luft.');
  expect(words).toContain('Zum Wetter in Unna gibt es hier weder Messwerte noch eine Vorhersage.');
  expect(words).toContain('Wie der Verkehr in Unna fließt, misst hier keine Zählstelle.');
  expect(words).toContain('Wie viele Parkplätze in Unna frei sind, wissen wir nicht.');
});

test('where the store fails, the page is there with what is known, and is asked for again soon', async () => {
  const store = testStore();
  const app = await hubOfUnna(undefined, { store });
  const broken = () => Promise.reject(new Error('disk'));
  Object.assign(store, { aggregates: broken, eachHour: broken });
  const { status, text, headers } = await request(app).get('/buerger/unna');
  expect(status).toBe(200);
  expect(headers['cache-control']).toBe('no-cache');
  expect(readable(text)).toContain('Das kann der Hub gerade nicht sagen.');
  expect(readable(text)).toContain('Wie viele Parkplätze in Unna frei sind, wissen wir nicht.');
});

test('the data of the page as a table that German Excel opens', async () => {
  const hub = citizensHub(NOW);
  await hub.put('DENW010', 'no2', sequence('2026-11-26T12:00:00Z', 60, [24, 12.5]));
  const { text, headers } = await request(hub.app).get('/buerger/unna/daten.csv');
  expect(headers['content-type']).toContain('text/csv');
  expect(headers['content-disposition']).toContain('luft-unna.csv');
  const [head, ...rows] = text.replace('\ufeff', '').trim().split('\r\n');
  expect(head).toBe(
    'Messstelle;Stunde bis (MEZ);Stufe;Luft;bestimmt von;Ozon (µg/m³);Stickstoffdioxid (µg/m³);Feinstaub PM10 (µg/m³);Feinstaub PM2,5 (µg/m³);Schwefeldioxid (µg/m³);Qualität;Quelle'
  );
  expect(rows.slice(-2)).toEqual([
    'Unna-Königsborn;2026-11-26 14:00;2;gut;Stickstoffdioxid;;24;;;;geprüft;Umweltbundesamt',
    'Unna-Königsborn;2026-11-26 15:00;2;gut;Stickstoffdioxid;;12,5;;;;geprüft;Umweltbundesamt',
  ]);
});
