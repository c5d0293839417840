import { HOUR } from '../../model/time';
import { weekBefore, weekOf } from './week';

const NOW = Date.UTC(2026, 10, 23, 8, 20);

test('the week has one state per hour, and tells no data, rejected and failed apart', () => {
  const current = Date.UTC(2026, 10, 23, 8);
  const hour = (back: number, counts: object) => ({
    ...{ kommune: 'schwerte', feed: 'x', hour: current - back * HOUR },
    ...{ readings: 0, missing: 0, rejected: 0, failures: 0, flagged: 0, ...counts },
  });
  const measured = [current - 167 * HOUR, current - 3 * HOUR, current];
  const week = weekOf(
    measured,
    [
      hour(1, { failures: 2, rejected: 1 }),
      hour(2, { rejected: 1 }),
      // The answer of hour 4 held what was measured in hour 3.
      hour(3, { failures: 1 }),
      hour(4, { readings: 6 }),
    ],
    NOW
  );
  expect(week).toHaveLength(168);
  expect(week.slice(-5)).toEqual(['none', 'data', 'rejected', 'failed', 'data']);
  expect([week[0], week[1]]).toEqual(['data', 'none']);
});

test('it begins with the hour that began seven days before the current one ends', () => {
  expect(weekBefore(NOW)).toEqual({ start: Date.UTC(2026, 10, 16, 9), end: Date.UTC(2026, 10, 23, 9) });
});
