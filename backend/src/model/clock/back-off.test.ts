import { DAY, HOUR } from '../time';
import { JUMPS } from '../../testing/test-clock';
import { afterFailure, asRead } from './back-off';

const RULE = { first: 1000, longest: 60_000 };

test.each([
  [0, 1, 1000],
  [0, 0, 500],
  [1, 1, 2000],
  [4, 1, 16_000],
  [6, 1, 60_000],
  [500, 1, 60_000],
])('after %d earlier failures and chance %d the wait is %d ms', (failures, random, wait) => {
  const before = failures > 0 ? { failures } : undefined;
  expect(afterFailure(before, 5000, random, 0, RULE)).toEqual({
    failures: failures + 1,
    until: 5000 + wait,
    wait,
  });
});

test('what the provider asks for is the least', () => {
  expect(afterFailure(undefined, 0, 1, 120_000, RULE).until).toBe(120_000);
  expect(afterFailure(undefined, 0, 1, 10, RULE).until).toBe(1000);
});

const T0 = Date.UTC(2026, 10, 22);

test.each(JUMPS)('what is read after a clock went %s begins no later than it was meant', (_, jump) => {
  const stored = afterFailure({ failures: 3 }, T0, 1, 0, RULE);
  const read = asRead(stored, T0 + jump, HOUR);
  expect(read).toMatchObject({ failures: 4, wait: 8000 });
  expect(read.until - (T0 + jump)).toBeLessThanOrEqual(8000);
});

test.each([
  ['not so far ahead', HOUR, HOUR],
  ['farther ahead than ever', 300 * DAY, DAY],
])('one of an earlier version that lies %s', (_, ahead, left) => {
  expect(asRead({ failures: 2, until: T0 + ahead }, T0, DAY).until).toBe(T0 + left);
});
