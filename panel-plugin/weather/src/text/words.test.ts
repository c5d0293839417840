import type { Warning } from '../data/warnings';
import { bearing, compassPoint, degrees, eighths, type Manner, skyWord, windAmount } from './amounts';
import { hourSpan, zoneNames } from './times';
import { warningHours, warningLabel } from './warningWords';

const DE: Manner = { language: 'de', windUnit: 'km/h', zone: 'Europe/Berlin' };
const EN: Manner = { ...DE, language: 'en' };
const at = (iso: string) => Date.parse(iso);
const plain = (text: string) => text.replaceAll('\u202f', ' ');

test.each([
  [0, 'Nord'],
  [22, 'Nord'],
  [23, 'Nordost'],
  [90, 'Ost'],
  [215, 'Südwest'],
  [337.5, 'Nord'],
  [360, 'Nord'],
])('wind from %d° comes from %s', (direction, word) => {
  expect(compassPoint(direction, 'de')).toBe(word);
});

test('amounts as weather reports write them', () => {
  expect(plain(windAmount(16.7, DE))).toBe('60 km/h');
  expect(plain(windAmount(16.7, { ...EN, windUnit: 'm/s' }))).toBe('16.7 m/s');
  expect(bearing(215, 'de')).toBe('Südwest, 215°');
  expect(degrees(-3.24, 1, 'de')).toBe('−3,2°');
  expect(degrees(-0.2, 0, 'de')).toBe('0°');
  expect([0, 50, 88, 100].map(eighths)).toEqual(['0/8', '4/8', '7/8', '8/8']);
});

// Glossary of the DWD, "Bewölkung": 0 wolkenlos, 1–3 heiter, 4–6 wolkig, 7 stark bewölkt, 8 bedeckt.
test.each([
  [0, 0, 10, 'wolkenlos'],
  [25, 0, 10, 'heiter'],
  [75, 0, 10, 'wolkig'],
  [87.5, null, 10, 'stark bewölkt'],
  [100, 0.04, 10, 'bedeckt'],
  [0, 0.4, 10, 'Regen'],
  [null, 0.4, -1, 'Schnee oder Regen'],
  [null, 0, 10, undefined],
])('%p %% of clouds, %p mm at %p °C: %s', (cloud, rain, temperature, word) => {
  expect(skyWord({ cloud, rain, temperature }, 'de')).toBe(word);
});

const warning = (change: Partial<Warning>): Warning => ({
  ...{ title: 'Amtliche WARNUNG vor WINDBÖEN', text: '', level: 1, severity: 'gering' },
  ...{ start: at('2026-11-26T17:00Z'), end: at('2026-11-27T05:00Z'), ...change },
});

test.each([
  [{}, 'Stufe 1: Windböen'],
  [{ title: 'Amtliche UNWETTERWARNUNG vor SCHWEREM GEWITTER', level: 3 }, 'Stufe 3: SCHWEREM GEWITTER'],
  [{ title: 'Hochwasser an der Seseke', level: null, severity: 'schwer' }, 'Hochwasser an der Seseke (schwer)'],
  [{ title: 'Stadtfest', level: null, severity: '' }, 'Stadtfest'],
])('a warning in words: %#', (change, words) => {
  expect(warningLabel(warning(change), DE)).toBe(words);
});

test.each([
  [DE, {}, 'Do 18 Uhr bis Fr 6 Uhr'],
  [EN, {}, 'Thu 18:00 until Fri 06:00'],
  [DE, { end: at('2026-11-26T21:00Z') }, 'Do 18 bis 22 Uhr'],
  [DE, { end: Infinity }, 'ab Do 18 Uhr, bis auf Weiteres'],
])('its hours: %#', (manner, change, words) => {
  expect(plain(warningHours(warning(change), manner))).toBe(words);
});

test.each([
  [DE, '2026-11-26T22:00Z', 'Do 26.11., 23–24 Uhr'],
  [EN, '2026-11-26T22:00Z', 'Thu 26 Nov, 23:00–24:00'],
  // 25.10.2026: the hour after the second 2 Uhr.
  [DE, '2026-10-25T01:00Z', 'So 25.10., 2–3 Uhr'],
])('an hour is named by its clock: %#', (manner, start, words) => {
  expect(plain(hourSpan({ start: at(start), end: at(start) + 3_600_000 }, manner))).toBe(words);
});

test('the zone says both of its names where the clocks change', () => {
  expect(zoneNames({ start: at('2026-10-24T12:00Z'), end: at('2026-10-26T12:00Z') }, DE)).toBe('MESZ/MEZ');
  expect(zoneNames({ start: at('2026-11-24T12:00Z'), end: at('2026-11-26T12:00Z') }, DE)).toBe('MEZ');
});
