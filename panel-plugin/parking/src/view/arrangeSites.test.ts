import { arrangeSites, leastHeight } from './arrangeSites';

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

const FOUR = ['Lange Straße', 'Parkhaus Zentrum', 'Roggenmarkt', 'Christinentor'].flatMap((name) => [
  name,
  '7 von 14 frei, 1 unbekannt',
]);
const four = (width: number, height: number) =>
  arrangeSites({ width, height, fontSize: 12 }, FOUR, [14, 310, 16, 20], 120);

test('where rows of two lines have no room, name and figures share one, and no site is missing', () => {
  expect(four(600, 120)).toMatchObject({ mark: null, isBrief: true, shown: 4 });
  expect(leastHeight({ width: 600, height: 400, fontSize: 12 }, FOUR, 4)).toBeLessThanOrEqual(120);
});

test('where not even these fit, whole rows are seen', () => {
  const { shown, row } = four(600, 75);
  expect(shown).toBeLessThan(4);
  expect(shown * row).toBeLessThanOrEqual(75);
});
