import { scaleLinear } from 'd3-scale';
import { axisFigures, digitsOfTicks } from './axisFigures';

test.each([
  [[0, 5, 10], 0],
  [[0.9, 1, 1.1], 1],
  [[0.9, 0.95, 1, 1.05, 1.1], 2],
  [[0.1, 0.2, 0.3, 0.4], 1],
  [[-0.002, 0, 0.002], 3],
  [[7], 0],
  [[], 0],
])('the marks %j have %d digits', (ticks, digits) => expect(digitsOfTicks(ticks)).toBe(digits));

test('no two marks of an axis read alike, whatever it spans', () => {
  for (const span of [0.003, 0.02, 0.13, 0.2, 0.7, 1, 1.9, 3, 12, 450]) {
    for (const from of [-1, 0, 0.9, 18.4]) {
      const marks = axisFigures(scaleLinear([from, from + span], [0, 1]).ticks(5), 0, 'de');
      expect([from, span, new Set(marks).size]).toEqual([from, span, marks.length]);
    }
  }
});

test('in the reader’s writing, with as many digits as were asked for at least', () => {
  expect(axisFigures([-1, 0, 1], 1, 'de')).toEqual(['−1,0', '0,0', '1,0']);
  expect(axisFigures([0.95, 1], 1, 'en')).toEqual(['0.95', '1.00']);
});
