import { HOUR } from '../../../model/time';
import { t95 } from '../statistics/student';
import { summaryOf } from '../statistics/summary';
import { dayNumber, isPublicHoliday, isSchoolHoliday } from './holidays';
import { dayFilter, localCalendar, weekdayOf, type DayFilter } from './local-calendar';
import { profileOf } from './profile';

/** A value for each hour from one moment of UTC up to another. */
const hoursOf = (from: string, to: string, of: (i: number) => number) => ({
  first: Date.parse(from),
  values: Float64Array.from({ length: (Date.parse(to) - Date.parse(from)) / HOUR }, (_, i) => of(i)),
});

test.each([
  // Sunday, 29 March 2026: 23 hours, without 2 h
  ['2026-03-28T23:00Z', '2026-03-29T22:00Z', 23, 2, 0],
  // Sunday, 25 October 2026: 25 hours, 2 h twice
  ['2026-10-24T22:00Z', '2026-10-25T23:00Z', 25, 2, 2],
])('the day from %s to %s has %d hours, and %d h is there %#', (from, to, count, hour, times) => {
  const hours = hoursOf(from, to, () => 1);
  const { days } = localCalendar(hours.first, hours.values.length);
  const week = profileOf(hours, 'week');
  expect([hours.values.length, new Set(days).size]).toEqual([count, 1]);
  expect(week[6 * 24 + hour]!.n).toBe(times);
  expect(week.reduce((sum, { n }) => sum + n, 0)).toBe(count);
  expect(week.filter(({ n }, i) => n > 0 && i < 6 * 24)).toEqual([]);
});

test('a week begins on Monday, 0 h local time', () => {
  // 5 January 2026 is a Monday; winter: an hour ahead of UTC
  const week = profileOf(
    hoursOf('2026-01-04T23:00Z', '2026-01-18T23:00Z', (i) => i % 168),
    'week'
  );
  expect(week.map(({ mean }) => mean)).toEqual(Array.from({ length: 168 }, (_, i) => i));
  expect(week.every(({ n }) => n === 2)).toBe(true);
});

test.each<[DayFilter, string[]]>([
  ['all', ['2026-05-12', '2026-05-14', '2026-05-16', '2026-05-26', '2026-08-03']],
  ['public-holidays', ['2026-05-14']],
  ['no-public-holidays', ['2026-05-12', '2026-05-16', '2026-05-26', '2026-08-03']],
  ['working-days', ['2026-05-12', '2026-05-26', '2026-08-03']],
  ['school-holidays', ['2026-05-26', '2026-08-03']],
  ['school-days', ['2026-05-12']],
])('%s are %j', (filter, expected) => {
  // a Tuesday, Ascension Day, a Saturday, the Tuesday after Whitsun (no school), summer holidays
  const days = ['2026-05-12', '2026-05-14', '2026-05-16', '2026-05-26', '2026-08-03'];
  expect(days.filter((day) => dayFilter(filter)(dayNumber(day)))).toEqual(expected);
});

test.each([
  ['2026-04-03', true, true], // Good Friday, in the Easter holidays
  ['2026-06-04', true, false], // Corpus Christi
  ['2026-10-31', false, true], // Reformation Day is none in NRW; last day of autumn's
  ['2026-11-01', true, false], // All Saints
])('%s: public holiday %s, school holiday %s', (date, isPublic, isSchool) => {
  expect([isPublicHoliday(dayNumber(date)), isSchoolHoliday(dayNumber(date))]).toEqual([isPublic, isSchool]);
});

test('weekdays count from Monday', () => {
  expect(['2026-11-23', '2026-11-29', '1969-12-31'].map((date) => weekdayOf(dayNumber(date)))).toEqual([0, 6, 2]);
});

test.each([
  [1, 12.7062],
  [9, 2.2622],
  [100, 1.984],
])("Student's t of %d degrees of freedom is %d (table of the distribution)", (degrees, expected) => {
  expect(t95(degrees)).toBeCloseTo(expected, 3);
});

test('a group of values: R says t.test(c(2,4,4,5,10)) is 5 with 1.280 to 8.720', () => {
  // sd = 3, standard error 3 / √5, t(4) = 2.7764
  const { n, mean, median, quantiles, low, high } = summaryOf([2, NaN, 4, 4, 5, 10], [0.25]);
  expect({ n, mean, median, quantiles }).toEqual({ n: 5, mean: 5, median: 4, quantiles: [4] });
  expect(low).toBeCloseTo(5 - (2.7764 * 3) / Math.sqrt(5), 3);
  expect(high).toBeCloseTo(5 + (2.7764 * 3) / Math.sqrt(5), 3);
});

test('by month and hour', () => {
  const found = profileOf(
    hoursOf('2026-01-01T00:00Z', '2026-03-01T00:00Z', (i) => i),
    'month-hour',
    { zone: 'UTC' }
  );
  expect([found[0]!.n, found[24]!.n, found[48]!.n]).toEqual([31, 28, 0]);
  expect(found[48]!.mean).toBeNaN();
});
