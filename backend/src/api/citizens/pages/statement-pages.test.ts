import request from 'supertest';
import { citizensHub, citizensRegion, readable } from '../../../testing/citizens';
import type { CitizensPage } from '../../../config/region';

const NOW = '2026-11-26T14:20:00Z';
const FULL: CitizensPage = {
  contact: { name: 'Stabsstelle Digitales', email: 'barrierefrei@unna.example', phone: '02303 103-0' },
  accessibility: 'https://unna.example/barrierefreiheit',
  accessibilityChecked: Date.parse('2026-11-01T00:00:00+01:00'),
  privacy: 'https://unna.example/datenschutz',
  imprint: 'https://unna.example/impressum',
  easyLanguage: 'https://unna.example/leichte-sprache',
  signLanguage: 'https://unna.example/gebaerdensprache',
};

const page = async (address: string, configured: CitizensPage = {}) =>
  (await request(citizensHub(NOW, citizensRegion(configured)).app).get(address)).text;

test('the accessibility statement has what the model asks for: status, exceptions, contact, ombuds office', async () => {
  const text = await page('/buerger/unna/barrierefreiheit', FULL);
  const words = readable(text);
  expect(words).toContain('teilweise mit der BITVNRW vereinbar');
  expect(words).toContain('zuletzt am 01.11.2026 überprüft');
  expect(words).toContain('Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen');
  expect(text).toContain('href="mailto:barrierefrei@unna.example"');
  expect(text).toContain('href="tel:023031030"');
  expect(words).not.toMatch(/Leichter Sprache fehlt|Gebärdensprache fehlt/);
});

test('what nobody has said is not said: no date, no contact, missing versions are exceptions', async () => {
  const words = readable(await page('/buerger/unna/barrierefreiheit'));
  expect(words).toContain('Ein Tag, an dem die Kommune diese Erklärung überprüft hat, ist noch nicht angegeben.');
  expect(words).toContain('Eine Adresse dafür ist auf dieser Seite noch nicht hinterlegt.');
  expect(words).toMatch(/Leichter Sprache fehlt.*Gebärdensprache fehlt/);
});

test('the privacy page says what is kept and whose statement holds', async () => {
  const text = await page('/buerger/unna/datenschutz', FULL);
  expect(text).toContain('href="https://unna.example/datenschutz"');
  expect(readable(text)).toContain('Stabsstelle Digitales');
  const headers = (await request(citizensHub(NOW).app).get('/buerger/unna')).headers;
  expect(headers).not.toHaveProperty('set-cookie');
});

describe('the privacy page after article 13 of the GDPR', () => {
  const OFFICER = { name: 'Datenschutz Unna', email: 'datenschutz@unna.example', phone: '02303 103-9' };

  test.each([
    ['de', /Art\. 6 Abs\. 1 Buchstabe e .*§ 3 des Datenschutzgesetzes Nordrhein-Westfalen/],
    ['de', /Art\. 15 .*Art\. 16 .*Art\. 17 .*Art\. 18 .*Art\. 21 .*Art\. 77/],
    [
      'de',
      /Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen, Kavalleriestraße 2–4, 40213 Düsseldorf/,
    ],
    ['de', /Adresse der oder des Datenschutzbeauftragten ist hier noch nicht hinterlegt/],
    ['de', /Was Server vor dem Hub speichern und wie lange, ist hier noch nicht angegeben/],
    ['en', /Art\. 6\(1\)\(e\) .*section 3 of the Datenschutzgesetz Nordrhein-Westfalen/],
    ['en', /Art\. 15 .*Art\. 16 .*Art\. 17 .*Art\. 18 .*Art\. 21 .*Art\. 77/],
    ['en', /Kavalleriestraße 2–4, 40213 Düsseldorf/],
  ])('says in %s, where nothing is configured: %s', async (language, expected) => {
    expect(readable(await page(`/buerger/unna/datenschutz?lang=${language}`))).toMatch(expected);
  });

  test('says what is configured in the place of that', async () => {
    const dataProtection = {
      ...{ officer: OFFICER, legalBasis: '§ 2 der Satzung', authority: 'Aufsicht, Weg 1' },
      storage: 'Der Webserver speichert IP-Adressen 7 Tage <lang>.',
    };
    for (const language of ['de', 'en']) {
      const text = await page(`/buerger/unna/datenschutz?lang=${language}`, { dataProtection });
      expect(text).toContain('href="mailto:datenschutz@unna.example"');
      expect(text).toContain('<span lang="de">Der Webserver speichert IP-Adressen 7 Tage &lt;lang&gt;.</span>');
      expect(readable(text)).toMatch(/§ 2 der Satzung.*Aufsicht, Weg 1/);
      expect(readable(text)).not.toMatch(
        /Art\. 6|Kavalleriestraße|noch nicht hinterlegt\. Bitte wenden Sie sich an die ver/
      );
    }
  });
});

test('the page leads to all that is configured, and the Kommune’s own statement stands in the place of the hub’s', async () => {
  const text = await page('/buerger/unna', FULL);
  const { accessibility, privacy: _, accessibilityChecked: __, contact: ___, ...others } = FULL;
  for (const address of [accessibility, ...Object.values(others)]) {
    expect(text).toContain(`href="${address}"`);
  }
  expect(text).toContain('href="/buerger/unna/barrierefreiheit?lang=de#kontakt"');
  expect(await page('/buerger/unna')).toContain('href="/buerger/unna/barrierefreiheit?lang=de"');
});
