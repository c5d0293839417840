import { boxAround, overlap, type Point } from './boxes';
import { clusters } from './cluster';

const sizeOf = (count: number) => ({ width: count > 1 ? 36 : 20, height: 20 });
const at = ([x, y]: readonly [number, number]): Point => ({ x, y });

test('who comes first stands, who would cover it joins', () => {
  const found = clusters(
    [
      [0, 0],
      [15, 0],
      [100, 0],
      [8, 8],
    ] as const,
    at,
    sizeOf
  );
  expect(found.map(({ x, items }) => [x, items.length])).toEqual([
    [0, 3],
    [100, 1],
  ]);
});

test('a cluster that has grown takes in what it would cover now', () => {
  // 26 px apart two signs of 20 px stand free; the first with a third is 36 px wide, and would reach over the second.
  const found = clusters(
    [
      [0, 0],
      [26, 0],
      [-5, 0],
    ] as const,
    at,
    sizeOf
  );
  expect(found.map(({ items }) => items.length)).toEqual([3]);
});

test('nothing is lost, and nothing covers anything', () => {
  const items = Array.from({ length: 600 }, (_, i) => [(i * 7919) % 503, (i * 104729) % 397] as const);
  const found = clusters(items, at, sizeOf);
  expect(found.reduce((sum, one) => sum + one.items.length, 0)).toBe(600);
  found.forEach((a, i) =>
    found.slice(i + 1).forEach((b) => {
      expect(overlap(boxAround(a, sizeOf(a.items.length)), boxAround(b, sizeOf(b.items.length)))).toBe(0);
    })
  );
});

test('a crowd in one place is one, and whoever stands a screen away is none of it', () => {
  const crowd = Array.from({ length: 300 }, (_, i) => [i % 5, i % 3] as const);
  const found = clusters([...crowd, [4000, 2000], [-4000, -2000]] as const, at, sizeOf);
  expect(found.map(({ x, items }) => [x, items.length])).toEqual([
    [0, 300],
    [4000, 1],
    [-4000, 1],
  ]);
});
