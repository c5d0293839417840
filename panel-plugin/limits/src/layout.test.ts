import { arrange, type GaugeSize } from './layout';
import { boxesOf } from './view/boxGeometry';
import { calendarGeometry, monthAway } from './view/calendar/calendarGeometry';
import { spreadLabels } from './view/spreadLabels';
import type { LimitRow } from './data/station';

const gauge = (draws: 'count' | 'mean', importance: number): GaugeSize => ({
  ...{ draws, importance, head: 'PM₁₀ Tage über 50 µg/m³ 4 von 35 Tagen', projected: false },
  notes: {
    brief: 'eingehalten',
    state: 'eingehalten',
    all: 'eingehalten · 99 % der Zeit gemessen · EU ab 2030: 7 von 18 über 45 µg/m³',
  },
});
const SIX = [
  ...[gauge('count', 0.1), gauge('count', 0.5), gauge('count', 0)],
  ...[gauge('mean', 0.4), gauge('mean', 0.5), gauge('count', -1)],
];

test.each([
  ['a column of a dashboard: all, the days beneath', [500, 700], { gauges: 5, beside: false, days: true }],
  ['a wide panel: the days beside', [1200, 300], { gauges: 6, beside: true, days: true }],
  ['a low one: what is used up most stays', [280, 120], { gauges: 2, beside: false, days: false }],
  ['the smallest: the word alone', [184, 90], { gauges: 0, beside: false, days: false }],
])('%s', (_, [width, height], expected) => {
  const found = arrange({ width: width!, height: height!, fontSize: 13 }, SIX, true);
  expect({ gauges: found.gauges.length, beside: found.beside, days: found.calendar !== null }).toMatchObject({
    ...expected,
    gauges: expect.any(Number),
  });
  expect(found.gauges.length).toBeGreaterThanOrEqual(Math.min(1, expected.gauges));
});

test('where there is room for one, it is the one that is used up most', () => {
  expect(arrange({ width: 280, height: 95, fontSize: 13 }, SIX, false).gauges).toEqual([1]);
});

test('how a rule stands is drawn rather than one rule more', () => {
  const found = arrange({ width: 600, height: 480, fontSize: 15 }, [...SIX, ...SIX], true);
  expect(found.noted).not.toBe('none');
});

test('days alone take the whole room', () => {
  const { calendar } = arrange({ width: 500, height: 400, fontSize: 13 }, [], true);
  expect(calendar).toEqual({ width: 500, height: 400 });
});

const row = (rest: Partial<LimitRow>) => ({ allowed: 35, exceedances: 4, projection: null, ...rest }) as LimitRow;

test.each([
  ['4 of 35', row({}), 35, 4, 0],
  ['41 of 35', row({ exceedances: 41 }), 41, 41, 6],
  ['17.3 of 25, a mean of years', row({ allowed: 25, exceedances: 17.3 }), 25, 17.3, 0],
  ['one where none is allowed', row({ allowed: 0, exceedances: 1 }), 1, 1, 1],
])('%s: as many boxes, as many filled, as many beyond', (_, given, boxes, filled, over) => {
  const found = boxesOf(given, 500).boxes;
  expect(found).toHaveLength(boxes);
  expect(found.reduce((sum, box) => sum + box.filled, 0)).toBeCloseTo(filled, 5);
  expect(found.filter((box) => box.over)).toHaveLength(over);
});

test('a year’s end beyond what is allowed has its place behind the boxes', () => {
  const { at, end } = boxesOf(row({ projection: { value: 31, low: 24, high: 44, from: '' } }), 440);
  expect([at(44), end]).toEqual([440, 350]);
});

test('8000 hours of 18 are drawn as no more boxes than there is room for', () => {
  expect(boxesOf(row({ allowed: 18, exceedances: 8000 }), 200).boxes.length).toBeLessThanOrEqual(50);
});

describe('labels', () => {
  const at = (...middles: number[]) => middles.map((middle) => ({ middle, width: 40 }));
  test.each([
    ['with room stay where they wish', at(50, 150), [30, 130]],
    ['that touch move apart by half', at(100, 120), [67.5, 112.5]],
    ['never leave the line', at(5, 295), [0, 260]],
  ])('%s', (_, wishes, lefts) => {
    expect(spreadLabels(wishes, 300, 5)).toEqual(lefts);
  });
  test('that do not fit are told so', () => {
    expect(spreadLabels(at(1, 2, 3), 100, 5)).toBeNull();
  });
});

describe('the year', () => {
  test.each([
    [2022, 365, 11, 30],
    [2024, 366, 11, 30],
  ])('%i has %i days, the last in the last row', (year, count, month, column) => {
    const { at, cell, left } = calendarGeometry(year, 400, 240, 30);
    expect(at(count - 1)).toEqual({ x: left + column * cell.width, y: month * cell.height });
  });

  test.each([
    ['31 January, a month on', 30, 1, 58],
    ['1 March, a month back', 59, -1, 31],
    ['January, a month back', 5, -1, 5],
  ])('%s', (_, from, months, to) => {
    expect(monthAway(2022, from, months)).toBe(to);
  });
});
