import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoArea } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import type { Topology } from 'topojson-specification';
import { airFrame, NOW } from '../../testdata/frames';
import { groundByAgs, groundOf, isCalled, isIn, kreisUnnaGround, named } from './areas';
import { readRegion } from '../readRegion';

const germany = () => JSON.parse(readFileSync(join(__dirname, '../../geo/gemeinden.json'), 'utf8')) as Topology;

/** Mean radius of the Earth, km. */
const EARTH = 6371;

test('the bundled Kreis has its ten Kommunen, and 543 km² (Destatis, 31.12.2018)', () => {
  const { areas } = kreisUnnaGround();
  expect(areas).toHaveLength(10);
  const km2 = areas.reduce((sum, { shape }) => sum + geoArea(shape) * EARTH * EARTH, 0);
  expect(km2).toBeGreaterThan(0.97 * 543.21);
  expect(km2).toBeLessThan(1.03 * 543.21);
});

/** Numbers of municipalities at the end of 2015: Destatis, Gemeindeverzeichnis. */
test.each([
  ['05978', 10],
  ['05913', 1], // Dortmund, a town without a Kreis
  ['05974', 14], // Kreis Soest
  ['05', 396], // North Rhine-Westphalia
  ['05978036', 1],
  ['99999', 0],
])('the file has %s with %i municipalities', (ags, count) => {
  expect(groundByAgs(germany(), ags).areas).toHaveLength(count);
});

test('every station of the demo region stands in the Kommune that the data say', () => {
  const reading = readRegion([airFrame()], NOW, 'de');
  const stations = reading.lack === null ? reading.region.stations : [];
  const { areas } = kreisUnnaGround();
  expect(stations).toHaveLength(12);
  for (const { at, kommuneName } of stations) {
    const [area] = areas.filter((one) => isIn(one, at!));
    expect(area && isCalled(area, kommuneName)).toBe(true);
  }
});

test('areas without names are called what stations in them say', () => {
  const reading = readRegion([airFrame()], NOW, 'de');
  const { areas } = groundByAgs(germany(), '05978');
  const names = named(areas, reading.lack === null ? reading.region.stations : []).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Selm', 'Unna', 'Werne', 'Fröndenberg/Ruhr']));
});

test.each([
  ['Fröndenberg/Ruhr', 'Fröndenberg', true],
  ['Fröndenberg', 'Fröndenberg/Ruhr', true],
  ['Unna', 'unna', true],
  ['Unnau', 'Unna', false],
  ['', 'Unna', false],
  ['Unna', '', false],
])('%p is called %p: %p', (name, kommune, expected) => {
  expect(isCalled({ ...kreisUnnaGround().areas[0]!, name }, kommune)).toBe(expected);
});

const ring = [
  [7, 51],
  [8, 51],
  [8, 52],
  [7, 52],
  [7, 51],
];

test.each([
  ['as RFC 7946 has it', ring],
  ['the other way round', [...ring].reverse()],
])('an area wound %s is its inside', (_name, coordinates) => {
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { GEN: 'Feld' }, geometry: { type: 'Polygon', coordinates: [coordinates] } },
    ],
  };
  const [area] = groundOf(collection, false).areas;
  expect(area!.name).toBe('Feld');
  expect(isIn(area!, [7.5, 51.5])).toBe(true);
  expect(isIn(area!, [9, 51.5])).toBe(false);
});
