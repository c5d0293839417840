import type { ClassDay } from '../data/days';
import { dayAway, planDays } from './dayRows';

const DAY = 86_400_000;
/** From Thursday, 1 October 2026, on. */
const days = Array.from({ length: 58 }, (_, i): ClassDay => ({
  ...{ date: Date.UTC(2026, 9, 1) + i * DAY, class: 2, hours: [0, 24, 0, 0, 0], valid: 24 },
}));

test('a wide calendar has a row per month, a narrow one a row per week', () => {
  const wide = planDays(days, 800, 300, 14);
  expect([wide.by, wide.rows.map((row) => row.days.length)]).toEqual(['month', [31, 27]]);
  const narrow = planDays(days, 200, 300, 12);
  expect([narrow.by, narrow.rows.map((row) => row.days.length)]).toEqual(['week', [4, 7, 7, 7, 7, 7, 7, 7, 5]]);
  expect(narrow.rows[0]!.days.map(({ column }) => column)).toEqual([3, 4, 5, 6]);
});

test.each([
  [200, 120],
  [480, 90],
  [3840, 2160],
])('in %d × %d pixels it stays inside, and shows the newest days', (width, height) => {
  const plan = planDays(days, width, height, 12);
  expect(plan.width).toBeLessThanOrEqual(width);
  expect(plan.height).toBeLessThanOrEqual(height);
  expect(plan.rows.at(-1)!.days.at(-1)!.day).toBe(days.at(-1));
});

test('no days are no rows, and none is left out', () => {
  expect(planDays([], 600, 300, 12)).toMatchObject({ rows: [], hidden: 0 });
});

test('up and down go to the same day of the next row, or to the nearest that it has', () => {
  const { rows } = planDays(days, 800, 300, 14);
  expect(dayAway(rows, days[4]!, 1)).toBe(days[35]);
  expect(dayAway(rows, days[30]!, 1)).toBe(days[57]);
  expect(dayAway(rows, days[35]!, -1)).toBe(days[4]);
  expect(dayAway(rows, days[4]!, -1)).toBeUndefined();
});
