import { placeLabels } from './placeLabels';

// A character is 0.53 em wide (view/measure.ts): ten of them at 10 px are 53 px.
const bounds = { left: 0, right: 300, fontSize: 10 };
const label = (key: string, x: number, more: object = {}) => ({ key, x, y: 20, forms: ['0123456789', '01'], ...more });

test.each([
  ['what has room stands where it wants to', [label('a', 100)], bounds, [['a', '0123456789', 100]]],
  ['at an edge it stands inside', [label('a', 0)], bounds, [['a', '0123456789', 26.5]]],
  ['what does not fit is said shorter', [label('a', 100, { room: 20 })], bounds, [['a', '01', 100]]],
  ['or not at all', [label('a', 100, { room: 5 })], bounds, []],
  [
    'the second does not run into the first',
    [label('a', 100), label('b', 142)],
    bounds,
    [
      ['a', '0123456789', 100],
      ['b', '01', 142],
    ],
  ],
  ['nor stand on a line', [label('a', 101)], { ...bounds, line: 100 }, [['a', '0123456789', 130]]],
  ['nor on the other side', [label('a', 99)], { ...bounds, line: 100 }, [['a', '0123456789', 70]]],
])('%s', (_, wanted, within, placed) => {
  expect(placeLabels(wanted, within).map(({ key, text, x }) => [key, text, Math.round(10 * x) / 10])).toEqual(placed);
});
