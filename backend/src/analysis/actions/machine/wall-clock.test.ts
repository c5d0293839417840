import { countToday, isAllowed } from './wall-clock';

const at = (text: string) => Date.parse(text);
const ALL = [1, 2, 3, 4, 5, 6, 7];
const BERLIN = 'Europe/Berlin';

describe('times of day', () => {
  const day = { days: ALL, from: 6 * 60, to: 20 * 60 };
  const workdays = { days: [1, 2, 3, 4, 5], from: 6 * 60, to: 20 * 60 };
  /** From 22:00 on Friday to 04:00 on Saturday. */
  const night = { days: [5], from: 22 * 60, to: 4 * 60 };
  const gone = { days: ALL, from: 2 * 60, to: 3 * 60 };
  test.each([
    ['none: always', [], '2026-07-01T01:00Z', true],
    ['06:00 in summer', [day], '2026-07-01T04:00Z', true],
    ['05:59 in summer', [day], '2026-07-01T03:59Z', false],
    ['06:00 in winter', [day], '2026-01-15T05:00Z', true],
    ['05:00 in winter', [day], '2026-01-15T04:00Z', false],
    ['20:00 is over', [day], '2026-07-01T18:00Z', false],
    ['on a Saturday', [workdays], '2026-07-04T10:00Z', false],
    ['on a Monday', [workdays], '2026-07-06T10:00Z', true],
    ['Friday at night', [night], '2026-07-03T21:00Z', true],
    ['the morning after', [night], '2026-07-04T01:00Z', true],
    ['the morning before', [night], '2026-07-03T01:00Z', false],
    ['the next night', [night], '2026-07-04T21:00Z', false],
    ['06:00 on the day that has 23 hours', [day], '2026-03-29T04:00Z', true],
    ['05:59 on the day that has 23 hours', [day], '2026-03-29T03:59Z', false],
    ['06:00 on the day that has 25 hours', [day], '2026-10-25T05:00Z', true],
    ['05:30 on the day that has 25 hours', [day], '2026-10-25T04:30Z', false],
    ['the hour that autumn has twice, first', [gone], '2026-10-25T00:30Z', true],
    ['the hour that autumn has twice, again', [gone], '2026-10-25T01:30Z', true],
    ['before the hour that spring leaves out', [gone], '2026-03-29T00:59Z', false],
    ['after the hour that spring leaves out', [gone], '2026-03-29T01:00Z', false],
  ])('%s', (_, times, now, allowed) => {
    expect(isAllowed(times, at(now), BERLIN)).toBe(allowed);
  });
});

describe('activations of a day', () => {
  test.each([
    ['a minute before midnight is yesterday', ['2026-06-30T21:59Z'], '2026-07-01T10:00Z', 0],
    ['midnight is today', ['2026-06-30T22:00Z'], '2026-07-01T10:00Z', 1],
    ['24 hours ago, but today: 25 hours', ['2026-10-24T22:30Z'], '2026-10-25T22:30Z', 1],
    ['23 hours ago, but yesterday: 23 hours', ['2026-03-28T22:59Z'], '2026-03-29T21:59Z', 0],
  ])('%s', (_, moments, now, count) => {
    expect(countToday(moments.map(at), at(now), BERLIN)).toBe(count);
  });
});
