import { axisOf, HOUR } from '../../data/axis';
import type { Warning } from '../../data/warnings';
import type { Manner } from '../../text/amounts';
import { layWarnings, MOST_LANES } from './warningLanes';

const now = Date.parse('2026-11-26T09:00Z');
const manner: Manner = { language: 'de', windUnit: 'km/h', zone: 'Europe/Berlin' };
const axis = axisOf({ start: now - 48 * HOUR, end: now, now, zone: manner.zone, reach: now + 72 * HOUR, least: HOUR });

const warning = (from: number, until: number, level: number | null = 3): Warning => ({
  ...{ title: 'Amtliche UNWETTERWARNUNG vor SCHWEREM GEWITTER', text: '', level, severity: '' },
  ...{ start: now + from * HOUR, end: now + until * HOUR },
});

const lay = (warnings: readonly Warning[], width: number) =>
  layWarnings(warnings, {
    axis,
    manner,
    fontSize: 12,
    x: (instant) => ((instant - axis.start) * width) / (axis.end - axis.start),
  });

test.each([
  [1200, 'Stufe 3: SCHWEREM GEWITTER', true],
  [420, 'Stufe 3: SCHWEREM GEWITTER', true],
  [300, 'Stufe 3: SCHWEREM GEWITTER', false],
  [200, 'Stufe 3', false],
  [40, '', false],
])('%d px wide a warning says what there is room for, at least by its sign', (width, name, isTimed) => {
  const [laid] = lay([warning(2, 8)], width);
  expect(laid?.label.name).toBe(name);
  expect(laid?.label.hours !== '').toBe(isTimed);
  expect(laid!.label.x).toBeGreaterThanOrEqual(0);
  expect(laid!.label.x + laid!.label.width).toBeLessThanOrEqual(width + 1);
});

test('what holds or comes stands before what is over, the gravest first', () => {
  const levels = lay([warning(-40, -30, 4), warning(2, 8, 1), warning(3, 9, 2)], 1200).map(
    (laid) => laid.warning.level
  );
  expect(levels).toEqual([2, 1, 4]);
});

test('of the same hours each has a lane of its own, as many as there are', () => {
  const lanes = lay(
    Array.from({ length: 5 }, (_, i) => warning(2 + i / 10, 8)),
    1200
  ).map(({ lane }) => lane);
  expect(lanes).toEqual([...Array(MOST_LANES).keys()]);
});

test('beyond the axis there is nothing to lay', () => {
  expect(lay([warning(100, 120), warning(-90, -80)], 1200)).toEqual([]);
});

test('a frame never tells of other hours than the warning has', () => {
  const [short] = lay([warning(2, 8)], 1200);
  const [long] = lay([warning(2, 60)], 1200);
  expect([short!.isFramed, long!.isFramed]).toEqual([false, true]);
  expect(long!.label.x + long!.label.width).toBeLessThanOrEqual(long!.to);
});
