import { FOOT_TYPE } from '../../shared/src/view/measure';
import { arrangeList } from './arrangeList';
import { arrange, type Lines } from './layout';
import { monthsType } from './view/MonthsDrawing';

const all = { scale: true, course: true, advice: true };
const lines: Lines = {
  word: 'mäßig',
  sentences: ['Ozon bestimmt den Index: 127 µg/m³.', '3 von 5 Stoffen gemessen, PM₂,₅ und SO₂ fehlen'],
  advice: 'Mäßige Luft: Empfindliche Menschen achten auf Beschwerden; für alle anderen ist sie unbedenklich.',
  foot: 'LQI 2025 · 13.06.2023, 14–15 Uhr MEZ · Umweltbundesamt · vorläufige Werte',
};
const drawn = (width: number, height: number) => {
  const { scale, course, advice, compact } = arrange(width, height, all, lines);
  return compact ?? [scale && 'scale', course && 'course', advice && 'advice'].filter(Boolean).join(' ');
};

test.each([
  [184, 150, 'above'],
  [184, 70, 'beside'],
  [284, 260, 'scale'],
  [384, 320, 'scale course advice'],
  [1184, 260, 'scale course advice'],
  [1900, 960, 'scale course advice'],
])('%d × %d pixels: %s', (width, height, expected) => {
  expect(drawn(width, height)).toBe(expected);
});

test('less height costs advice first, then the course, then the scale', () => {
  const heights = Array.from({ length: 40 }, (_, i) => 400 - i * 10);
  const order = [...new Set(heights.map((height) => drawn(384, height)))];
  expect(order).toEqual(['scale course advice', 'scale course', 'scale', '', 'beside']);
});

test('type grows with the panel', () => {
  const sizes = [1, 2, 3].map((times) => arrange(530 * times, 410 * times, all, lines).fontSize);
  expect(sizes[1]).toBeGreaterThan(1.8 * sizes[0]!);
  expect(sizes[2]).toBeGreaterThan(2.7 * sizes[0]!);
});

test('a low, wide panel takes two columns', () => {
  expect(arrange(1184, 260, all, lines).columns).toBe(2);
  expect(arrange(530, 410, all, lines).columns).toBe(1);
});

test('what is not wanted takes no room', () => {
  const only = arrange(530, 410, { scale: false, course: false, advice: false }, lines);
  expect(only).toMatchObject({ scale: false, course: false, advice: false });
  expect(only.fontSize).toBeGreaterThan(arrange(530, 410, all, lines).fontSize);
});

test('no type is smaller than twelve pixels, no foot than eleven', () => {
  expect(arrange(100, 50, all, lines).fontSize).toBe(12);
  expect(FOOT_TYPE.least).toBe(11);
});

const namesOf = (count: number, name = 'Unna-Königsborn', line = 'gut · PM₂,₅ 10 µg/m³') =>
  Array.from({ length: count }, () => ({ name, line, short: 'gut · PM₂,₅ 10 µg/m³' }));

test.each([
  [184, 300, 6, 1],
  [784, 350, 6, 2],
  [1184, 200, 6, 3],
])('a list in %d × %d pixels with %d stations has %d columns', (width, height, stations, columns) => {
  expect(arrangeList(width, height, namesOf(stations), lines.foot, '').columns).toBe(columns);
});

test('texts that break into lines make the type smaller, so that no station is cut', () => {
  const texts = namesOf(2, 'LuFt-Hub Kurt-Schumacher-Straße  Demo ', 'gut · PM₂,₅ 10 µg/m³ · 3 von 5 Stoffen');
  const long = arrangeList(1400, 700, texts, lines.foot, '');
  expect(long.fontSize).toBeLessThan(arrangeList(1400, 700, namesOf(2), lines.foot, '').fontSize);
});

test.each([
  ['all have room: none is left, the sentence stands', 1200, 700, 12, null],
  ['too low', 600, 280, 12, 12],
  ['the smallest', 184, 150, 12, 12],
])('%s', (_, width, height, count, more) => {
  const sentence = 'Meist gut. Mäßig nur in Selm.';
  const long = namesOf(
    count,
    'Fröndenberg/Ruhr, LuFt-Hub Ardeyer Straße  Demo ',
    'gut · PM₂,₅ 10 µg/m³ · 3 von 5 Stoffen'
  );
  const found = arrangeList(width, height, long, lines.foot, sentence);
  expect(found.summed).toBe(more === null);
  if (more === null) {
    expect(found.part).toBeNull();
  } else {
    const { rows, height: row } = found.part!;
    expect(rows * found.columns).toBeLessThan(more);
    expect(rows).toBeGreaterThanOrEqual(1);
    expect(rows * row * found.fontSize).toBeLessThanOrEqual(height);
  }
});

test('months: more room never shows fewer of them', () => {
  // What sentence and foot leave at 1600 and at 3840 px.
  expect(monthsType({ height: 180, fontSize: 13 }, 6)).toBe(13);
  const type = monthsType({ height: 180, fontSize: 24 }, 6);
  expect(type * (6 * 1.35 + 2)).toBeLessThanOrEqual(180);
});
