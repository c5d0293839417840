import { cpf } from './cpf';
import { percentileRose } from './percentile-rose';
import { polarField } from './polar-field';
import { fifths, roseOf } from './rose';
import { isInTens, middleOf, sectorOf, SECTOR_COUNTS, tensFactors } from './sectors';

const of = (...values: number[]) => Float64Array.from(values);

test.each([
  [0, 12, 0],
  [360, 12, 0],
  [345, 12, 0],
  [344, 12, 11],
  [14, 12, 0],
  [90, 12, 3],
  [350, 16, 0],
  [20, 16, 1],
  [225, 8, 5],
  [359, 36, 0],
] as const)('%d° of %d sectors is in sector %d', (direction, count, expected) => {
  expect(sectorOf(direction, count)).toBe(expected);
});

test('of 16 sectors N, E, S, W hold three codes of 10°, the others two (openair: 0.75 and 1.125)', () => {
  const factors = tensFactors(16);
  expect([0, 4, 8, 12].map((sector) => factors[sector])).toEqual([0.75, 0.75, 0.75, 0.75]);
  expect(new Set(factors.filter((_, sector) => sector % 4 > 0))).toEqual(new Set([1.125]));
});

test.each(SECTOR_COUNTS)('even wind in tens of degrees is even in %d sectors', (count) => {
  const directions = Float64Array.from({ length: 36 }, (_, i) => i * 10);
  const speeds = new Float64Array(36).fill(3);
  const { shares, n } = roseOf({ directions, speeds }, speeds, [2], count);
  expect(n).toBe(36);
  shares.forEach((share) => expect(share[1]).toBeCloseTo(100 / count));
});

test('directions to the degree are not corrected', () => {
  const directions = of(1, 90, 180);
  expect(isInTens(directions)).toBe(false);
  expect(roseOf({ directions, speeds: of(1, 1, 1) }, of(1, 1, 1), [2], 16).corrected).toBe(false);
});

test('calm hours stand apart, and hours without a direction are told', () => {
  const wind = { directions: of(90, 90, NaN, 90, 0), speeds: of(0.2, 3, 3, NaN, 0) };
  const { counts, calm, undirected, n } = roseOf(wind, of(1, 2, 3, 4, 5), [2, 4], 8);
  expect({ calm, undirected, n }).toEqual({ calm: 40, undirected: 20, n: 5 });
  // a value on a break belongs below it; without a speed an hour is not calm
  expect(counts[2]).toEqual([1, 1, 0]);
});

test('percentiles of a sector are those of R, and few hours have none', () => {
  const [north, , east] = percentileRose({ directions: of(0, 0, 360, 0, 90) }, of(1, 2, 3, 4, 9), 8, {
    percents: [50, 90],
    least: 2,
  });
  expect(north!.n).toBe(4);
  expect(north!.percentiles[0]).toBeCloseTo(2.5);
  expect(north!.percentiles[1]).toBeCloseTo(3.7);
  expect(east).toEqual({ n: 1, percentiles: [NaN, NaN] });
});

test('the wind that brings the worst tenth', () => {
  const values = of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  const directions = of(0, 0, 0, 0, 0, 0, 0, 0, 0, 90);
  const { threshold, sectors } = cpf({ directions }, values, 8);
  expect(threshold).toBeCloseTo(9.1);
  expect(sectors[0]).toEqual({ above: 0, n: 9, probability: 0 });
  expect(sectors[2]).toEqual({ above: 1, n: 1, probability: 1 });
  expect(sectors[4]!.probability).toBeNaN();
});

describe('polar field', () => {
  const hours = 40;
  const directions = Float64Array.from({ length: hours }, (_, i) => (i % 2 ? 90 : 270));
  const speeds = new Float64Array(hours).fill(5);
  const values = Float64Array.from({ length: hours }, (_, i) => (i % 2 ? 40 : 10));
  const field = polarField({ directions, speeds }, values, { size: 11 });
  const at = (row: number, column: number) => field.values[row * 11 + column]!;

  test('has the west on the left and the east on the right', () => {
    expect(field.reach).toBeCloseTo(5);
    expect(at(5, 0)).toBeCloseTo(10);
    expect(at(5, 10)).toBeCloseTo(40);
  });

  test('leaves out where there were no hours', () => {
    expect(at(0, 5)).toBeNaN();
    expect(at(5, 5)).toBeNaN();
  });
});

test('breaks of a pollution rose are the fifths, each once', () => {
  expect(fifths(of(1, 2, 3, 4, 5, 6))).toEqual([2, 3, 4, 5]);
  expect(fifths(of(0, 0, 0, 0, 0, 0))).toEqual([0]);
});

test('sector middles go from north over east', () => {
  expect([0, 3].map((sector) => middleOf(sector, 12))).toEqual([0, 90]);
});
