import { correlationOf } from './correlation';
import { ranks } from './ranks';
import { roadsideIncrement } from './roadside-increment';

const of = (...values: number[]) => Float64Array.from(values);

test('equal values share the mean of their ranks', () => {
  expect([...ranks([10, 20, 20, 5])]).toEqual([2, 3.5, 3.5, 1]);
});

test('Pearson, Spearman and slope of a table (R: cor, lm)', () => {
  // x̄ 3, ȳ 4.4, Sxx 10, Sxy 8, Syy 9.2; ranks of y: 1, 3, 4, 2, 5
  const { n, pearson, spearman, slope, intercept } = correlationOf(of(1, 2, 3, 4, 5, NaN), of(2, 4.5, 5, 4, 6.5, 3));
  expect(n).toBe(5);
  expect(slope).toBeCloseTo(0.85);
  expect(intercept).toBeCloseTo(4.4 - 3 * 0.85);
  expect(pearson).toBeCloseTo(8.5 / Math.sqrt(10 * 10.7));
  expect(spearman).toBeCloseTo(0.7);
});

test('y may follow x by some hours, and hours may be left out', () => {
  const x = of(1, 5, 2, 8, 3);
  expect(correlationOf(x, of(0, 0, 2, 10, 4, 16), { lag: 2 })).toMatchObject({ n: 4 });
  expect(correlationOf(x, of(0, 0, 2, 10, 4, 16), { lag: 2 }).slope).toBeCloseTo(2);
  expect(correlationOf(x, x, { where: (i) => i !== 1 }).n).toBe(4);
});

describe('a year of hours', () => {
  const hours = 8736;
  const x = Float64Array.from({ length: hours }, (_, i) => 50 + 30 * Math.sin(i / 7));
  const y = x.map((value, i) => 2 * value + 10 * Math.cos(i / 3));

  test('has ten groups of equally many hours and an interval around its slope', () => {
    const { bins, slope, low, high } = correlationOf(x, y);
    expect(bins).toHaveLength(10);
    bins.forEach(({ n }) => expect(Math.abs(n - hours / 10)).toBeLessThan(2));
    expect(low).toBeLessThan(slope);
    expect(high).toBeGreaterThan(slope);
    expect(Math.abs(slope - 2)).toBeLessThan(0.05);
  });

  test('gives the same answer twice', () => {
    expect(correlationOf(x, y)).toEqual(correlationOf(x, y));
  });

  test('street minus background: of the hours that both know', () => {
    const background = x.map((value, i) => (i % 10 === 0 ? NaN : value - 12));
    const found = roadsideIncrement(x, background);
    expect(found.n).toBe(hours - Math.ceil(hours / 10));
    expect(found.increment).toBeCloseTo(12);
    expect([found.low, found.high].map((bound) => Math.round(bound))).toEqual([12, 12]);
    expect(found.share).toBeCloseTo(12 / found.street);
    expect(found.background).toBeCloseTo(found.street - 12);
    expect(found.hours[0]).toBeNaN();
  });
});
