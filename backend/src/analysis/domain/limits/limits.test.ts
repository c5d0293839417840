import { DAY, HOUR } from '../../../model/time';
import { dailyMax8h, dailyMeans } from '../hours/daily';
import { between, mezDate, mezDay, mezYear, wholeMezDays } from '../hours/hours';
import { aot40Of, scaledAot40 } from './aot40';
import { captureOf } from './capture';
import { episodesOf } from './episodes';
import { exceedancesOf } from './exceedances';
import { LIMIT_SETS } from './limit-table';
import { exceeds } from './rounding';

const full = (length: number, value: number) => new Float64Array(length).fill(value);

test.each<[number, number, number, boolean]>([
  [50.4, 50, 0, false],
  [50.5, 50, 0, true],
  [40.4, 40, 0, false],
  [10.4, 10, 0, false],
  [3.44, 3.4, 1, false],
  [3.45, 3.4, 1, true],
  [NaN, 50, 0, false],
])('%d above %d at %d decimals: %s', (value, limit, digits, expected) => {
  expect(exceeds(value, limit, digits)).toBe(expected);
});

describe('a day', () => {
  const dayOf = (hours: number, value: number) =>
    Float64Array.from({ length: 24 }, (_, i) => (i < hours ? value : NaN));

  test.each([
    [18, 50.4, 50.4, false],
    [24, 50.5, 50.5, true],
    [17, 60, NaN, false],
  ])('with %d valid hours of %d has the mean %d, above 50: %s', (hours, value, mean, above) => {
    const [found] = dailyMeans(dayOf(hours, value));
    expect(Math.round(found! * 1e6) / 1e6).toBe(mean);
    expect(exceeds(found!, 50, 0)).toBe(above);
  });

  const OZONE = [
    50, 48, 46, 44, 42, 40, 45, 55, 70, 85, 100, 115, 125, 135, 140, 142, 138, 130, 115, 100, 85, 75, 68, 62,
  ];

  test('ozone: the largest 8-hour mean ends at 19 h, 130 µg/m³', () => {
    const { values, endings } = dailyMax8h(Float64Array.from(OZONE), full(7, 60));
    expect([values[0], endings[0]]).toEqual([130, 19]);
  });

  test('an 8-hour mean belongs to the day on which it ends', () => {
    // 60 µg/m³ until midnight, then nothing above 10: the mean of 17 to 1 h is the largest
    const { values, endings } = dailyMax8h(full(24, 10), full(7, 60));
    expect([values[0], endings[0]]).toEqual([(7 * 60 + 10) / 8, 1]);
  });

  test('with 17 running means has none', () => {
    const gap = Float64Array.from(OZONE, (value, i) => (i >= 15 ? NaN : value));
    expect([...dailyMax8h(gap, full(7, 60)).values]).toEqual([NaN]);
    expect([...dailyMax8h(gap, full(7, 60)).endings]).toEqual([0]);
  });

  test('hour 24 of 1 July is of 1 July, though it is already 2 July in the street', () => {
    expect(mezDay(Date.parse('2026-07-01T22:00Z'))).toBe('2026-07-01');
    expect(mezDay(Date.parse('2026-07-01T23:00Z'))).toBe('2026-07-02');
    const cut = wholeMezDays({ first: Date.parse('2026-07-01T22:00Z'), values: full(2, 1) });
    expect([new Date(cut.first).toISOString(), cut.values.length]).toEqual(['2026-06-30T23:00:00.000Z', 48]);
  });

  test('both days of the clock change have 24 hours by MEZ', () => {
    for (const [month, day] of [
      [3, 29],
      [10, 25],
    ] as const) {
      expect(mezDate(2026, month, day + 1) - mezDate(2026, month, day)).toBe(DAY);
    }
  });
});

test('hours cut to a window are NaN where nothing is known', () => {
  const hours = { first: 2 * HOUR, values: Float64Array.of(1, 2, 3) };
  expect([...between(hours, HOUR, 4 * HOUR).values]).toEqual([NaN, 1, 2]);
  expect([...between(hours, 4 * HOUR, 7 * HOUR).values]).toEqual([3, NaN, NaN]);
  expect([...between(hours, 9 * HOUR, 10 * HOUR).values]).toEqual([NaN]);
});

test.each([
  [2026, 8760],
  [2028, 8784],
])('%d has %d hours', (year, hours) => {
  expect(mezYear({ first: 0, values: new Float64Array() }, year).values).toHaveLength(hours);
});

describe('AOT40', () => {
  test('counts the twelve hours between 8 and 20 h MEZ', () => {
    const daylight = [70, 85, 90, 100, 110, 120, 118, 112, 100, 95, 82, 79];
    const day = [...full(8, 200), ...daylight, ...full(4, 200)];
    expect(aot40Of(Float64Array.from(day))).toMatchObject({ measured: 212, hours: 12, possible: 12, complete: true });
  });

  test('is scaled up by the hours that were possible: 11 000 of 1000 hours are 12 144 of 1104', () => {
    expect(scaledAot40(11_000, 1000, 1104)).toBe(12_144);
  });
});

describe('days above 50 µg/m³', () => {
  const yearWith = (above: number) => Float64Array.from({ length: 365 }, (_, i) => (i < above ? 51 + i : 20));

  test.each([
    [35, 20, false],
    [36, 51, true],
  ])('%d: the 36th highest is %d, not compliant: %s', (above, nth, broken) => {
    const found = exceedancesOf(yearWith(above), 50, 0, { allowed: 35, percent: 90.4 });
    expect(found).toEqual({ count: above, n: 365, nthHighest: nth, percentile: nth });
    expect(found.count > 35).toBe(broken);
  });
});

test.each([
  ['pm10', '24h', 18],
  ['no2', '1h', 3],
  ['so2', '1h', 3],
  ['no2', '24h', 18],
])('from 2030 %s may be above its %s value %d times', (pollutant, metric, allowed) => {
  const { rules } = LIMIT_SETS.find(({ id }) => id === 'eu2030')!;
  expect(rules.find((rule) => rule.pollutant === pollutant && rule.metric === metric)?.allowed).toBe(allowed);
});

test('only the ordinance is German law', () => {
  expect(LIMIT_SETS.filter(({ binding }) => binding).map(({ id }) => id)).toEqual(['39bimschv']);
});

test.each<[string, number[], number, [number, number][]]>([
  ['three hours in a row', [401, 402, 405, 399], 3, [[0, 3]]],
  ['a gap within', [401, 402, NaN, 405, 406, 407], 3, [[3, 3]]],
  ['two hours', [401, 402], 3, []],
  ['rounded', [400.4, 400.5], 1, [[1, 1]]],
])('alert threshold of 400 µg/m³: %s', (_, values, consecutive, expected) => {
  const found = episodesOf(Float64Array.from(values), 400, consecutive);
  expect(found.map(({ from, length }) => [from, length])).toEqual(expected);
});

test('capture is of the part of the year that has passed', () => {
  const hours = { first: mezDate(2026, 1, 1), values: full(24 * 31, 1) };
  const found = captureOf(hours, 2026, mezDate(2026, 3, 1));
  expect(found).toMatchObject({ hours: 744, summer: NaN });
  expect(found.share).toBeCloseTo(31 / 59);
  expect(found.winter).toBeCloseTo(31 / 59);
  expect(found.elapsed).toBeCloseTo(59 / 365);
});
