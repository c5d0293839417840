import { PAGE_WORDS } from '../words/page-words';
import { drawingOf } from './drawing';
import { apart } from './labels';
import { mapOf } from './map';
import type { Station } from '../../../model/kommune';

const UNNA = { ags: '05978036', slug: 'unna', name: 'Unna' };
const LUENEN = { ags: '05978024', slug: 'luenen', name: 'Lünen' };
const SOEST = { ags: '05974040', slug: 'soest', name: 'Soest' };
const station = (kommune: string, lon: number, lat: number): Station => ({
  ...{ id: `${lon}`, kommune, name: 'Rathaus', lon, lat, class: 'reference' },
});

test('a kilometre to the east is as long as one to the north', () => {
  // At 51.5° a degree of longitude is cos(51.5°) = 0.6225 of one of latitude.
  const drawing = drawingOf([SOEST], [station('soest', 8, 51), station('soest', 8 + 1 / 0.6225, 52)])!;
  expect(drawing.width / drawing.height).toBeCloseTo(1, 2);
  const [[west, south], [east, north]] = drawing.stations as [[number, number], [number, number]];
  expect(east).toBeGreaterThan(west);
  expect(north).toBeLessThan(south);
});

test('names stand inside of their areas; Lünen is west of Unna and north of it', () => {
  const { areas } = drawingOf([UNNA, LUENEN], [])!;
  const [unna, luenen] = areas.map(({ name }) => name);
  expect(luenen![0]).toBeLessThan(unna![0]);
  expect(luenen![1]).toBeLessThan(unna![1]);
  areas.forEach(({ name: [x, y] }) => expect(Math.min(x, y, 1 - x, 1 - y)).toBeGreaterThan(0));
});

test.each([
  ['no boundaries: stations alone', [SOEST], [station('soest', 8.1, 51.57)], 1, 1],
  [
    'a Kreis has no area among its municipalities',
    [UNNA, { ...SOEST, ags: '05978' }],
    [station('soest', 7.7, 51.5)],
    1,
    1,
  ],
  ['a Kommune without boundary and station is not drawn', [UNNA, SOEST], [], 1, 0],
])('%s', (_, kommunen, stations, areas, dots) => {
  const drawing = drawingOf(kommunen, stations)!;
  expect([drawing.areas.length, drawing.stations.length]).toEqual([areas, dots]);
});

test('nothing is drawn of nothing', () => expect(drawingOf([SOEST], [])).toBeUndefined());

test('only what has datasets leads to them', () => {
  const { markup } = mapOf(drawingOf([UNNA, LUENEN], [])!, new Set(['unna']), PAGE_WORDS.de);
  expect([...markup.matchAll(/href="([^"]*)"/g)].map(([, to]) => to)).toEqual(['#unna']);
});

test('names make way for each other and stay on the map', () => {
  const [first, second, far] = apart(
    [
      { text: 'Holzwickede', x: 0.5, y: 0.5 },
      { text: 'Fröndenberg/Ruhr', x: 0.98, y: 0.51 },
      { text: 'Selm', x: 0.05, y: 0.505 },
    ],
    0.8
  ).sort((a, b) => a.text.localeCompare(b.text));
  expect(first!.x).toBeCloseTo(1 - (16 * 0.75) / 17 / 2);
  // A line of 1.35 em, on a map of 17 em that is 21.25 em high.
  expect(first!.y).toBeCloseTo(0.5 + 1.35 / 21.25);
  expect([second!.y, far!.y]).toEqual([0.5, 0.505]);
});
