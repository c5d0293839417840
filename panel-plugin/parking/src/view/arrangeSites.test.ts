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

test.each([
  ['more spaces than anybody counts', 600, 300, [200, 24]],
  ['too little height', 600, 90, [100, 100, 100]],
])('%s: bars', (_name, width, height, counts) => {
  expect(at(width, height, counts).mark).toBeNull();
});

test('a narrow panel has its names above', () => {
  expect(at(220, 400, [10]).names).toBe(0);
});
