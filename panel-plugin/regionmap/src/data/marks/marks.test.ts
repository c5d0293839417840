import { geoPath } from 'd3-geo';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { BOUND, costOf } from '../../../../shared/src/testing/cost';
import { hubFrames, manyStations, NOW, worseDay } from '../../testdata/frames';
import { labelOf } from '../../text/labels';
import { groundByAgs, isIn, kreisUnnaGround } from '../ground/areas';
import { boxAround, overlap } from './boxes';
import type { MapGiven } from './mark';
import { marksOf } from './marks';
import { readRegion } from '../readRegion';
import { projectionOf, WHOLE } from '../ground/viewport';

const { areas } = kreisUnnaGround();

function given(frames: Parameters<typeof readRegion>[0], room = { width: 600, height: 600 }): MapGiven {
  const reading = readRegion(frames, NOW, 'de');
  const region = reading.lack === null ? reading.region : { stations: [], happenings: [] };
  const projection = projectionOf(
    areas.map(({ shape }) => shape),
    room,
    16,
    WHOLE
  );
  return {
    ...region,
    ...{ areas, projection, room, fontSize: 13, corner: { width: 30, height: 90 } },
    shown: { wind: true, traffic: true, happenings: true, names: true },
    labelOf: (mark) => labelOf(mark, 'Europe/Berlin', 'de'),
    middleOf: ({ shape }) => {
      const [x, y] = geoPath(projection).centroid(shape);
      return { x, y };
    },
    isInside: (area, { x, y }) => isIn(area, projection.invert!([x, y])!),
  };
}

test('no sign of a station is covered by anything', () => {
  const { marks } = marksOf(given(worseDay()));
  expect(new Set(marks.map(({ kind }) => kind))).toEqual(new Set(['air', 'happening', 'traffic', 'wind']));
  const air = marks.filter(({ kind }) => kind === 'air');
  for (const one of air) {
    for (const other of marks.filter((mark) => mark !== one)) {
      expect(overlap(boxAround(one, one), boxAround(other, other))).toBe(0);
    }
  }
});

test('a cluster shows the worst, and is made of all', () => {
  const { marks } = marksOf(given([manyStations(600)]));
  const air = marks.flatMap((mark) => (mark.kind === 'air' ? [mark] : []));
  for (const { stations } of air) {
    expect(stations[0].air!.class ?? 0).toBe(Math.max(...stations.map((one) => one.air!.class ?? 0)));
  }
});

test('names stand in their areas', () => {
  const all = given(hubFrames());
  const { labels } = marksOf(all);
  const names = labels.filter(({ isOfMark }) => !isOfMark);
  expect(names.length).toBeGreaterThan(6);
  for (const { text, x, y } of names) {
    const area = areas.find(({ name }) => name.split('/')[0] === text)!;
    expect(all.isInside(area, { x, y })).toBe(true);
  }
});

// The rooms that the map has at 1600 px (8 of 24 columns) and in a panel of 600 × 400.
test.each([
  [540, 370, 15, 10],
  [300, 260, 12, 10],
])(
  'on %d × %d names give way last: in smaller type, at last beside the region, over no mark',
  (width, height, fontSize, count) => {
    const all = { ...given(worseDay(), { width, height }), fontSize };
    const { marks, labels } = marksOf(all);
    const names = labels.filter(({ isOfMark }) => !isOfMark);
    expect(names.map(({ text }) => text)).toHaveLength(count);
    for (const { text, x, y, to, type = 1 } of names) {
      const area = areas.find(({ name }) => name.split('/')[0] === text)!;
      expect(all.isInside(area, to ?? { x, y })).toBe(true);
      expect(type).toBeGreaterThanOrEqual(0.8);
      const box = boxAround({ x, y }, { width: 0.6 * text.length * type * fontSize, height: type * fontSize });
      expect(marks.filter((mark) => overlap(box, boxAround(mark, mark)) > 0)).toEqual([]);
    }
  }
);

test('the names of a whole Land find their places in a moment', () => {
  const topology = JSON.parse(readFileSync(join(__dirname, '../../geo/gemeinden.json'), 'utf8')) as Topology;
  const land = groundByAgs(topology, '05').areas;
  const all = { ...given(worseDay()), areas: land };
  expect(land.length).toBeGreaterThan(300);
  expect(costOf(() => marksOf(all))).toBeLessThan(BOUND);
});

test('a small map keeps classes and leaves wind and free roads', () => {
  const { marks } = marksOf(given(worseDay(), { width: 170, height: 150 }));
  expect(marks.some(({ kind }) => kind === 'air')).toBe(true);
  expect(marks.some(({ kind }) => kind === 'wind')).toBe(false);
  expect(marks.flatMap((mark) => (mark.kind === 'traffic' ? [mark.stations[0].traffic!.level] : []))).toEqual([4]);
});

// They are read, drawn together to signs twice (air, wind) and given places.
test.each([
  [600, 600, 600],
  [10_000, 600, 600],
  [10_000, 1600, 900],
])('%d stations are read and find their places on %d × %d in a moment', (count, width, height) => {
  const frames = [manyStations(count)];
  expect(costOf(() => marksOf(given(frames, { width, height })))).toBeLessThan(BOUND);
});
