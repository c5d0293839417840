import { formatHourMark, formatLawHour, formatLawInstant, lawHourOfDay } from './law-time';

test.each([
  [
    'summer: MEZ, not the clock on the wall',
    '2023-06-13T14:00Z',
    '13.06.2023, 14–15 Uhr MEZ',
    '13 Jun 2023, 14:00–15:00 CET',
  ],
  ['the last hour of a day', '2023-06-13T23:00Z', '13.06.2023, 23–24 Uhr MEZ', '13 Jun 2023, 23:00–24:00 CET'],
  ['the first hour of a day', '2023-06-13T00:00Z', '13.06.2023, 0–1 Uhr MEZ', '13 Jun 2023, 00:00–01:00 CET'],
  [
    'the hour that summer time leaves out',
    '2026-03-29T02:00Z',
    '29.03.2026, 2–3 Uhr MEZ',
    '29 Mar 2026, 02:00–03:00 CET',
  ],
])('%s', (_, end, german, english) => {
  expect(formatLawHour(Date.parse(end), 'de')).toBe(german);
  expect(formatLawHour(Date.parse(end), 'en')).toBe(english);
});

test('an instant is said to the hour, midnight as 24 of the day that ends', () => {
  expect(formatLawInstant(Date.parse('2023-06-13T14:00Z'), 'de')).toBe('13.06.2023, 15 Uhr MEZ');
  expect(formatLawInstant(Date.parse('2023-06-13T23:00Z'), 'en')).toBe('13 Jun 2023, 24:00 CET');
});

test('hours of the day run from 1 to 24', () => {
  expect(['00:00', '11:00', '23:00'].map((utc) => lawHourOfDay(Date.parse(`2023-06-13T${utc}Z`)))).toEqual([1, 12, 24]);
  expect(formatHourMark(18, 'de')).toBe('18\u202fUhr');
  expect(formatHourMark(6, 'en')).toBe('06:00');
});
