import { interval95, blockDraws } from '../statistics/block-bootstrap';
import { medianOf } from '../statistics/median';
import { randomNumbers } from '../statistics/random';
import { stl } from '../statistics/stl';
import { monthlyMeans } from './monthly-means';
import { slopePerYear, theilSen } from './theil-sen';
import { trendOf } from './trend';

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
  [[5, 5, 1, 5], 5],
  [[], NaN],
])('median of %j is %d', (values, expected) => {
  expect(medianOf(Float64Array.from(values))).toBe(expected);
});

test('median of many is that of the sorted', () => {
  const random = randomNumbers(7);
  for (const n of [99, 100, 1000]) {
    const values = Float64Array.from({ length: n }, () => Math.floor(random() * 50));
    const ordered = values.slice().sort();
    expect(medianOf(values)).toBe((ordered[(n - 1) >> 1]! + ordered[n >> 1]!) / 2);
  }
});

test('the slope of all pairs is not moved by one outlier', () => {
  expect(theilSen([0, 1, 2, 3, 4, 4], [0, 2, 4, 6, 8, 900])).toBe(2);
});

test('drawings keep neighbours together', () => {
  for (const places of blockDraws(10, 5, 20, 3)) {
    const steps = [...places].map((place, i) => place - (places[i - 1] ?? place - 1));
    expect(steps.filter((step) => step !== 1).length).toBeLessThanOrEqual(1);
  }
});

test('the interval holds the middle 95 %', () => {
  const { low, high } = interval95(Array.from({ length: 1001 }, (_, i) => i));
  expect(low).toBeCloseTo(25);
  expect(high).toBeCloseTo(975);
});

/** Eight years of months: a slope of 1.2 a year and a season of ±10. */
const months = 96;
const days = Float64Array.from({ length: months }, (_, i) => Date.UTC(2015, i) / 86_400_000);
const truth = days.map((day) => (1.2 * (day - days[0]!)) / 365);
const means = truth.map((value, i) => 40 + value + 10 * Math.cos((2 * Math.PI * i) / 12));
const monthly = {
  months: Array.from(days, (day) => new Date(day * 86_400_000).toISOString().slice(0, 7)),
  days,
  means,
  captures: new Float64Array(months).fill(1),
};

test('STL takes a steady season out and leaves the trend', () => {
  const { seasonal, trend } = stl(means, 12, 11);
  expect(Math.max(...truth.map((value, i) => Math.abs(40 + value - (means[i]! - seasonal[i]!))))).toBeLessThan(0.1);
  expect(Math.max(...truth.map((value, i) => Math.abs(40 + value - trend[i]!)))).toBeLessThan(0.1);
});

test('the trend names its window, its filled months and its interval', () => {
  const gap = { ...monthly, means: means.with(40, NaN) };
  const found = trendOf(gap, { window: 11 });
  expect(found.slope).toBeCloseTo(1.2, 1);
  expect(found.low).toBeLessThanOrEqual(found.slope);
  expect(found.high).toBeGreaterThanOrEqual(found.slope);
  expect(found).toMatchObject({ n: 95, filled: ['2018-05'], window: 11, p: 0 });
  expect(found.percent).toBeCloseTo((100 * found.slope) / 44.75, 0);
});

test('months that stand alone have a narrower interval than months that hang together', () => {
  const random = randomNumbers(5);
  let drift = 0;
  const wandering = truth.map((value) => value + (drift = 0.9 * drift + random() - 0.5));
  const width = ({ low, high }: { low: number; high: number }) => high - low;
  expect(width(slopePerYear(days, wandering, { autocorrelated: false }))).toBeLessThan(
    width(slopePerYear(days, wandering, { autocorrelated: true }))
  );
});

test('less than two years is no trend', () => {
  const short = { ...monthly, means: means.map((value, i) => (i < 23 ? value : NaN)) };
  expect(() => trendOf(short, { window: 11 })).toThrow(
    expect.objectContaining({ message: 'A trend needs 24 months, and there are 23.' })
  );
});

test('a month with too few hours has no mean', () => {
  const values = Float64Array.from({ length: 24 * 59 }, (_, i) => (i < 24 * 31 ? 1 : i < 24 * 41 ? 2 : NaN));
  const found = monthlyMeans({ first: Date.UTC(2026, 0), values }, 'UTC');
  expect(found.months).toEqual(['2026-01', '2026-02']);
  expect([...found.means]).toEqual([1, NaN]);
  expect(found.captures[1]).toBeCloseTo(10 / 28);
  expect(monthlyMeans({ first: Date.UTC(2026, 0), values }, 'UTC', 0).means[1]).toBe(2);
});
