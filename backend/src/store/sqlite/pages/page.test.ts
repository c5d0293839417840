import { decodePage, emptyColumns, encodePage, type Column } from './page';

/** A few hours of ten-minute readings, each figure unlike the others. */
const ROWS: Partial<Record<Column, readonly number[]>> = {
  place: [0, 1, 2, 255],
  quality: [2, 2, 3, 3],
  n: [6, 6, 5, 6],
  covered: [3_600_000, 3_600_000, 3_000_000, 3_600_000],
  sum: [1.1, -2.2, 1 / 3, 1e300],
  min: [0.5, -0, 0, -1],
  max: [0.1, 0.1, 0.1, 0.1],
  last: [1.1, -2.2, 1 / 3, 1e300],
  at: [3_000_000, 3_000_000, 2_400_000, 3_000_000],
  reach: [0, 0, 7_200_000, 0],
};

test.each([
  ['of rows', 4],
  ['of one row', 1],
  ['of none', 0],
])('a page %s comes back to the last bit', (_, rows) => {
  const page = emptyColumns(rows);
  for (const [column, values] of Object.entries(ROWS)) {
    page[column as Column].set(values.slice(0, rows));
  }
  const bytes = encodePage({ ...page, rows });
  // As the driver may hand it out: anywhere in its memory.
  const moved = new Uint8Array(bytes.length + 3).subarray(3);
  moved.set(bytes);
  for (const given of [bytes, moved]) {
    const found = emptyColumns(8);
    expect(decodePage(given, found)).toBe(rows);
    for (const column of Object.keys(page) as Column[]) {
      expect([column, ...found[column].subarray(0, rows)]).toEqual([column, ...page[column]]);
    }
  }
});

test('hours of one reading each take little more than their values', () => {
  const rows = 256;
  const page = emptyColumns(rows);
  page.place.forEach((_, i) => {
    page.place[i] = i;
    for (const column of ['sum', 'min', 'max', 'last'] as const) {
      page[column][i] = Math.sin(i);
    }
  });
  expect(encodePage({ ...page, rows })).toHaveLength(24 + 256 + 8 * 256 + 8 * 8);
});
