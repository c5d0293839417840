import { boxAround, overlap, Standing, type Box } from './boxes';

/** Numbers that look random and are the same each time. */
function* numbers(): Generator<number> {
  for (let seed = 1; ; seed = (seed * 16_807) % 2_147_483_647) {
    yield seed / 2_147_483_647;
  }
}

test('what stands is found by bands as it is one by one, also what is high, or lies over an edge', () => {
  const some = numbers();
  const next = (most: number) => most * some.next().value!;
  const boxes = Array.from({ length: 500 }, () =>
    boxAround({ x: next(800), y: next(700) - 20 }, { width: 5 + next(60), height: 5 + next(200) })
  );
  const standing = new Standing(boxes.slice(0, 300));
  boxes.slice(300, 400).forEach((box) => standing.add(box));
  const oneByOne = (box: Box) => boxes.slice(0, 400).reduce((sum, other) => sum + overlap(box, other), 0);
  for (const box of boxes.slice(400).filter(({ top }) => top >= 0)) {
    expect(standing.coveredBy(box, Infinity)).toBeCloseTo(oneByOne(box), 5);
    expect(standing.coveredBy(box, 10)).toBeGreaterThanOrEqual(Math.min(10, oneByOne(box) - 1e-5));
  }
  expect(standing.coveredBy({ left: 900, top: 0, right: 950, bottom: 700 }, Infinity)).toBe(0);
});
