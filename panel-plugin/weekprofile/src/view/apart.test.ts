import { apart } from './apart';

test.each([
  ['far enough: as they are', [10, 40], [10, 40]],
  ['too near: the lower one moves', [20, 25], [20, 32]],
  ['at the lower end: the upper one moves', [85, 90], [78, 90]],
  ['in any order', [25, 20], [32, 20]],
  ['above the range', [-5, 50], [5, 50]],
])('%s', (_name, wanted, placed) => {
  expect(apart(wanted, 12, 5, 90)).toEqual(placed);
});
