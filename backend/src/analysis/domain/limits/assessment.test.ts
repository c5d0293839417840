import { mezDate, mezYearStart } from '../hours/hours';
import { assessment } from './assessment';
import { exceedanceDays } from './exceedance-days';
import { LIMIT_SETS, type LimitMetric, type LimitSet } from './limit-table';
import { peakSeason } from './peak-season';
import { projectionOf, tallied } from './projection';
import type { PeriodMetric } from './periods';

const setOf = (id: LimitSet['id']) => LIMIT_SETS.find((set) => set.id === id)!;
const ruleOf = (id: LimitSet['id'], pollutant: string, metric: LimitMetric) =>
  setOf(id).rules.find((rule) => rule.pollutant === pollutant && rule.metric === metric)!;

/** Years of hours from 2020 on, each day's hours of one value. */
const hoursOf = (years: number, ofDay: (day: number, year: number) => number) => {
  const first = mezYearStart(2020);
  const hours = (mezYearStart(2020 + years) - first) / 3_600_000;
  return {
    first,
    values: Float64Array.from({ length: hours }, (_, i) => {
      const at = new Date(first + (i + 1) * 3_600_000);
      const year = at.getUTCFullYear();
      return ofDay(Math.floor((at.getTime() - Date.UTC(year, 0)) / 86_400_000), year);
    }),
  };
};

const asked = (
  id: LimitSet['id'],
  pollutant: string,
  metric: LimitMetric,
  hours: ReturnType<typeof hoursOf>,
  rest = {}
) =>
  assessment(ruleOf(id, pollutant, metric), setOf(id), {
    hours,
    year: 2021,
    now: Date.UTC(2026, 0),
    final: true,
    ...rest,
  });

test.each([
  [40.4, 40, 'met', 'yellow'],
  [40.5, 41, 'exceeded', 'red'],
  [32, 32, 'met', 'green'],
])('annual mean of NO₂ of %d: %d, %s', (value, rounded, status, light) => {
  const found = asked(
    '39bimschv',
    'no2',
    'year',
    hoursOf(2, () => value)
  );
  expect(found).toMatchObject({ rounded, status, light, provisional: [], valid: true });
});

test('a year under 90 % is provisional and never green', () => {
  const hours = hoursOf(2, (day) => (day < 40 ? NaN : 10));
  expect(asked('39bimschv', 'no2', 'year', hours)).toMatchObject({
    status: 'met',
    provisional: ['capture'],
    light: 'grey',
  });
  // the directive asks for 85 %, of which the source is one transcription
  expect(asked('eu2030', 'no2', 'year', hours)).toMatchObject({ provisional: [], light: 'green' });
});

test.each([
  [35, 'met', 'yellow'],
  [36, 'exceeded', 'red'],
])('%d days of PM10 above 50 µg/m³: %s', (days, status, light) => {
  const found = asked(
    '39bimschv',
    'pm10',
    '24h',
    hoursOf(2, (day) => (day < days ? 51 : 20))
  );
  expect(found).toMatchObject({ value: days, against: 35, status, light });
});

test('too many days are final before the year ends, even on few data', () => {
  const hours = hoursOf(2, (day, year) => (year === 2021 && day < 36 ? 51 : NaN));
  expect(asked('39bimschv', 'pm10', '24h', hours, { now: mezDate(2021, 2, 20) })).toMatchObject({
    status: 'exceeded',
    light: 'red',
    provisional: ['year-not-over', 'capture'],
  });
});

test("ozone's target is the mean of three years, or of the valid ones among them", () => {
  // the 8-hour means of the morning after are above 120, too: 20, 30 and 40 days
  const days: Record<number, number> = { 2020: 19, 2021: 29, 2022: 39 };
  const hours = hoursOf(3, (day, year) => (day >= 120 && day < 120 + days[year]! ? 150 : 50));
  expect(asked('39bimschv', 'o3', 'max8h', hours, { year: 2022 })).toMatchObject({
    value: 30,
    years: 3,
    status: 'exceeded',
    provisional: [],
  });
  expect(asked('39bimschv', 'o3', 'max8h', hours)).toMatchObject({
    value: 25,
    years: 2,
    status: 'met',
    provisional: ['too-few-years'],
  });
});

