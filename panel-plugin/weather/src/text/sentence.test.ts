import type { Hour } from '../data/hours';
import type { Present } from '../data/present';
import type { Manner } from './amounts';
import { outlookSentence, pastSentence } from './sentence';

const HOUR = 3_600_000;
const THIN = '\u202f';
const MANNER: Manner = { language: 'de', windUnit: 'km/h', zone: 'Europe/Berlin' };
/** Do 26.11.2026, 0 Uhr MEZ. */
const DAY = Date.parse('2026-11-25T23:00Z');

const PRESENT: Present = {
  ...{ temperature: { value: 7.8, end: DAY + 11 * HOUR }, rain: null, gust: null, direction: null },
  ...{ wind: null, cloud: null, lastRain: null },
};

/** Two days of hours, each the same but for those that are named by the hour at which they begin. */
function days(now: number, change: Readonly<Record<number, Partial<Hour>>> = {}, count = 48): Hour[] {
  return Array.from({ length: count }, (_, i) => ({
    ...{ start: DAY + i * HOUR, end: DAY + (i + 1) * HOUR, forecast: DAY + (i + 1) * HOUR > now },
    ...{ temperature: 5, low: null, high: null, rain: 0, wind: 4, gust: 8, direction: 220 },
    ...{ sun: null, radiation: null, cloud: null, ...change[i] },
  }));
}

const sayAt = (hour: number, change: Readonly<Record<number, Partial<Hour>>>, manner = MANNER, count = 48) => {
  const now = DAY + hour * HOUR;
  return outlookSentence({ hours: days(now, change, count), now, present: PRESENT }, manner).replaceAll(THIN, ' ');
};

const range = (from: number, to: number, hour: Partial<Hour>) =>
  Object.fromEntries(Array.from({ length: to - from }, (_, i) => [from + i, hour]));

test.each([
  // The sentence of the drawing: 16.7 m/s are 60 km/h.
  [
    10,
    { 14: { temperature: 11 }, ...range(18, 22, { rain: 1.2 }), 21: { rain: 2, gust: 16.7 } },
    'Heute bis 11 °C, ab 18 Uhr Regen, Böen bis 60 km/h.',
  ],
  [10, {}, 'Heute bis 5 °C, kein Regen, Böen bis 29 km/h.'],
  // What was before counts for the day's highest and its gusts, not for its rain.
  [10, { 3: { temperature: 12, gust: 20, rain: 3 } }, 'Heute bis 12 °C, kein Regen, Böen bis 72 km/h.'],
  [10, range(9, 13, { rain: 0.4 }), 'Heute bis 5 °C, Regen bis 13 Uhr, Böen bis 29 km/h.'],
  [10, range(9, 24, { rain: 0.4 }), 'Heute bis 5 °C, anhaltend Regen, Böen bis 29 km/h.'],
  // Less than the gauges of the DWD resolve is no rain.
  [10, range(12, 20, { rain: 0.04 }), 'Heute bis 5 °C, kein Regen, Böen bis 29 km/h.'],
  // What falls at 0 °C may be snow.
  [10, range(20, 22, { rain: 1, temperature: 0 }), 'Heute bis 5 °C, ab 20 Uhr Niederschlag, Böen bis 29 km/h.'],
  // An hour that nobody knows may have been wet.
  [10, { 15: { rain: null }, 18: { rain: 2 } }, 'Heute bis 5 °C, Böen bis 29 km/h.'],
  [10, range(0, 48, { gust: null, rain: null }), 'Heute bis 5 °C.'],
  [10, range(10, 48, { gust: null }), 'Heute bis 5 °C, kein Regen.'],
  [10, range(0, 48, { gust: null, rain: null, temperature: -3 }), 'Heute bis −3 °C.'],
  // In the evening people ask for tomorrow.
  [
    19,
    { 38: { temperature: 9 }, ...range(30, 34, { rain: 1 }), 20: { gust: 30 } },
    'Morgen bis 9 °C, ab 6 Uhr Regen, Böen bis 29 km/h.',
  ],
])('at %d Uhr: %#', (hour, change, sentence) => {
  expect(sayAt(hour, change)).toBe(sentence);
});

test('without a forecast only what is and was', () => {
  expect(sayAt(11, { 3: { temperature: 9 } }, MANNER, 11)).toBe(
    'Jetzt 7,8 °C, heute bisher bis 9 °C, Böen bis 29 km/h.'
  );
});

test('means of six hours do not say how warm a day becomes', () => {
  const now = DAY + 10 * HOUR;
  const hours = days(now)
    .filter((_, i) => i % 6 === 0)
    .map((hour) => ({ ...hour, end: hour.start + 6 * HOUR }));
  const said = outlookSentence({ hours, now, present: PRESENT }, MANNER).replaceAll(THIN, ' ');
  expect(said).toBe('Jetzt 7,8 °C, kein Regen, Böen bis 29 km/h.');
});

test('in English, and in m/s', () => {
  const manner = { ...MANNER, language: 'en', windUnit: 'm/s' } as const;
  expect(sayAt(10, range(18, 22, { rain: 1 }), manner)).toBe('Today up to 5 °C, rain from 18:00, gusts up to 8.0 m/s.');
});

test('the hours of a day whose clocks change are named by the clock', () => {
  // 25.10.2026: 2 Uhr comes twice; 17 hours after midnight it is 16 Uhr.
  const start = Date.parse('2026-10-24T22:00Z');
  const shift = start - DAY;
  const hours = days(DAY, range(17, 20, { rain: 1 })).map((hour) => ({
    ...hour,
    start: hour.start + shift,
    end: hour.end + shift,
  }));
  const said = outlookSentence({ hours, now: start + 10 * HOUR, present: PRESENT }, MANNER).replaceAll(THIN, ' ');
  expect(said).toContain('ab 16 Uhr Regen');
});

test('of a time that is over: span, rain, gusts', () => {
  const hours = days(DAY + 99 * HOUR, { 3: { temperature: -1.2, rain: 4.3 }, 14: { temperature: 8.4 } });
  expect(pastSentence(hours, 'Do 26.11. – Fr 27.11.', MANNER).replaceAll(THIN, ' ')).toBe(
    'Do 26.11. – Fr 27.11.: −1,2 °C bis 8,4 °C, 4,3 mm Regen, Böen bis 29 km/h.'
  );
  expect(pastSentence(days(0, range(0, 48, { temperature: null })), '', MANNER)).toBe('Keine Temperatur gemessen.');
});
