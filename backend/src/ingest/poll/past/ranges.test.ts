import { before, cover, lengthOf, openRanges } from './ranges';

const r = (start: number, end: number) => ({ start, end });

test.each([
  ['nothing covered', [], [r(0, 100)]],
  ['all covered', [r(-5, 200)], []],
  ['newest first', [r(10, 20), r(50, 60)], [r(60, 100), r(20, 50), r(0, 10)]],
  ['covered before and after', [r(-50, -20), r(90, 120)], [r(0, 90)]],
  ['covered after only', [r(120, 150)], [r(0, 100)]],
])('open: %s', (_, covered, open) => {
  expect(openRanges(covered, r(0, 100))).toEqual(open);
});

test.each([
  ['joins what touches', [r(0, 10), r(20, 30)], r(10, 20), [r(0, 30)]],
  ['keeps what is apart', [r(20, 30)], r(0, 10), [r(0, 10), r(20, 30)]],
  ['swallows what lies within', [r(5, 6), r(7, 8)], r(0, 10), [r(0, 10)]],
  ['an empty time covers nothing', [r(0, 10)], r(50, 50), [r(0, 10)]],
  ['a time that ends before it starts covers nothing', [], r(50, 40), []],
])('cover %s', (_, covered, range, expected) => {
  expect(cover(covered, range)).toEqual(expected);
});

test.each([
  ['before all', 0, [], 0],
  ['within one', 5, [r(0, 5)], 5],
  ['after all', 99, [r(0, 10), r(20, 30)], 20],
])('what lies before a moment: %s', (_, end, left, length) => {
  expect(before([r(0, 10), r(20, 30)], end)).toEqual(left);
  expect(lengthOf(left)).toBe(length);
});
