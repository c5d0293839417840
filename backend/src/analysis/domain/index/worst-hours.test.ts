import { worstHours } from './worst-hours';

test.each<[string, number[], number, number[]]>([
  ['every hour', [1, 3, 2], 1, [0, 1, 2]],
  ['the newest day hour by hour', Array<number>(24).fill(1), 5, Array.from({ length: 24 }, (_, i) => i)],
])('%s', (_, classes, step, expected) => {
  expect(worstHours(Uint8Array.from(classes), step)).toEqual(expected);
});

test('of each three hours the first of the worst, unknown ones only where there is no other', () => {
  const before = [1, 3, 3, /**/ 0, 0, 1, /**/ 0, 0, 0, /**/ 2, 5];
  const classes = Uint8Array.from([...before, ...Array<number>(24).fill(1)]);
  expect(worstHours(classes, 3).slice(0, 5)).toEqual([1, 5, 6, 10, 11]);
});
