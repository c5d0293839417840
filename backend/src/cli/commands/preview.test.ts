import { feedOf } from '../../feeds/registry';
import { testdata } from '../../testing/parse-all';
import { languageOf, type Language } from '../language';
import { preview } from './preview';

const feed = feedOf('table');

async function shown(bytes: Uint8Array, language: Language, given: object = {}, stations?: string[]) {
  const context = { options: feed.options.parse(given), receivedAt: Date.UTC(2026, 7, 1) };
  const payload = { bytes, name: 'rathaus.csv' };
  return preview({ feed, payload, context, stations, timeZone: 'Europe/Berlin', language });
}

it('shows columns, first and last values, what is missing and rejected, in German', async () => {
  const { text, ready } = await shown(testdata('table/rathaus.csv'), 'de', {}, ['schulhof']);
  expect(ready).toBe(true);
  expect(text.split('\n')).toEqual(
    expect.arrayContaining([
      '  Lufttemperatur [°C]  air_temperature (Lufttemperatur (2 m)) in °C, Dezimalkomma',
      '  Bemerkung            wird nicht gelesen',
      'Messstellen: rathaus (nicht in der Konfiguration)',
      '4 Zeilen, 8 Werte, 1 fehlen, 1 abgelehnt',
      '  1 abgelehnt: time not readable',
      'Nichts gespeichert. Derselbe Befehl ohne --preview liest ein.',
    ])
  );
  expect(text).toMatch(/2026-07-14 13:00:00\+02:00 +rathaus +Luftdruck \(NN-reduziert\) +1\.013,2 hPa$/m);
  expect(text).toMatch(/Lufttemperatur \(2 m\) +-999 °C +range/);
});

it('shows the same in English', async () => {
  const { text } = await shown(testdata('table/rathaus.csv'), 'en', {}, ['rathaus']);
  expect(text).toMatch(/2026-07-14 13:00:00\+02:00 +rathaus +Pressure reduced to sea level +1,013\.2 hPa$/m);
  expect(text).toContain('\nStations: rathaus\n4 rows, 8 values, 1 missing, 1 rejected\n');
});

it('says what is to be decided, and shows no values before', async () => {
  const { text, ready } = await shown(Buffer.from('Zeit;Temperatur\n2026-07-14 13:00;7,5'), 'de');
  expect(ready).toBe(false);
  expect(text).toContain('Nennen Sie die Größe in der Option "columns", z. B. "Temperatur": air_temperature.');
  expect(text).not.toContain('7,5');
});

it.each([
  [{ LANG: 'de_DE.UTF-8' }, 'de'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'de_DE.UTF-8', LC_ALL: 'en_GB' }, 'en'],
  [{ LANG: 'C' }, 'de'],
  [{}, 'de'],
])('speaks the language of %j', (env, language) => {
  expect(languageOf(env)).toBe(language);
});
