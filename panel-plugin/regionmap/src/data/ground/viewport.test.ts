import { kreisUnnaGround } from './areas';
import { moved, projectionOf, WHOLE, zoomed } from './viewport';

const size = { width: 600, height: 400 };
const shapes = kreisUnnaGround().areas.map(({ shape }) => shape);
const UNNA = [7.689, 51.535] as const;
const placeOf = (view: typeof WHOLE) => projectionOf(shapes, size, 20, view)([...UNNA])!;

test('what the pointer is on stays where it is while it comes nearer', () => {
  const before = placeOf(WHOLE);
  const after = placeOf(zoomed(WHOLE, 3, size, before));
  expect(after[0]).toBeCloseTo(before[0], 6);
  expect(after[1]).toBeCloseTo(before[1], 6);
});

test('north is up, east is right, and the whole fits into the box', () => {
  const projection = projectionOf(shapes, size, 20, WHOLE);
  const [selm, froendenberg] = [projection([7.47, 51.69])!, projection([7.77, 51.47])!];
  expect(selm[0]).toBeLessThan(froendenberg[0]);
  expect(selm[1]).toBeLessThan(froendenberg[1]);
  for (const [x, y] of shapes.flatMap(({ geometry }) =>
    (geometry.coordinates as number[][][]).flat().map((at) => projection(at as [number, number])!)
  )) {
    expect(x).toBeGreaterThanOrEqual(19.9);
    expect(x).toBeLessThanOrEqual(580.1);
    expect(y).toBeGreaterThanOrEqual(19.9);
    expect(y).toBeLessThanOrEqual(380.1);
  }
});

test.each([
  ['the whole does not move', WHOLE, WHOLE],
  ['twice as near it moves by half of the box at most', { zoom: 2, dx: 0, dy: 0 }, { zoom: 2, dx: 300, dy: -200 }],
])('%s', (_name, view, expected) => {
  expect(moved(view, 10_000, -10_000, size)).toEqual(expected);
});

test('never further away than the whole, and there it is centred', () => {
  expect(zoomed({ zoom: 1.2, dx: 50, dy: 0 }, 0.1, size)).toEqual(WHOLE);
});
