import { DAY, HOUR, MINUTE } from '../../../model/time';
import { occupancyOf, occupancyOfSites, stateOf } from './occupancy';
import { staysOf } from './stays';

const NOW = Date.UTC(2026, 5, 1, 12);
const space = (occupied: boolean, age: number) => ({ occupied, heardAt: NOW - age, interval: DAY });

test.each([
  [true, HOUR, 'occupied'],
  [false, 2 * DAY, 'free'],
  [true, 2 * DAY + 1, 'unknown'],
])('occupied %s, heard %d ms ago: %s', (occupied, age, state) => {
  expect(stateOf(space(occupied, age), NOW)).toBe(state);
});

test('47 of 50 report: the share is of those', () => {
  const spaces = [
    ...Array.from({ length: 30 }, () => space(true, HOUR)),
    ...Array.from({ length: 17 }, () => space(false, HOUR)),
    ...Array.from({ length: 3 }, () => space(true, 90 * DAY)),
  ];
  expect(occupancyOf(spaces, NOW)).toEqual({
    total: 50,
    occupied: 30,
    free: 17,
    unknown: 3,
    share: 30 / 47,
    reporting: 0.94,
  });
  expect(occupancyOf([space(true, 9 * DAY)], NOW).share).toBeNaN();
});

test('sites that count: drifted counters stay within their spaces, a silent one is unknown', () => {
  const site = (free: number, age = 0) => ({ free, total: 100, heardAt: NOW - age, interval: HOUR });
  expect(occupancyOfSites([site(120), site(-3), site(40), site(50, 3 * HOUR)], NOW)).toEqual({
    total: 400,
    occupied: 160,
    free: 140,
    unknown: 100,
    share: 160 / 300,
    reporting: 0.75,
  });
});

describe('stays', () => {
  const at = (minutes: number, occupied: boolean) => ({ at: NOW + minutes * MINUTE, occupied });

  test('are from edge to edge; heartbeats change nothing', () => {
    const found = staysOf([
      at(0, false),
      at(10, true),
      at(30, true),
      at(40, false),
      at(50, true),
      at(60, false),
      at(1440, true),
    ]);
    expect(found).toEqual({ durations: [30 * MINUTE, 10 * MINUTE], doubtful: 0, mean: 20 * MINUTE, turnover: 2 });
  });

  test('that began before or have not ended have no length', () => {
    expect(staysOf([at(0, true), at(10, false), at(20, true)]).durations).toEqual([]);
  });

  test('that nobody could have made are told and left out', () => {
    expect(staysOf([at(0, false), at(1, true), at(3 * 1440, false)])).toMatchObject({
      durations: [],
      doubtful: 1,
      mean: NaN,
    });
  });
});
