import { describeVectors, vectors } from '../src/testing/recordings';
import { assess, classOf, airQualityIndexOf, INDICES, positionOf, type Pollutant } from './air-quality-scale';

const lqi = INDICES['uba-lqi-2025']!;

test.each([
  ['pm10', [9, 10, 27, 28, 54, 55, 90, 91]],
  ['pm25', [5, 6, 15, 16, 30, 31, 50, 51]],
  ['o3', [24, 25, 72, 73, 144, 145, 240, 241]],
  ['no2', [10, 11, 30, 31, 60, 61, 100, 101]],
  ['so2', [10, 11, 30, 31, 60, 61, 100, 101]],
] as const)('%s has the bounds of the table of Umweltbundesamt', (pollutant, edges) => {
  expect(edges.map((value) => classOf(lqi, pollutant, value))).toEqual([1, 2, 2, 3, 3, 4, 4, 5]);
});

test('half is rounded up before the bound is asked', () => {
  expect([9.4, 9.5].map((value) => classOf(lqi, 'pm10', value))).toEqual([1, 2]);
});

test('the worst pollutant decides, and SO₂ is missing', () => {
  expect(assess(lqi, { o3: 127, no2: 3, pm10: 22, pm25: null })).toEqual({
    class: 3,
    deciding: 'o3',
    measured: 3,
    complete: false,
  });
});

test('in one class, the pollutant furthest along the scale decides', () => {
  expect(assess(lqi, { o3: 73, no2: 60 })?.deciding).toBe('no2');
});

test.each([
  [0, 0],
  [72, 2],
  [108, 2.5],
  [240, 4],
  [360, 4.5],
  [9999, 5],
  [-2, 0],
])('ozone %d µg/m³ stands at %d of five bands', (value, position) => {
  expect(positionOf(lqi, 'o3', value)).toBe(position);
});

describe('version of 2019', () => {
  const old = airQualityIndexOf('uba-lqi-2019');

  test.each([
    [{ no2: 35, o3: 66, pm10: 18, pm25: 11 }, 2, true],
    [{ no2: 41 }, 3, false],
    [{ no2: 61 }, 3, false],
  ])('%j is class %d', (values, expected, complete) => {
    expect(assess(old, values)).toMatchObject({ class: expected, complete });
  });

  test('does not rate sulphur dioxide', () => {
    expect(assess(old, { so2: 900 })).toBeNull();
  });

  test('is milder: 61 µg/m³ of nitrogen dioxide were moderate, today they are poor', () => {
    expect([old, lqi].map((index) => classOf(index, 'no2', 61))).toEqual([3, 4]);
  });
});

test('the nearest version is named when one is asked for that does not exist', () => {
  expect(() => airQualityIndexOf('uba-lqi-2024')).toThrow(
    expect.objectContaining({ kind: 'not-found', remedy: 'Did you mean "uba-lqi-2025"?' })
  );
});

interface Vector {
  readonly in: Readonly<Record<string, number>>;
  readonly cls: number | null;
  readonly dominant?: string;
}

describeVectors('the shared test vectors', () => {
  test('agree', () => {
    const { lqi2025 } = vectors('test-vectors.json') as { lqi2025: Vector[] };
    const answers = lqi2025.map((vector) => {
      const values = Object.entries(vector.in).map(([id, value]) => [id.toLowerCase() as Pollutant, value]);
      const found = assess(lqi, Object.fromEntries(values));
      return {
        ...vector,
        cls: found?.class ?? null,
        ...(vector.dominant && { dominant: found?.deciding.toUpperCase() }),
      };
    });
    expect(answers).toEqual(lqi2025);
  });
});
