import { BOUND, costOf } from '../../../shared/src/testing/cost';
import { longFrame } from '../testdata/frames';
import { readSheet } from './readSheet';
import { sortRows } from './sortRows';

test.each([
  ['numbers', 1, 9999],
  ['words', 2, 'Zeile 9999'],
])('10 000 rows are read and sorted by %s in time', (_, column, first) => {
  const frame = longFrame(10_000);
  const sorted = () => sortRows(readSheet([frame]).rows, { column, descending: true }, 'de-DE');
  expect(sorted()[0]!.fields[column]!.values[sorted()[0]!.at]).toBe(first);
  expect(costOf(sorted)).toBeLessThan(BOUND);
});
