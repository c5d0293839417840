import { IRREGULAR, lengthOf, PERIODS, periodOf } from './period';
import { HOUR, LOCAL, localInstants, MINUTE, SECOND } from './time';

const of = (length: number) => periodOf({ start: 0, end: length });

test.each([
  ['a moment', 0, 'instant'],
  ['a minute of a console', 61 * SECOND, '1m'],
  ['ten minutes', 10 * MINUTE, '10m'],
  ['ten minutes that end at :59', 10 * MINUTE - SECOND, '10m'],
  ['a quarter of an hour', 15 * MINUTE, '15m'],
  ['an hour', HOUR, '1h'],
  ['three hours', 3 * HOUR, '3h'],
  ['what a counter took for itself', 47 * MINUTE, IRREGULAR],
  ['a day', 24 * HOUR, '1d'],
  ['two days', 48 * HOUR, IRREGULAR],
  ['a week with a change of clocks', 167 * HOUR, '1w'],
  ['a leap year', 366 * 24 * HOUR, '1y'],
])('%s of %d ms is %s', (_, length, period) => expect(of(length)).toBe(period));

const midnight = (year: number, month: number, day: number) => localInstants({ year, month, day, hour: 0 }, LOCAL)[0]!;

test.each([
  ['the day of 23 hours', midnight(2026, 3, 29), midnight(2026, 3, 30), '1d'],
  ['the day of 25 hours', midnight(2026, 10, 25), midnight(2026, 10, 26), '1d'],
  ['February', midnight(2026, 2, 1), midnight(2026, 3, 1), '1M'],
  ['March, an hour shorter', midnight(2026, 3, 1), midnight(2026, 4, 1), '1M'],
  ['October, an hour longer', midnight(2026, 10, 1), midnight(2026, 11, 1), '1M'],
])('%s has the period of all its like', (_, start, end, period) => expect(periodOf({ start, end })).toBe(period));

test('no length is of two classes', () => {
  const lengths = PERIODS.flatMap((period) => lengthOf(period) ?? []);
  expect(lengths.map(of)).toEqual(PERIODS.slice(1, -1));
  expect([...lengths].sort((a, b) => a - b)).toEqual(lengths);
});
