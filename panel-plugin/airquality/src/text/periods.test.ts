import { daysOf } from '../data/days';
import { readIndex } from '../data/readIndex';
import { readMonths } from '../data/months';
import { autumn, LUENEN, monthsFrame } from '../testdata/periodFrames';
import { daySentences } from './daysText';
import { monthSentences, monthsFoot } from './hoursText';

const until = (month: string) =>
  Object.fromEntries(Object.entries(LUENEN).filter(([name]) => name <= month)) as typeof LUENEN;

const sentence = (month: string, now: string, language: 'de' | 'en', index?: string) =>
  monthSentences(readMonths([monthsFrame({ months: until(month), index })])[0]!, Date.parse(now), language);

test.each([
  [
    ...(['2025-10', '2025-11-27T12:00Z', 'de'] as const),
    ['Im Oktober 2025 612 Stunden gut oder besser, 98 Stunden mäßig, 12 Stunden schlecht.', '23 Stunden fehlen.'],
  ],
  [
    ...(['2025-11', '2025-11-27T12:00Z', 'de'] as const),
    ['Im November 2025 bisher 540 Stunden gut oder besser, 86 Stunden mäßig.', '2 Stunden fehlen.'],
  ],
  [
    ...(['2025-08', '2025-11-27T12:00Z', 'en'] as const),
    ['In August 2025 590 hours good or better, 130 hours moderate, 20 hours poor, 4 hours very poor.'],
  ],
])('%s, seen at %s, %s', (month, now, language, expected) => {
  expect(sentence(month, now, language)).toEqual(expected);
});

test('each version speaks in its own words, and says how it averages', () => {
  expect(sentence('2025-10', '2025-11-27T12:00Z', 'de', 'eea-eaqi-2024')[0]).toBe(
    'Im Oktober 2025 612 Stunden ausreichend oder besser, 98 Stunden mäßig, 12 Stunden schlecht, 23 Stunden extrem schlecht.'
  );
  const foot = (index: string) => monthsFoot(readMonths([monthsFrame({ index })])[0]!, 'de').slice(0, 2);
  expect(foot('us-epa-aqi-2024')).toEqual(['US-AQI 2024 (05/2024)', 'Feinstaub NowCast, O₃ und CO 8 h, sonst 1 h']);
  expect(foot('uba-lqi-2019')).toEqual(['LQI 2019', 'Feinstaub 24-h-Mittel, sonst Stundenmittel']);
});

test('days are summed up by their worst hour; days with too few hours are not called good', () => {
  const reading = readIndex([autumn()]);
  const station = reading.lack === null ? reading.stations[0]! : undefined;
  // Of 58 days every seventh from the sixth on has a bad evening: eight, less the thirteenth, which is silent, as is the
  // morning of the next. Class 3 + day % 3 of days 33 and 54; 19 and 40; 5, 26 and 47.
  expect(daySentences(daysOf(station!), station!, 'de')).toEqual([
    'An 49 von 58 Tagen durchweg gut oder besser, an 2 zeitweise mäßig, an 2 zeitweise schlecht, an 3 zeitweise sehr schlecht.',
    '2 Tage haben zu wenige Stunden mit Klasse.',
  ]);
});
