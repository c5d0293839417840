import { bastFactors, dailyTraffic, heavyShare, yearTotal } from './daily-traffic';
import { flowLevel, freeSpeed } from './flow-level';
import { designHour, peakHour } from './peak-hour';
import { spaceMeanSpeed, timeMeanSpeed, v85, v85OfClasses } from './speeds';
import { DAY_SETS, dateOf, trafficDays } from './traffic-days';

/** Local days of 2026 from 1 January on; each hour of a day counts the same. */
function daysOf(count: number, perHour: (day: number, hour: number) => number) {
  const first = Date.parse('2025-12-31T23:00Z');
  // the hours before summer time are all an hour ahead of UTC
  return { first, values: Float64Array.from({ length: count * 24 }, (_, i) => perHour(Math.floor(i / 24), i % 24)) };
}

test('a day of 23 hours is whole; one with three gaps, or with a gap that no week knows, is not', () => {
  // 28 to 31 March 2026; 29 March has 23 hours
  const values = new Float64Array(4 * 24 - 1).fill(10);
  values.fill(NaN, 47, 50);
  values[77] = NaN;
  const days = trafficDays({ first: Date.parse('2026-03-27T23:00Z'), values });
  expect(days.map(({ day, total, state }) => [dateOf(day), total, state])).toEqual([
    ['2026-03-28', 240, 'measured'],
    ['2026-03-29', 230, 'measured'],
    ['2026-03-30', NaN, 'missing'],
    ['2026-03-31', NaN, 'missing'],
  ]);
});

test('one or two missing hours are those of an average week', () => {
  const days = trafficDays(daysOf(15, (day, hour) => (day === 8 && hour < 2 ? NaN : 10 + hour)));
  // 9 January is a Friday; the Friday before had the same two hours
  expect(days[8]).toMatchObject({ total: 240 + 276, state: 'filled' });
});

test.each([
  ['mon_sun', 31],
  ['mon_fri', 21], // without New Year
  ['mon_sat_school', 22], // no school until 6 January
  ['mon_sat_holidays', 4],
  ['sundays', 5], // and New Year
  ['saturdays', 5],
] as const)('%s has %d days in January 2026', (set, count) => {
  const january = trafficDays(daysOf(31, () => 1)).map(({ day }) => day);
  expect(january.filter(DAY_SETS[set])).toHaveLength(count);
});

test('daily traffic names its days and what of them is known', () => {
  const days = trafficDays(daysOf(31, (day) => (day === 5 || day === 6 || day === 7 || day === 8 ? NaN : day)));
  expect(dailyTraffic(days, 'mon_sun')).toMatchObject({ days: 31, known: 27, filled: 0, extrapolated: true });
  expect(dailyTraffic(days, 'saturdays')).toEqual({
    daySet: 'saturdays',
    // 3, 10, 17, 24, 31 January
    mean: (24 * (2 + 9 + 16 + 23 + 30)) / 5,
    days: 5,
    known: 5,
    filled: 0,
    extrapolated: false,
  });
});

test('a year of a counter: missing days are as others of their kind, where few are missing', () => {
  const of = (missing: number) => yearTotal(trafficDays(daysOf(60, (day) => (day >= 60 - missing ? NaN : 1))));
  expect(of(6)).toEqual({ counted: 54 * 24, total: 60 * 24, days: 60, known: 54 });
  expect(of(7).total).toBeNaN();
});

test("BASt's factors: Sundays and holiday weeks against weeks of school", () => {
  const isSunday = (day: number) => day % 7 === 3 || day === 0;
  const days = trafficDays(daysOf(31, (day) => (isSunday(day) ? 50 : day < 6 ? 80 : 100)));
  expect(bastFactors(days)).toEqual({ bSo: 0.5, fer: 0.8 });
});

test('heavy share is of the hours that know both', () => {
  expect(heavyShare(Float64Array.of(100, 50, 900), Float64Array.of(10, 5, NaN))).toBeCloseTo(0.1);
});

describe('peak hour', () => {
  test('of quarter-hours may begin at any of them', () => {
    expect(peakHour(Float64Array.of(10, 20, 30, 40, 30, 10, 10, 10), 4)).toEqual({
      volume: 120,
      from: 1,
      factor: 0.75,
    });
  });

  test('of hours is one of the clock; a gap makes none', () => {
    expect(peakHour(Float64Array.of(10, 40, NaN, 30), 1)).toEqual({ volume: 40, from: 1, factor: NaN });
    expect(peakHour(Float64Array.of(10, NaN, 10, 10), 4)).toBeNull();
  });

  test('the 30th highest of a year', () => {
    expect(designHour(Float64Array.from({ length: 100 }, (_, i) => i + 1))).toBe(71);
    expect(designHour(Float64Array.of(1))).toBeNaN();
  });
});

describe('speeds of the test vectors', () => {
  const classes = [
    [0, 30, 5],
    [30, 40, 40],
    [40, 50, 120],
    [50, 60, 80],
    [60, 70, 10],
    [70, 100, 5],
  ].map(([from, to, count]) => ({ from: from!, to: to!, count: count! }));

  test('V85 of classes is 57.0 km/h, of single vehicles 60.15', () => {
    expect(v85OfClasses(classes)).toBeCloseTo(57);
    const single = [41, 44, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 63, 70];
    expect(v85(single)).toBeCloseTo(60.15);
  });

  test('of no vehicle, or in an open class, there is none', () => {
    expect(v85OfClasses([])).toBeNaN();
    expect(
      v85OfClasses([
        { from: 0, to: 50, count: 1 },
        { from: 50, to: Infinity, count: 9 },
      ])
    ).toBeNaN();
  });

  test('mean in time 70, along the road 64.29 km/h', () => {
    expect(timeMeanSpeed([50, 60, 100])).toBe(70);
    expect(spaceMeanSpeed([50, 60, 100])).toBeCloseTo(64.29, 2);
    expect(timeMeanSpeed([50, 90, NaN], [30, 10, 0])).toBe(60);
  });
});

test.each([
  [50, 'free'],
  [40, 'free'],
  [39, 'dense'],
  [25, 'dense'],
  [24, 'slow'],
  [12, 'jam'],
  [null, null],
])('%d km/h where 50 are free: %s', (speed, level) => {
  expect(flowLevel(speed, 50)).toBe(level);
});

test('shares of the free speed can be changed, and the free speed be found', () => {
  expect(flowLevel(39, 50, [0.7, 0.5, 0.3])).toBe('free');
  expect(freeSpeed(Array.from({ length: 101 }, (_, i) => i))).toBe(85);
});
