import { mezDate, mezYearStart } from '../hours/hours';
import { alarmsOf, nearness } from './alarms';
import { assessment } from './assessment';
import { LIMIT_SETS, type LimitMetric, type LimitSet } from './limit-table';
import { shareOf, soFar } from './so-far';
import { isProvisional, stateOf } from './verdict';

const setOf = (id: LimitSet['id']) => LIMIT_SETS.find((set) => set.id === id)!;
const ruleOf = (id: LimitSet['id'], pollutant: string, metric: LimitMetric) =>
  setOf(id).rules.find((rule) => rule.pollutant === pollutant && rule.metric === metric)!;

/** 2025 from 1 January MEZ on, each day's hours of one value. */
const hoursOf = (ofDay: (day: number) => number, days = 365) => ({
  first: mezYearStart(2025),
  values: Float64Array.from({ length: days * 24 }, (_, i) => ofDay(Math.floor(i / 24))),
});
const YEAR_END = mezYearStart(2026);

describe('so far', () => {
  it('counts days, and the 36th breaks the rule of 35', () => {
    const rule = ruleOf('39bimschv', 'pm10', '24h');
    const found = soFar(
      rule,
      hoursOf((day) => (day < 40 ? 51 : 20)),
      2025,
      YEAR_END
    );
    expect([found[0], found[34], found[35], found[364]]).toEqual([1, 35, 36, 40]);
    expect(shareOf(rule, 35)).toBe(1);
    expect(shareOf(rule, 36)).toBeGreaterThan(1);
  });

  it('has a mean once a quarter of the year was measured, rounded last', () => {
    const rule = ruleOf('39bimschv', 'no2', 'year');
    const found = soFar(
      rule,
      hoursOf(() => 40.4),
      2025,
      mezDate(2025, 7, 1)
    );
    expect(found).toHaveLength(181);
    expect([found[90], found[91]]).toEqual([NaN, expect.closeTo(40.4)]);
    expect([shareOf(rule, 40.4), shareOf(rule, 40.5)]).toEqual([1, 41 / 40]);
  });

  it('sums AOT40 over May to July: hours 8 to 20 above 80 µg/m³', () => {
    const rule = ruleOf('39bimschv', 'o3', 'aot40');
    const found = soFar(
      rule,
      hoursOf(() => 90),
      2025,
      YEAR_END
    );
    expect([found[119], found[120], found[211], found[364]]).toEqual([NaN, 120, 92 * 120, 92 * 120]);
  });

  it('compares the 99th percentile of the WHO', () => {
    const rule = ruleOf('who2021', 'pm25', '24h');
    const found = soFar(
      rule,
      hoursOf((day) => (day < 4 ? 99 : 12)),
      2025,
      YEAR_END
    );
    // of 200 days the 198th, of 365 the 361st
    expect([found[90], found[199], found[364]]).toEqual([NaN, 99, 12]);
  });

  it('keeps the mean of the winter', () => {
    const rule = ruleOf('39bimschv', 'so2', 'winter');
    const found = soFar(
      rule,
      hoursOf((day) => (day < 90 ? 10 : 50)),
      2025,
      YEAR_END
    );
    expect([found[89], found[300]]).toEqual([10, 10]);
  });

  it('is above 1 with the first exceedance where none is allowed', () => {
    const rule = ruleOf('39bimschv', 'co', 'max8h');
    expect([shareOf(rule, 0), shareOf(rule, 1)]).toEqual([0, 2]);
  });
});

describe('state', () => {
  const asked = (pollutant: string, metric: LimitMetric, hours: ReturnType<typeof hoursOf>, now = YEAR_END) =>
    assessment(ruleOf('39bimschv', pollutant, metric), setOf('39bimschv'), { hours, year: 2025, now, final: true });
  const SUMMER = mezDate(2025, 7, 20);

  test.each([
    [
      'a whole year',
      asked(
        'no2',
        'year',
        hoursOf(() => 30)
      ),
      'met',
      false,
    ],
    [
      'a year of 80 %',
      asked(
        'no2',
        'year',
        hoursOf((day) => (day < 73 ? NaN : 30))
      ),
      'met',
      true,
    ],
    [
      'a year of 20 %',
      asked(
        'no2',
        'year',
        hoursOf((day) => (day < 73 ? 30 : NaN))
      ),
      'too-little',
      false,
    ],
    [
      'half a year',
      asked(
        'no2',
        'year',
        hoursOf(() => 30, 200),
        SUMMER
      ),
      'expected-met',
      false,
    ],
    [
      'half a bad year',
      asked(
        'no2',
        'year',
        hoursOf(() => 60, 200),
        SUMMER
      ),
      'expected-exceeded',
      false,
    ],
    [
      'few days, too many of them bad',
      asked(
        'pm10',
        '24h',
        hoursOf(() => 60, 40),
        SUMMER
      ),
      'exceeded',
      true,
    ],
    [
      'the target of three years',
      asked(
        'o3',
        'max8h',
        hoursOf(() => 60, 200),
        SUMMER
      ),
      'met-so-far',
      true,
    ],
    [
      'nothing',
      asked(
        'no2',
        'year',
        hoursOf(() => NaN)
      ),
      'too-little',
      false,
    ],
  ])('%s', (_, found, state, provisional) => {
    expect([stateOf(found), isProvisional(stateOf(found), found)]).toEqual([state, provisional]);
  });
});

test('an alert needs three hours in a row', () => {
  const alert = setOf('39bimschv').thresholds.find(({ pollutant }) => pollutant === 'no2')!;
  const hours = (above: readonly number[]) => ({
    first: mezYearStart(2025),
    values: Float64Array.from({ length: 8760 }, (_, i) => (above.includes(i) ? 401 : 30)),
  });
  expect(alarmsOf(alert, hours([5, 6, 8]), 2025, YEAR_END)).toMatchObject({ above: 0, highest: 401, state: 'met' });
  expect(alarmsOf(alert, hours([5, 6, 7, 9]), 2025, YEAR_END)).toMatchObject({
    above: 3,
    episodes: 1,
    state: 'exceeded',
  });
});

test('each day is as near to an alert as three hours in a row came', () => {
  const alert = setOf('39bimschv').thresholds.find(({ pollutant }) => pollutant === 'no2')!;
  const values = new Float64Array(8760).fill(30);
  // 23 to 26 h: the run ends on the second day; a gap on the third ends one
  values.set([500, 450, 480], 22);
  values.set([500, 450, NaN, 480], 50);
  const hours = { first: mezYearStart(2025), values };
  expect([...nearness(alert, hours, 2025, mezDate(2025, 1, 4))]).toEqual([30, 450, 30]);
  const information = setOf('39bimschv').thresholds.find(({ kind }) => kind === 'information')!;
  expect([...nearness(information, hours, 2025, mezDate(2025, 1, 3))]).toEqual([500, 480]);
});
