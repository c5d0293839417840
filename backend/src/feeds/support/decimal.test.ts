import { decimal } from './decimal';

it.each([
  ['19.13', 19.13],
  [' -0.4 ', -0.4],
  ['+7', 7],
  ['0', 0],
  [21.4, 21.4],
])('%p is a number', (value, expected) => {
  expect(decimal(value)).toBe(expected);
});

it.each(['', '12,5', '1e3', '0x10', 'nan', '1.2.3', '1'.repeat(13), Infinity, NaN, null, undefined, true, [1], {}])(
  '%p is none',
  (value) => {
    expect(decimal(value)).toBeNaN();
  }
);
