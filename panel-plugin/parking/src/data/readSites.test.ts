import { FieldType, toDataFrame } from '@grafana/data';
import { BOUND, costOf } from '../../../shared/src/testing/cost';
import { lengthened } from '../../../shared/src/testing/lengthened';
import { counterFrame, courseFrames, NOW, spacesFrame, tableFrame } from '../testdata/frames';
import { dayBesideUsual } from './day';
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

test('ten thousand spaces are read and put in order in a moment', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => i);
  const frame = toDataFrame({
    fields: [
      { name: 'zone', type: FieldType.string, values: rows.map((i) => `Zone ${i % 100}`) },
      { name: 'station_name', type: FieldType.string, values: rows.map((i) => `Platz ${i}`) },
      { name: 'state', type: FieldType.string, values: rows.map((i) => ['free', 'occupied', 'silent'][i % 3]) },
      { name: 'time', type: FieldType.time, values: rows.map((i) => NOW - i) },
    ],
  });
  expect(sumOf(read(frame))).toEqual({ total: 10_000, free: 3_334, unknown: 3_333 });
  expect(costOf(() => read(frame).map(statesOf))).toBeLessThan(BOUND);
});

test('ten thousand moments are put beside what is usual in a moment', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => i);
  const frame = toDataFrame({
    name: 'A',
    fields: [
      { name: 'time', type: FieldType.time, values: rows.map((i) => NOW - (10_000 - i) * 1_800_000) },
      { name: 'free', type: FieldType.number, values: rows.map((i) => i % 48) },
    ],
  });
  const day = () => {
    const reading = readSites([frame]);
    return dayBesideUsual(reading.lack === null ? reading.moments : [], 'Europe/Berlin');
  };
  expect(day()!.days).toBeGreaterThan(20);
  expect(costOf(day)).toBeLessThan(BOUND);
});

test('ten thousand car parks are read in a moment', () => {
  const frame = lengthened(tableFrame(), 10_000, 'zone');
  expect(read(frame)).toHaveLength(10_000);
  expect(costOf(() => read(frame))).toBeLessThan(BOUND);
});
