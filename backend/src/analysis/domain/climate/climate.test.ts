import { HOUR } from '../../../model/time';
import { againstEarlier } from './against-earlier';
import { CLIMATE_DAYS, climateCounts, isClimateDay } from './climate-days';
import { dailyMean, dailySum, daysOf } from './days';
import { degreeDays } from './degree-days';
import { grasslandTemperature } from './grassland-temperature';

const kindOf = (id: string) => CLIMATE_DAYS.find((kind) => kind.id === id)!;

test.each([
  ['summer-day', { tMax: 25 }, true],
  ['summer-day', { tMax: 24.9 }, false],
  ['hot-day', { tMax: 30 }, true],
  ['tropical-night', { tMin: 20 }, true],
  ['frost-day', { tMin: -0.1 }, true],
  ['frost-day', { tMin: 0 }, false],
  ['ice-day', { tMax: 0 }, false],
  ['storm-day', { windMean10min: 17.2 }, true],
  ['storm-day', { gust: 30 }, undefined],
  ['heavy-rain-day', { rain: 9.9 }, false],
  ['rain-day', { rain: 0.1 }, true],
])('%s: %j is %s', (id, day, expected) => {
  expect(isClimateDay(kindOf(id), day)).toBe(expected);
});

test('days that are not known are not counted as cool', () => {
  const counts = climateCounts([{ tMax: 31 }, { tMax: NaN }, { tMax: 26 }]);
  const of = (id: string) => counts.find(({ kind }) => kind === id);
  expect([of('summer-day'), of('hot-day'), of('rain-day')]).toEqual([
    { kind: 'summer-day', count: 2, known: 2 },
    { kind: 'hot-day', count: 1, known: 2 },
    { kind: 'rain-day', count: 0, known: 0 },
  ]);
});

test('degree days of the vector: 15.0 is no heating day', () => {
  const found = degreeDays([-2, 4.9, 14.9, 15, 15.1, 18, NaN]);
  expect(found).toMatchObject({ heatingDays: 3, known: 6 });
  expect(found.hgt15).toBeCloseTo(27.2);
  expect(found.gtz2015).toBeCloseTo(42.2);
});

test('Grünlandtemperatursumme of 31 days of 3.0 and 28 of 4.0 is 130.5; frost counts nothing', () => {
  const means = [...new Array<number>(31).fill(3), ...new Array<number>(28).fill(4), -5, 69.5];
  const { sums, growthFrom, missing } = grasslandTemperature(means, 2026);
  expect([sums[58], sums[59], sums[60]]).toEqual([130.5, 130.5, 200]);
  expect({ growthFrom, missing }).toEqual({ growthFrom: 60, missing: 0 });
  expect(grasslandTemperature([3, NaN], 2026)).toMatchObject({ growthFrom: -1, missing: 1 });
});

describe('rain', () => {
  // 1 mm in each hour from 30 June 2026, 22 h UTC (0 h in summer time on 1 July)
  const hours = { first: Date.parse('2026-06-30T22:00Z'), values: new Float64Array(48).fill(1) };

  test('by the day on the wall', () => {
    expect(daysOf(hours, 'local').map(({ day, sum }) => [day, sum])).toEqual([
      ['2026-07-01', 24],
      ['2026-07-02', 24],
    ]);
  });

  test("by DWD's day, 6 to 6 h UTC, dated to its first", () => {
    expect(daysOf(hours, 'dwd-rain').map(({ day, sum, hours: count }) => [day, sum, count])).toEqual([
      ['2026-06-30', 8, 8],
      ['2026-07-01', 24, 24],
      ['2026-07-02', 16, 16],
    ]);
  });

  test('the days of the clock change have 23 and 25 hours', () => {
    const of = (from: string) => daysOf({ first: Date.parse(from), values: new Float64Array(26) }, 'local')[0]!.hours;
    expect([of('2026-03-28T23:00Z'), of('2026-10-24T22:00Z')]).toEqual([23, 25]);
  });

  test('a sum with too many gaps is none', () => {
    const of = (known: number) =>
      daysOf(
        { first: hours.first, values: Float64Array.from({ length: 24 }, (_, i) => (i < known ? 1 : NaN)) },
        'local'
      )[0]!;
    expect([17, 18].map((known) => dailySum(of(known)))).toEqual([NaN, 18]);
    expect([20, 21].map((known) => dailyMean(of(known)))).toEqual([NaN, 1]);
  });

  test('extremes of a day', () => {
    const values = Float64Array.of(NaN, 3, -1, 7);
    expect(daysOf({ first: 12 * HOUR, values }, 'local')[0]).toMatchObject({ min: -1, max: 7, n: 3 });
  });
});

test('beside earlier years; thirty make a climate', () => {
  expect(againstEarlier(5, [1, NaN, 3])).toEqual({ value: 5, years: 2, mean: 2, least: 1, greatest: 3, climate: NaN });
  const earlier = [100, ...Array.from({ length: 30 }, (_, i) => i)];
  expect(againstEarlier(5, earlier)).toMatchObject({ years: 31, climate: 14.5 });
});
