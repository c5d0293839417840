import { DAY, HOUR } from '../../../model/time';
import { randomNumbers } from '../statistics/random';
import { differenceInDifferences } from './difference-in-differences';
import { changeAt, measureEffect } from './measure-effect';
import { placeboDates } from './placebo-dates';
import { newSpline, onCircle, onLine } from './splines';
import { unseenShare } from './trained-weather';
import { weatherAdjusted, weatherModel } from './weather-model';

describe('splines', () => {
  const spline = newSpline();

  test.each([0, 5.5, 11.99, 23.9])('on a circle weigh one together, at %d too', (x) => {
    onCircle(x, 24, 8, spline);
    expect(spline.weights.reduce((sum, weight) => sum + weight)).toBeCloseTo(1);
    expect([...spline.columns].every((column) => column >= 0 && column < 8)).toBe(true);
  });

  test('on a circle go on where they end', () => {
    const at = (x: number) => {
      onCircle(x, 24, 8, spline);
      const all = new Float64Array(8);
      spline.columns.forEach((column, i) => (all[column]! += spline.weights[i]!));
      return all;
    };
    at(24 - 1e-9).forEach((weight, i) => expect(weight).toBeCloseTo(at(0)[i]!));
  });

  test.each([-3, 0, 5, 10, 99])('on a line are as at the end outside of it: %d', (x) => {
    onLine(x, [0, 10], 6, spline);
    expect(spline.weights.reduce((sum, weight) => sum + weight)).toBeCloseTo(1);
    expect(spline.columns[0]).toBe(x <= 0 ? 0 : x >= 10 ? 2 : 1);
  });
});

/** Three and a half years; air that wind, clock and chance make, and from the date on a share of it less. */
const first = Date.UTC(2021, 0);
const count = Math.round(3.5 * 8766);
const date = Date.UTC(2024, 0);
const random = randomNumbers(11);
const noise = Float64Array.from({ length: count }, () => random() + random() - 1);
// after the date it is windier, within what was seen before: the air is cleaner without any measure
const speeds = Float64Array.from({ length: count }, (_, i) =>
  first + i * HOUR < date ? 1 + 4 * random() : 3 + 2 * random()
);
const directions = Float64Array.from({ length: count }, () => 10 * Math.floor(36 * random()));
const air = (cut: number) => ({
  first,
  directions,
  speeds,
  values: Float64Array.from({ length: count }, (_, i) => {
    const busy = 1 + 0.5 * Math.sin((2 * Math.PI * (i % 24)) / 24);
    const isAfter = first + i * HOUR >= date;
    return ((60 * busy) / (1 + speeds[i]!)) * Math.exp(0.3 * noise[i]!) * (isAfter ? 1 - cut : 1);
  }),
});
const comparison = { before: date - 365 * DAY, date, after: date + 80 * DAY };

test.each([0, 0.2])('the weather is taken off a change of %d', (cut) => {
  const found = changeAt(air(cut), comparison, 'UTC');
  expect(found.raw).toBeLessThan(-cut - 0.15);
  expect(Math.abs(found.adjusted + cut)).toBeLessThan(0.03);
  expect(found.low).toBeLessThan(found.adjusted);
  expect(found.high).toBeGreaterThan(found.adjusted);
  expect(found.hoursAfter).toBe(80 * 24);
});

test('an effect is recognisable only outside of what dates without a measure show', () => {
  const real = measureEffect(air(0.2), comparison, 'UTC');
  expect(real.placebos.length).toBeGreaterThanOrEqual(8);
  expect(real.verdict).toBe('recognisable');
  expect(real.validation.fac2).toBeGreaterThan(0.9);
  expect(Math.abs(real.validation.bias)).toBeLessThan(0.03);
  real.placebos.forEach(({ adjusted }) => expect(Math.abs(adjusted)).toBeLessThan(0.1));
});

test('fewer than eight placebo dates decide nothing', () => {
  const short = { ...air(0.2) };
  const from = Math.round((comparison.before - first) / HOUR);
  const cutOff = (values: Float64Array) => values.slice(from, from + (365 + 80) * 24);
  const own = {
    first: comparison.before,
    values: cutOff(short.values),
    directions: cutOff(directions),
    speeds: cutOff(speeds),
  };
  expect(measureEffect(own, comparison, 'UTC')).toMatchObject({ verdict: 'undecided', placebos: [] });
});

test.each([
  ['a year before', { ...comparison, before: date - 364 * DAY }],
  ['eight weeks after', { ...comparison, after: date + 55 * DAY }],
])('less than %s is refused, with a remedy', (_, asked) => {
  expect(() => measureEffect(air(0), asked)).toThrow(expect.objectContaining({ kind: 'query' }));
});

test('placebo comparisons never touch the date of the measure', () => {
  const dates = placeboDates(first, first + count * HOUR, comparison);
  expect(dates.length).toBeGreaterThanOrEqual(8);
  dates.forEach((other) => {
    expect(other + 80 * DAY <= date || other - 365 * DAY >= date).toBe(true);
    expect(other - 365 * DAY).toBeGreaterThanOrEqual(first);
  });
});

test('weather that was not there before is told', () => {
  const calm = {
    first: 0,
    values: noise,
    directions: new Float64Array(200).fill(90),
    speeds: new Float64Array(200).fill(1, 0, 100).fill(9, 100, 150).fill(1, 150),
  };
  expect(unseenShare(calm, { before: 0, date: 100 * HOUR, after: 200 * HOUR })).toBe(0.5);
});

test('adjusted concentrations do not follow the wind', () => {
  const data = air(0);
  const adjusted = weatherAdjusted(data, 'UTC');
  const spread = (of: Float64Array, fast: boolean) => {
    const own = of.filter((_, i) => (fast ? speeds[i]! > 3 : speeds[i]! < 2));
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  };
  expect(spread(data.values, false) / spread(data.values, true)).toBeGreaterThan(1.4);
  expect(Math.abs(spread(adjusted, false) / spread(adjusted, true) - 1)).toBeLessThan(0.08);
});

test('an hour without wind is not predicted', () => {
  const data = { ...air(0), speeds: speeds.with(5, NaN) };
  const { logs, trained } = weatherModel(data);
  expect([logs[5], Number.isNaN(logs[4]!)]).toEqual([NaN, false]);
  expect(trained).toBe(count - 1);
});

test('difference of differences: what changed at the street beyond the background', () => {
  const hours = 168 * 60;
  const background = Float64Array.from({ length: hours }, (_, i) => 20 + noise[i]! - (i >= hours / 2 ? 3 : 0));
  const street = background.map((value, i) => (i % 7 === 0 ? NaN : value + 15 - (i >= hours / 2 ? 4 : 0)));
  const found = differenceInDifferences(street, background, hours / 2);
  expect(found.difference).toBeCloseTo(-4);
  expect([found.low, found.high].map((bound) => Math.round(bound))).toEqual([-4, -4]);
  expect(found.hoursBefore + found.hoursAfter).toBe(hours - Math.ceil(hours / 7));
});
