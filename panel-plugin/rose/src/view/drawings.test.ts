import { toDataFrame } from '@grafana/data';
import { BOUND, costOf } from '../../../shared/src/testing/cost';
import { gridOf, refined } from '../data/grid';
import { readRoses } from '../data/readRoses';
import type { FieldRose } from '../data/rose';
import { levelsOf } from '../data/scales';
import { mastFrames } from '../testdata/frames';
import { arrangeRoses, MEASURES } from './arrangeRoses';
import { drawingsOf } from './drawings';
import { distanceOf, pointOn, stepPaths, wedge } from './geometry';

const circle = { cx: 100, cy: 100, radius: 80, hole: 10 };

test('north is up, east is right, and values go outwards from the edge of the middle', () => {
  expect(pointOn(circle, 0, 80)).toEqual({ x: 100, y: 20 });
  expect(pointOn(circle, 90, 80).x).toBeCloseTo(180);
  const radial = { floor: 0, top: 20, rings: [20] };
  expect([0, 10, 20, 99].map((value) => distanceOf(value, radial, circle))).toEqual([10, 45, 80, 80]);
  // From 15° before north: the first point lies left of the middle, above it.
  expect(wedge(0, 30, 10, 80)).toMatch(/^M-20\.7\d*,-77\.2/);
});

test('steps of a field lie one over the other', () => {
  const values = Float64Array.from([NaN, 1, 5, 9]);
  expect(stepPaths({ size: 2, values }, [0, 4, 10], 10)).toEqual([
    'M0 -10h10v10h-10zM-10 0h20v10h-20z',
    'M-10 0h20v10h-20z',
  ]);
});

test('roses of one kind have one scale, unless everyone is to have their own', () => {
  const reading = readRoses(mastFrames());
  const roses = reading.lack === null ? reading.roses : [];
  const tops = (sameScale: boolean) =>
    new Set(drawingsOf(roses, sameScale, 'de').map((one) => ('radial' in one ? one.radial.top : NaN)));
  expect(tops(true).size).toBe(1);
  expect(tops(false).size).toBeGreaterThan(1);
});

test('10 000 points are worked out in the blink of an eye', () => {
  const values = Array.from({ length: 10_201 }, (_, i) => i);
  const frame = toDataFrame({
    fields: [
      { name: 'x', type: 'number', values: values.map((i) => ((i % 101) - 50) / 5) },
      { name: 'y', type: 'number', values: values.map((i) => (Math.floor(i / 101) - 50) / 5) },
      { name: 'value', type: 'number', values: values.map((i) => Math.sin(i / 700) * 40 + 50) },
    ],
  });
  const work = () => {
    const reading = readRoses([frame]);
    const rose = (reading.lack === null ? reading.roses[0] : undefined) as FieldRose;
    return stepPaths(refined(gridOf(rose), 1), levelsOf([rose]), 4);
  };
  expect(work().length).toBeGreaterThan(4);
  expect(costOf(work)).toBeLessThan(BOUND);
});

const words = {
  name: 'Unna · Windrose',
  sentence: 'Wind am häufigsten aus Südwest (15 %).',
  legend: ['bis 2', '2–4'],
  notes: ['n = 5'],
  hours: 'n = 5',
};

test.each([
  [1, 600, 300, 'beside', 1],
  [1, 300, 500, 'below', 1],
  [4, 1200, 800, 'beside', 2],
  [4, 1400, 400, 'below', 4],
  [4, 560, 200, 'name', 4],
])('%d in %d × %d: words %s, %d abreast', (count, width, height, place, columns) => {
  const found = arrangeRoses({ width, height, fontSize: 14 }, Array(count).fill(words), [words.legend]);
  expect(found).toMatchObject({ words: place, columns, oneByOne: false });
  expect(2 * (found.radius + MEASURES.letters * 14)).toBeLessThanOrEqual(found.cell.height);
});

test.each([
  [2, 600, 260, 'sentence'],
  [4, 620, 220, 'name'],
])('%d in %d × %d, with long words: one legend beneath all, %s', (count, width, height, place) => {
  const long = {
    ...words,
    name: 'LuFt-Hub Kurt-Schumacher-Straße · Schadstoffrose',
    sentence: 'LuFt-Hub Kurt-Schumacher-Straße: NO₂ über 40 µg/m³: von diesen Stunden mit Wind 74 % aus Süd bis West.',
    legend: ['bis 10', '10–20', '20–30', '30–40', 'über 40 µg/m³', 'unter 10 Stunden'],
    notes: ['Anteil der Stunden', 'n = 1.303'],
  };
  const found = arrangeRoses({ width, height, fontSize: 13 }, Array(count).fill(long), [long.legend]);
  expect(found).toMatchObject({ words: place, oneByOne: false });
  expect(found.legendHeight).toBeGreaterThan(0);
  const rows = Math.ceil(count / found.columns);
  expect(rows * found.cell.height + (rows - 1) * MEASURES.gap * 13 + found.legendHeight).toBeLessThanOrEqual(height);
});

test('too small for several with what explains them: one at a time, with its legend', () => {
  const long = {
    ...words,
    name: 'LuFt-Hub Kurt-Schumacher-Straße · Hohe Werte je Windrichtung',
    legend: Array(6).fill('häufiger als erwartet'),
  };
  const found = arrangeRoses({ width: 584, height: 235, fontSize: 13 }, Array(4).fill(long), [
    long.legend,
    long.legend,
  ]);
  expect(found).toMatchObject({ words: 'beside', oneByOne: true });
});

test('too small for several: one at a time', () => {
  expect(arrangeRoses({ width: 180, height: 160, fontSize: 12 }, Array(5).fill(words))).toMatchObject({
    ...{ oneByOne: true, columns: 1 },
  });
});
