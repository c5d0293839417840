import { abreast } from './abreast';

const room = (width: number, height: number, fontSize = 12) => ({ width, height, fontSize });

test.each([
  ['one has all', 1, 600, 400, 1, 1],
  ['two in a usual panel: above each other', 2, 600, 400, 1, 2],
  ['two in a flat one: abreast', 2, 1200, 200, 2, 2],
  ['six in a large one', 6, 1600, 900, 2, 6],
  ['three in the smallest: the first alone', 3, 200, 110, 1, 1],
])('%s', (_name, count, width, height, columns, shown) => {
  expect(abreast(count, room(width, height))).toMatchObject({ columns, shown });
});

test.each([2, 5, 12])('%d never stand outside', (count) => {
  const { columns, shown, box } = abreast(count, room(900, 500));
  const rows = Math.ceil(shown / columns);
  expect(columns * box.width + (columns - 1) * 0.8 * 12).toBeLessThanOrEqual(900);
  expect(rows * box.height + (rows - 1) * 0.8 * 12).toBeLessThanOrEqual(500);
});
