import { FieldType, toDataFrame } from '@grafana/data';
import { counterFrame, courseFrames, spacesFrame, tableFrame } from '../testdata/frames';
import { readSites } from './readSites';
import { shareFree, statesOf, sumOf } from './sites';

const read = (...frames: Parameters<typeof readSites>[0][number][]) => {
  const reading = readSites(frames);
  return reading.lack === null ? reading.sites : [];
};

test('the table: three sites, 20 of 104 free, 8 unknown', () => {
  expect(sumOf(read(tableFrame()))).toEqual({ total: 104, free: 20, unknown: 8 });
});

test('the spaces alone say the same', () => {
  const sites = read(spacesFrame());
  expect(sumOf(sites)).toEqual({ total: 104, free: 20, unknown: 8 });
  expect(sites.map(({ name, free }) => [name, free])).toEqual([
    ['Massener Straße', 9],
    ['Rathaus', 2],
    ['Bahnhof, P+R', 9],
  ]);
});

test('both together: counts of the table, states space by space', () => {
  const [first] = read(tableFrame(), spacesFrame());
  expect(first).toMatchObject({ meanStay: 47, turnover: 6.2 });
  expect(statesOf(first!)[0]).toMatchObject({ name: 'Massener Straße 1', state: 'unknown' });
});

test('a counter has no single spaces: taken, then free', () => {
  const [mitte, sued] = read(counterFrame());
  expect(statesOf(mitte!).filter(({ state }) => state === 'occupied')).toHaveLength(347);
  expect(statesOf(sued!).every(({ state }) => state === 'unknown')).toBe(true);
  expect(shareFree(sued!)).toBeNull();
  expect(sumOf([mitte!, sued!])).toEqual({ total: 490, free: 63, unknown: 80 });
});

test('a course alone tells its last moments', () => {
  expect(read(...courseFrames()).map(({ name, free }) => [name, free])).toEqual([
    ['Massener Straße', 9],
    ['Rathaus', 2],
    ['Bahnhof, P+R', 9],
  ]);
});

test.each([
  ['negative', -3],
  ['more than anybody has', 1e9],
  ['no number', NaN],
])('a count that is %s is none', (_name, free) => {
  const frame = toDataFrame({
    fields: [
      { name: 'zone', type: FieldType.string, values: ['A', 'B'] },
      { name: 'free', type: FieldType.number, values: [free, 3] },
      { name: 'total', type: FieldType.number, values: [null, 10] },
    ],
  });
  expect(read(frame).map(({ name }) => name)).toEqual(['B']);
});
