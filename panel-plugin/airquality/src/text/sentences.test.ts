import { courseFrame, SOEST_OST, soestOst, tableFrame } from '../testdata/frames';
import { readIndex } from '../data/readIndex';
import { stateOf } from '../data/state';
import type { Station } from '../data/station';
import {
  absence,
  decidingAmount,
  description,
  footParts,
  headline,
  laterHours,
  measuredSentence,
  placedName,
} from './sentences';

const HOUR = 3_600_000;
const asked = { from: SOEST_OST.firstEnd, until: SOEST_OST.lastEnd };

function stations(...frames: Parameters<typeof readIndex>[0]): readonly Station[] {
  const reading = readIndex(frames);
  return reading.lack === null ? reading.stations : [];
}
const station = stations(courseFrame(soestOst))[0]!;
const state = stateOf(station, asked);
const hour = state.hour!;

test('the answer is one sentence with pollutant and figure', () => {
  expect(headline(station, state, 'de')).toBe('Ozon bestimmt den Index: 127\u202fµg/m³.');
  expect(headline(station, state, 'en')).toBe('Ozone decides the index: 127\u202fµg/m³.');
  expect(decidingAmount(hour, 'de')).toBe('Ozon 127\u202fµg/m³');
});

test.each([
  ['Sensor Markt', 'Lünen', 'Lünen, Sensor Markt'],
  ['Lünen-Niederaden', 'Lünen', 'Lünen-Niederaden'],
  ['Sensor Markt', '', 'Sensor Markt'],
])('%s in „%s“ is called %s in a list of several Kommunen', (name, kommune, expected) => {
  const own = { ...station, name, kommune };
  expect(placedName(own, [own, station])).toBe(expected);
  expect(placedName(own, [own, own])).toBe(name);
});

test('what is left out is named with its unit, small figures with a digit', () => {
  const refused = [
    { what: 'no2', unit: 'ppb' },
    { what: 'pm10', value: -0.4 },
  ] as const;
  expect(footParts({ ...station, refused }, state, 'de').at(-1)).toBe(
    'ausgelassen, weil nicht möglich: NO₂ in ppb; PM₁₀ -0,4\u202fµg/m³'
  );
  const silent = { hour: null, since: null };
  expect(headline({ ...station, refused }, silent, 'de')).toContain('NO₂ in ppb');
  expect(footParts({ ...station, refused }, silent, 'de')).toEqual(['LQI 2025', 'Stundenmittel', 'Umweltbundesamt']);
});

test('that data go on after now is said', () => {
  expect(laterHours([station], asked, 'de')).toEqual([]);
  const earlier = { ...asked, until: asked.until - 2 * HOUR };
  expect(laterHours([station], earlier, 'de')).toEqual(['spätere Stunden zählen noch nicht']);
});

test('what is missing is named, one or several', () => {
  expect(measuredSentence(station, hour, 'de')).toBe('3 von 5 Stoffen gemessen, PM₂,₅ und SO₂ fehlen');
  const withPm25 = { ...hour, measured: 4, values: { ...hour.values, pm25: 11 } };
  expect(measuredSentence(station, withPm25, 'de')).toBe('4 von 5 Stoffen gemessen, SO₂ fehlt');
  expect(measuredSentence(station, withPm25, 'en')).toBe('4 of 5 pollutants measured, SO₂ is missing');
  const all = { ...withPm25, measured: 5, values: { ...withPm25.values, so2: 2 } };
  expect(measuredSentence(station, all, 'de')).toBe('5 von 5 Stoffen gemessen');
});

test('a table names only the deciding pollutant, so no other is called missing', () => {
  const [soest] = stations(tableFrame());
  expect(measuredSentence(soest!, soest!.hours[0]!, 'de')).toBe('3 von 5 Stoffen gemessen');
});

test('the index of 2019 rates four pollutants', () => {
  const [old] = stations(courseFrame({ ...soestOst, labels: { index: 'uba-lqi-2019' } }));
  expect(measuredSentence(old!, hour, 'de')).toBe('3 von 4 Stoffen gemessen, PM₂,₅ fehlt');
});

test('a pollutant that is measured here at other hours is a missing value', () => {
  expect(absence(station, 'so2', 'de')).toBe('nicht gemessen');
  expect(absence(station, 'no2', 'de')).toBe('Wert fehlt');
});

test('silence says since when', () => {
  const stale = stateOf(station, { ...asked, until: SOEST_OST.lastEnd + 8 * HOUR });
  expect(headline(station, stale, 'de')).toBe('Seit 13.06.2023, 15 Uhr MEZ gibt es keine Messwerte.');
  expect(headline(station, { hour: null, since: null }, 'de')).toBe('Im gewählten Zeitraum gibt es keine Messwerte.');
  expect(footParts(station, stale, 'de')).toEqual(['LQI 2025', 'Stundenmittel', 'Umweltbundesamt']);
});

test('no sentence where the figure is unknown', () => {
  expect(headline(station, { hour: { ...hour, deciding: 'so2' } }, 'de')).toBe('');
});

test('the text alternative says what the picture shows', () => {
  expect(description(station, state, 'de')).toBe(
    'Luftqualität Soest-Ost: mäßig, Klasse 3 von 5. Ozon bestimmt den Index: 127\u202fµg/m³. ' +
      '3 von 5 Stoffen gemessen, PM₂,₅ und SO₂ fehlen. 13.06.2023, 14–15 Uhr MEZ.'
  );
});

test('the foot says rule, hour, source and how final', () => {
  expect(footParts(station, state, 'de')).toEqual([
    'LQI 2025',
    'Stundenmittel',
    '13.06.2023, 14–15 Uhr MEZ',
    'Umweltbundesamt',
    'vorläufige Werte',
  ]);
  expect(footParts({ ...station, kind: 'indicative' }, { hour: { ...hour, final: true } }, 'en')).toEqual([
    'UBA AQI 2025',
    'hourly means',
    '13 Jun 2023, 14:00–15:00 CET',
    'indicative measurement',
    'Umweltbundesamt',
    'final values',
  ]);
});
