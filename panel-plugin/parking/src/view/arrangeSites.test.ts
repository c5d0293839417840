import { arrangeSites } from './arrangeSites';

const LABELS = ['Massener Straße', '9 von 36 frei, 2 unbekannt'];
const at = (width: number, height: number, counts: readonly number[]) =>
  arrangeSites({ width, height, fontSize: 12 }, LABELS, counts, 120);

test('a usual panel: a mark for each space, names beside them', () => {
  const { names, mark, perLine } = at(600, 300, [36, 24, 44]);
  expect(names).toBeGreaterThan(0);
  expect(mark).not.toBeNull();
  expect(perLine).toBeGreaterThanOrEqual(20);
});

test('too little height: all are bars', () => {
  expect(at(600, 90, [100, 100, 100]).mark).toBeNull();
});

test('a car park with more spaces than anybody counts takes no marks from the others', () => {
  expect(at(600, 200, [310, 24]).mark).toEqual(at(600, 200, [1, 24]).mark);
});

test('a narrow panel has its names above', () => {
  expect(at(220, 400, [10]).names).toBe(0);
});