test('WHO compares the 99th percentile of the days', () => {
  const found = asked(
    'who2021',
    'pm25',
    '24h',
    hoursOf(2, (day) => (day < 4 ? 99 : 12))
  );
  expect(found).toMatchObject({ value: 12, against: 15, status: 'met' });
});

test('nothing measured is unknown', () => {
  expect(
    asked(
      '39bimschv',
      'no2',
      'year',
      hoursOf(2, () => NaN)
    )
  ).toMatchObject({ status: 'unknown', light: 'grey' });
});

test("a running year ends as three earlier years' proportions say", () => {
  // the second half of each year is 10, 20, 30 above the first half's 20
  const hours = hoursOf(4, (day, year) => (day < 181 || year === 2023 ? 20 : 10 + 10 * (year - 2019)));
  const found = asked('39bimschv', 'no2', 'year', hours, { year: 2023, now: mezDate(2023, 7, 1) });
  const whole = (rest: number, days: number) => (181 * 20 + (days - 181) * rest) / days;
  expect(found.projection).toMatchObject({ method: 'earlier-years', from: 3 });
  expect(found.projection!.low).toBeCloseTo(whole(20, 366));
  expect(found.projection!.value).toBeCloseTo(whole(30, 365));
  expect(found.projection!.high).toBeCloseTo(whole(40, 365));
  expect(found.projected).toBe('met');
});

test('without earlier years the rest is drawn from the weeks so far', () => {
  const even = tallied(new Float64Array(365).fill(10).fill(NaN, 182), 1, (value) => value);
  expect(projectionOf('mean', even, 182, [])).toEqual({
    value: 10,
    low: 10,
    high: 10,
    method: 'weeks-so-far',
    from: 26,
  });
  const first = projectionOf(
    'count',
    tallied(
      Float64Array.from({ length: 365 }, (_, i) => (i < 182 ? i : NaN)),
      1,
      (v) => Number(v % 7 === 0 && v % 2)
    ),
    182,
    []
  );
  // 13 of 26 weeks had one: about as many are to come
  expect(first!.low).toBeGreaterThan(13 + 5);
  expect(first!.high).toBeLessThan(13 + 21);
  expect(projectionOf('mean', even, 80, [])).toBeNull();
});

test('weeks that were not measured are no weeks to draw from', () => {
  const of = (from: number) =>
    tallied(new Float64Array(365).fill(10).fill(NaN, 0, from).fill(NaN, 280), 1, (value) => value);
  expect(projectionOf('mean', of(259), 280, [])).toBeNull();
  expect(projectionOf('mean', of(140), 280, [])).toMatchObject({ value: 10, from: 20 });
});

test('a calendar has a row for each day', () => {
  const rule = ruleOf('39bimschv', 'pm10', '24h') as ReturnType<typeof ruleOf> & { metric: PeriodMetric };
  const days = exceedanceDays(
    hoursOf(1, (day) => (day === 31 ? 60 : 20)),
    2020,
    rule
  );
  expect(days).toHaveLength(366);
  expect(days.filter(({ exceeded }) => exceeded)).toMatchObject([
    { day: '2020-02-01', mean: 60, hours: 24, max1h: 60 },
  ]);
});

test('the peak season is the worst half-year', () => {
  const hours = hoursOf(1, (day) => (day >= 91 && day < 274 ? 70 : 40));
  expect(peakSeason(hours, 2020)).toMatchObject({ firstMonth: 4 });
  expect(peakSeason(hours, 2020)!.mean).toBeCloseTo(70, 0);
});
