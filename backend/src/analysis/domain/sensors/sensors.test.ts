import { orthogonalRegression } from './orthogonal-regression';
import {
  betweenSensors,
  biasAt,
  byGroup,
  classMet,
  corrected,
  expandedUncertainty,
  hasDrifted,
  GAS_CLASSES,
  neighboursMedian,
  PM_CLASSES,
} from './sensor-trust';

// the vector of the sheet on outward interfaces, section 7
const reference = Float64Array.of(8, 12, NaN, 18, 25, 31, 40, 52, 60, 70);
const sensor = Float64Array.of(11, 13, 99, 22, 27, 36, 43, 59, 66);
const fit = orthogonalRegression(reference, sensor);

test('orthogonal regression of the pairs that both know', () => {
  expect(fit).toMatchObject({ n: 8, slopeDiffers: true, interceptDiffers: false });
  expect(fit.slope).toBeCloseTo(1.08534, 5);
  expect(fit.intercept).toBeCloseTo(1.25073, 5);
  expect(fit.residuals).toBeCloseTo(11.9967, 4);
  expect(fit.slopeUncertainty).toBeCloseTo(0.02851, 5);
  expect(fit.interceptUncertainty).toBeCloseTo(1.00897, 5);
});

test('what the sensor shows too much: on average, hour by hour, and at the limit', () => {
  // y − x is 3, 1, 4, 2, 5, 3, 7, 6; at 40 the line is at 44.66
  expect(fit.bias).toBeCloseTo(31 / 8);
  expect(fit.rmse).toBeCloseTo(Math.sqrt(149 / 8));
  expect(biasAt(fit, 40)).toBeCloseTo(4.66, 2);
});

test.each([
  [1.3, 8, false],
  [1.31, 0, true],
  [0.69, 0, true],
  [1, -8.1, true],
])('a slope of %d with an offset of %d has drifted: %s', (slope, intercept, expected) => {
  expect(hasDrifted({ ...fit, slope, intercept })).toBe(expected);
});

test.each([
  [40, 0, 24.37],
  [40, 1, 23.85],
  [50, 0, 22.78],
])('expanded uncertainty at %d with a reference of ± %d is %d %%', (limit, own, expected) => {
  expect(expandedUncertainty(fit, limit, own)).toBeCloseTo(expected, 2);
});

test('spread between two sensors', () => {
  const second = Float64Array.of(10, 14, NaN, 20, 28, 34, 45, 57, 68);
  expect(betweenSensors(sensor, second)).toBeCloseTo(1.19896, 5);
});

test.each([
  [PM_CLASSES, 50, 1],
  [PM_CLASSES, 50.1, 2],
  [GAS_CLASSES, 30, 2],
  [GAS_CLASSES, 201, null],
])('%j: %d %% is class %d', (classes, uncertainty, expected) => {
  expect(classMet(uncertainty, classes)).toBe(expected);
});

test('the fitted line undone gives the reference', () => {
  const line = { ...fit, slope: 2, intercept: 1 };
  expect([...corrected(Float64Array.of(21, NaN), line)]).toEqual([10, NaN]);
});

test('drift by month: each group by itself, small ones left out', () => {
  const x = Float64Array.from({ length: 150 }, (_, i) => i % 50);
  const y = x.map((value, i) => (i < 60 ? value : 2 * value + 3));
  const parts = byGroup(x, y, (i) => (i < 60 ? '2026-01' : i < 120 ? '2026-02' : i < 149 ? '2026-03' : null));
  expect(parts.map(({ key, regression }) => [key, regression.slope, Math.round(regression.intercept)])).toEqual([
    ['2026-01', 1, 0],
    ['2026-02', expect.closeTo(2), 3],
  ]);
});

test('the median of the neighbours needs three', () => {
  const of = (...values: number[]) => Float64Array.from(values);
  expect([...neighboursMedian([of(1, 1), of(2, 2), of(9, NaN)], 2)]).toEqual([2, NaN]);
  expect([...neighboursMedian([of(1), of(2), of(4), of(9)], 1)]).toEqual([3]);
});
