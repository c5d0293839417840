import { unnaFrame } from '../testdata/frames';
import { gridOf, highestPoint, pointAt, refined, windOf } from './grid';
import { readField } from './readField';
import { readSectors } from './readSectors';
import { bandsOf, levelOf, levelsOf, radialOf, speedRings } from './scales';

const [wind, percentiles] = (['windRose', 'percentileRose'] as const).map((name) => readSectors(unnaFrame(name), 0)!);
const field = readField(unnaFrame('polarField'), 0)!;

test('shares stand one on the other, percentiles reach from the one before', () => {
  const west = wind!.sectors.findIndex(({ direction }) => direction === 270);
  const [first, second] = bandsOf(wind!, west, 0);
  expect(first!.from).toBe(0);
  expect(second!.from).toBe(first!.to);
  const [p25, p50] = bandsOf(percentiles!, west, 0);
  expect([p25!.from, p50!.from]).toEqual([0, percentiles!.sectors[west]!.values[0]]);
  expect(p50!.to).toBe(percentiles!.sectors[west]!.values[1]);
});

test('rings are readable and lie around all', () => {
  const { floor, top, rings } = radialOf([wind!]);
  expect([floor, top, rings.at(-1)]).toEqual([0, 20, 20]);
});

test('what can be negative starts below zero', () => {
  const cold = { ...percentiles!, sectors: percentiles!.sectors.map((one) => ({ ...one, values: [-7, 3] })) };
  const { floor, top } = radialOf([cold as typeof wind & object]);
  expect(floor).toBeLessThanOrEqual(-7);
  expect(top).toBeGreaterThanOrEqual(3);
});

test('steps of a field hold its values', () => {
  const levels = levelsOf([field]);
  const values = field.points.map(({ value }) => value);
  expect(levels[0]).toBeLessThanOrEqual(Math.min(...values));
  expect(levels.at(-1)).toBeGreaterThanOrEqual(Math.max(...values));
  expect([levelOf([0, 10, 20], 0), levelOf([0, 10, 20], 10), levelOf([0, 10, 20], 20)]).toEqual([0, 1, 1]);
});

test('a field is read at a wind', () => {
  const grid = gridOf(field);
  const top = highestPoint(field.points);
  const { direction, speed } = windOf(top);
  expect(pointAt(field, grid, direction, speed)).toEqual(top);
  expect(speedRings(7.3)).toEqual([2, 4, 6]);
  expect(windOf({ x: -5, y: 0 })).toEqual({ direction: 270, speed: 5 });
});

test('finer, nothing is higher or lower than the points', () => {
  const { size, values } = refined(gridOf(field), 4);
  const known = values.filter((value) => !Number.isNaN(value));
  expect(size).toBe(124);
  expect(Math.max(...known)).toBeLessThanOrEqual(Math.max(...field.points.map(({ value }) => value)));
  expect(Math.min(...known)).toBeGreaterThanOrEqual(Math.min(...field.points.map(({ value }) => value)));
});
