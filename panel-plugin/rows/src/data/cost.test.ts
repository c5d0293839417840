import { BOUND, costOf } from '../../../shared/src/testing/cost';
import { longFrame } from '../testdata/frames';
import { readSheet } from './readSheet';
import { sortRows } from './sortRows';

test('10 000 rows are read and sorted in time', () => {
  const frame = longFrame(10_000);
  const sorted = () => sortRows(readSheet([frame]).rows, { column: 1, descending: true }, 'de-DE');
  expect(sorted()[0]!.fields[1]!.values[sorted()[0]!.at]).toBe(9999);
  expect(costOf(sorted)).toBeLessThan(BOUND);
});
