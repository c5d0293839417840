import { crossingsOf, levelOf, lookedAt, WARNING_CRITERIA } from './thresholds';

const of = (id: string) => WARNING_CRITERIA.find((criterion) => criterion.id === id)!;

test.each([
  ['gust', 49, 0],
  ['gust', 50, 1],
  ['gust', 64, 1],
  ['gust', 65, 2],
  ['gust', 89, 2],
  ['gust', 90, 2],
  ['gust', 104, 2],
  ['gust', 105, 3],
  ['gust', 119, 3],
  ['gust', 120, 3],
  ['gust', 139, 3],
  ['gust', 141, 4],
  ['heavy-rain-1h', 14.9, 0],
  ['heavy-rain-1h', 15, 2],
  ['heavy-rain-1h', 25, 2],
  ['heavy-rain-1h', 25.1, 3],
  ['heavy-rain-6h', 60.1, 4],
  ['persistent-rain-24h', 30, 2],
  ['persistent-rain-72h', 121, 4],
  ['snow-6h', 5, 1],
  ['snow-6h', 5.1, 2],
  ['frost', 0, 0],
  ['frost', -0.1, 1],
  ['frost', -10.1, 2],
  ['fog', 149, 1],
  ['fog', NaN, 0],
])('%s of %d is level %d', (id, value, level) => {
  expect(levelOf(of(id), value)).toBe(level);
});

test('rain is summed over the hours that end with each', () => {
  const rain = Float64Array.of(0, 10, 0, NaN, 11, 0, 0, 0, 0, 0, 0, 0);
  // 21 mm within six hours, from the fifth on until the 10 mm are more than six hours old
  expect(crossingsOf(of('heavy-rain-6h'), lookedAt(of('heavy-rain-6h'), rain))).toEqual([
    { from: 4, length: 3, level: 2, value: 21 },
  ]);
});

test('the coldest hour of a frost is named', () => {
  expect(crossingsOf(of('frost'), Float64Array.of(1, -1, -11, -2, NaN, -3))).toEqual([
    { from: 1, length: 3, level: 2, value: -11 },
    { from: 5, length: 1, level: 1, value: -3 },
  ]);
});

test('hours that make the threshold exactly are on it, whatever binary fractions say', () => {
  const rain = Float64Array.of(3.3, 3.3, 3.4, 3.3, 3.3, 3.4);
  expect(levelOf(of('heavy-rain-6h'), lookedAt(of('heavy-rain-6h'), rain)[5]!)).toBe(2);
});
