import { JUMPS, TestClock } from '../../testing/test-clock';
import { RateLimit } from './rate-limit';

test('a burst is allowed, then as many as the time has brought, for each sender apart', () => {
  const limit = new RateLimit({ burst: 3, perSecond: 2 });
  const allowed = (key: string, elapsed: number, tries: number) =>
    Array.from({ length: tries }, () => limit.waitFor(key, elapsed)).filter((wait) => wait === 0).length;
  expect(allowed('schwerte', 0, 5)).toBe(3);
  expect(allowed('unna', 0, 5)).toBe(3);
  expect(allowed('schwerte', 500, 5)).toBe(1);
  expect(allowed('schwerte', 60_000, 5)).toBe(3);
});

test('whoever waits as long as he is told is taken', () => {
  const limit = new RateLimit({ burst: 1, perSecond: 0.5 });
  expect(limit.waitFor('a', 0)).toBe(0);
  expect(limit.waitFor('a', 500)).toBe(1500);
  expect(limit.waitFor('a', 1999)).toBeCloseTo(1);
  expect(limit.waitFor('a', 2000)).toBe(0);
});

test.each(JUMPS)('a clock that goes %s refuses nobody and lets nobody off', (_, jump) => {
  const clock = new TestClock(Date.UTC(2026, 10, 22));
  const limit = new RateLimit({ burst: 2, perSecond: 1 });
  const ask = () => limit.waitFor('a', clock.elapsed()) === 0;
  expect([ask(), ask(), ask()]).toEqual([true, true, false]);
  clock.jumps(jump);
  expect(ask()).toBe(false);
  clock.passes(1000);
  expect([ask(), ask()]).toEqual([true, false]);
});
