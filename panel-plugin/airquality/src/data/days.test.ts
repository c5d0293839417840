import { longCourse } from '../testdata/periodFrames';
import { BOUND, costOf } from '../../../shared/src/testing/cost';
import { daysOf, isLong } from './days';
import { readIndex } from './readIndex';
import type { Station } from './station';

function stationOf(days: number, of: (day: number, hour: number) => number | null): Station {
  const reading = readIndex([longCourse('2026-10-24', days, of)]);
  return reading.lack === null ? reading.stations[0]! : { ...({} as Station) };
}

const date = (day: string) => Date.parse(`${day}T00:00Z`);

test('a day of the law runs from midnight to midnight MEZ, on the day the clocks change too', () => {
  const days = daysOf(stationOf(3, (day) => day + 1));
  expect(days.map(({ date: at, valid, class: found }) => [at, valid, found])).toEqual([
    [date('2026-10-24'), 24, 1],
    [date('2026-10-25'), 24, 2],
    [date('2026-10-26'), 24, 3],
  ]);
});

test.each([
  ['its worst hour', () => 2, 4, 24, 4],
  ['eighteen hours', (hour: number) => (hour < 18 ? 2 : null), 2, 18, 2],
  ['seventeen hours', (hour: number) => (hour < 17 ? 2 : null), 2, 17, null],
  ['no hour', () => null, null, 0, null],
] as const)('%s speaks for a day, or too few do not', (_, of, first, valid, expected) => {
  const [day] = daysOf(stationOf(1, (_day, hour) => (hour === 0 ? first : of(hour))));
  expect(day).toMatchObject({ class: expected, valid });
});

test('a day between that the frame lacks is there without a class, and an hour that is there twice counts once', () => {
  const station = stationOf(3, () => 2);
  const without = station.hours.filter((_, i) => i < 24 || i >= 48);
  const days = daysOf({ ...station, hours: [...without, ...without.slice(0, 5)] });
  expect(days.map(({ valid }) => valid)).toEqual([24, 0, 24]);
});

test.each([
  [10, false],
  [11, true],
])('a course of %d days is long: %s', (days, long) => {
  expect(isLong([stationOf(days, () => 1)])).toBe(long);
});

test('ten thousand hours are read and counted in a moment', () => {
  const frame = longCourse('2024-10-24', 417, () => 2);
  const days = () => {
    const reading = readIndex([frame]);
    return reading.lack === null ? daysOf(reading.stations[0]!) : [];
  };
  expect(frame.length).toBeGreaterThan(10_000);
  expect(days()).toHaveLength(417);
  expect(costOf(days)).toBeLessThan(BOUND);
});
