import { oneSidedDays } from './one-sided';

const days = (counts: readonly (number | null)[], covered = 1) =>
  counts.map((count) => (count === null ? undefined : { count, covered }));

test.each<[string, (number | null)[], (number | null)[], number[]]>([
  ['nothing for three days, fifty the other way', [5, 0, 0, 0, 4], [6, 20, 10, 20, 7], [1, 2, 3]],
  ['to the last day that there is', [0, 0, 0, 0], [30, 30, 30, 30], [0, 1, 2, 3]],
  ['a weekend', [5, 0, 0, 4], [30, 30, 30, 30], []],
  ['a path that nobody takes in winter', [0, 0, 0, 0], [10, 9, 10, 20], []],
  ['nothing both ways', [0, 0, 0], [0, 0, 0], []],
  ['a closed path, then one way', [0, 0, 0, 0, 0], [0, 0, 60, 60, 60], [2, 3, 4]],
  ['a day that nobody counted between', [0, 0, null, 0, 0], [60, 60, 60, 60, 60], []],
  ['the other is not heard', [0, 0, 0], [60, null, 60], []],
])('%s', (_, own, other, expected) => {
  expect(oneSidedDays(days(own), days(other))).toEqual(expected);
});

test('a day of which less than three quarters were counted proves nothing', () => {
  expect(oneSidedDays(days([0, 0, 0], 0.7), days([60, 60, 60]))).toEqual([]);
});
