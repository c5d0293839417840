import { dayBesideUsual, stepAt, STEPS } from './day';
import type { Moment } from './moments';

const BERLIN = 'Europe/Berlin';
const DAY = 86_400_000;

const moment = (iso: string, free: number | null, site = 'A'): Moment => ({
  ...{ site, kommune: 'Unna', time: Date.parse(iso), free },
  ...{ attribution: '', demo: false },
});
/** The same time of day on the days before, newest last. */
const daysBefore = (iso: string, values: readonly number[]) =>
  values.map((free, i) => moment(new Date(Date.parse(iso) - (values.length - i) * DAY).toISOString(), free));

test('middle half of the workdays before a Thursday', () => {
  // Mon 23, Tue 24, Wed 25 and the Friday before: 10, 20, 30, 40; quartiles of these 17.5 and 32.5 (R, type 7).
  const before = [
    moment('2026-11-20T13:10:00Z', 10),
    moment('2026-11-23T13:10:00Z', 20),
    moment('2026-11-24T13:10:00Z', 30),
    moment('2026-11-25T13:10:00Z', 40),
    moment('2026-11-22T13:10:00Z', 99),
  ];
  const day = dayBesideUsual([...before, moment('2026-11-26T13:20:00Z', 5)], BERLIN)!;
  expect(day).toMatchObject({ alike: 'workdays', days: 4, now: 28 });
  expect(day.usual[28]).toEqual({ low: 17.5, high: 32.5 });
  expect(day.today[28]).toBe(5);
});

test('four of the same weekday are better than all workdays', () => {
  const thursdays = [7, 14, 21, 28].map((days, i) =>
    moment(new Date(Date.parse('2026-11-26T13:10:00Z') - days * DAY).toISOString(), i)
  );
  expect(dayBesideUsual([...thursdays, moment('2026-11-26T13:20:00Z', 5)], BERLIN)).toMatchObject({
    ...{ alike: 'weekday', days: 4 },
  });
});

test('two days are not yet usual', () => {
  const day = dayBesideUsual(
    [...daysBefore('2026-11-26T13:10:00Z', [1, 2]), moment('2026-11-26T13:20:00Z', 5)],
    BERLIN
  )!;
  expect(day.usual.every((usual) => usual === null)).toBe(true);
});

test('all sites together only where all of them are known', () => {
  const day = dayBesideUsual(
    [moment('2026-11-26T12:10:00Z', 4), moment('2026-11-26T12:10:00Z', 6, 'B'), moment('2026-11-26T13:10:00Z', 3)],
    BERLIN
  )!;
  expect([day.now, day.today[26]]).toEqual([26, 10]);
});

test('days begin in the zone of the dashboard', () => {
  expect(dayBesideUsual([moment('2026-11-25T23:10:00Z', 4)], BERLIN)!.now).toBe(0);
  expect(dayBesideUsual([moment('2026-11-25T23:10:00Z', 4)], 'UTC')!.now).toBe(STEPS - 2);
});

test('nothing known is no day', () => {
  expect(dayBesideUsual([], BERLIN)).toBeNull();
  expect(dayBesideUsual([moment('2026-11-26T13:20:00Z', null)], BERLIN)).toBeNull();
});

test.each([
  ['a quarter past two', '2026-11-26T13:15:00Z', 28.5],
  ['midnight', '2026-11-25T23:00:00Z', 0],
  ['the day before', '2026-11-25T13:15:00Z', null],
])('where %s falls on the day', (_, iso, step) => {
  const day = dayBesideUsual([moment('2026-11-26T13:10:00Z', 4), moment('2026-11-26T13:20:00Z', 5)], BERLIN)!;
  expect(stepAt(Date.parse(iso), day, BERLIN)).toBe(step);
  // The last of the half hour from 14 o'clock on.
  expect(day.times[28]).toBe(Date.parse('2026-11-26T13:20:00Z'));
});

test('data by the hour make a band and a line, not specks', () => {
  const hourly = Array.from({ length: 5 * 24 + 10 }, (_, i) =>
    moment(new Date(Date.parse('2026-11-22T00:10:00Z') + i * 3_600_000).toISOString(), 20 + (i % 24))
  );
  const day = dayBesideUsual(hourly, 'UTC')!;
  expect(day.usual.filter((usual) => usual === null).length).toBeLessThanOrEqual(1);
  expect(day.today).not.toContain(null);
  expect(day.today[1]).toBe(20.5);
});
