import { sensible, written } from './digits';

test.each([
  [21.277_778, 1, 21.3],
  [21.277_778, 0, 21],
  [431.25, 0, 431],
  [0.04, 1, 0.04],
  [0.034_6, 1, 0.035],
  [-0.34, 0, -0.34],
  [0, 1, 0],
  [-0.000_000_4, 1, 0],
  [1e-9, 2, 0],
])('%d with %d decimals is %d', (value, decimals, expected) => {
  expect(sensible(value, decimals)).toBe(expected);
});

test.each([
  [21, 1, '21.0'],
  [0.04, 1, '0.04'],
  [0.6, 0, '0.6'],
  [-0.000_000_4, 1, '0.0'],
])('%d with %d decimals is written %s', (value, decimals, expected) => {
  expect(written(value, decimals)).toBe(expected);
});
