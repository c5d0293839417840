import { layoutGrid } from './gridLayout';

const content = {
  ...{ rows: 7, columns: 24, rowNames: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'] },
  ...{ totals: ['9,9 Tsd.'], longestNumber: '872', hourMark: '18 Uhr', lineNames: ['Mo–Fr', 'Sa, So'] },
};
const at = (width: number, height: number, fontSize = 12) => layoutGrid({ width, height, fontSize }, content);

test.each([
  ['a wide panel has everything', 1200, 320, { totals: true, numbers: true, everyHours: 1 }],
  ['a usual one has no numbers in its cells', 530, 320, { totals: true, numbers: false, everyHours: 3 }],
  ['a flat one has no figures at its rows, as these would touch', 530, 80, { totals: false, lines: null }],
  ['a narrow one is the grid alone', 200, 140, { totals: false, numbers: false, everyHours: 6 }],
])('%s', (_name, width, height, parts) => {
  expect(at(width, height)).toMatchObject(parts);
});

test('lines come where rows stay high enough to be read', () => {
  expect(at(1200, 320).lines).not.toBeNull();
  expect(at(1200, 150).lines).toBeNull();
});

test.each([
  [200, 140, 12],
  [600, 400, 12],
  [3700, 1900, 57],
])('nothing stands outside of %d × %d', (width, height, fontSize) => {
  const { left, width: grid, height: high, lines, type } = at(width, height, fontSize);
  expect(left + grid).toBeLessThanOrEqual(width);
  expect(Math.max(high + 1.5 * type, lines ? lines.top + lines.height : 0)).toBeLessThanOrEqual(height + 1);
});
