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

test('the page leads to all that is configured, and the Kommune’s own statement stands in the place of the hub’s', async () => {
  const text = await page('/buerger/unna', FULL);
  const { accessibility, privacy: _, accessibilityChecked: __, contact: ___, ...others } = FULL;
  for (const address of [accessibility, ...Object.values(others)]) {
    expect(text).toContain(`href="${address}"`);
  }
  expect(text).toContain('href="/buerger/unna/barrierefreiheit?lang=de#kontakt"');
  expect(await page('/buerger/unna')).toContain('href="/buerger/unna/barrierefreiheit?lang=de"');
});
