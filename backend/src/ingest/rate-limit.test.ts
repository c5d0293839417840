import { RateLimit } from './rate-limit';

test('a burst is allowed, then as many as the time has brought, for each sender apart', () => {
  const limit = new RateLimit(3, 2);
  const allowed = (key: string, now: number, tries: number) =>
    Array.from({ length: tries }, () => limit.allows(key, now)).filter(Boolean).length;
  expect(allowed('schwerte', 0, 5)).toBe(3);
  expect(allowed('unna', 0, 5)).toBe(3);
  expect(allowed('schwerte', 500, 5)).toBe(1);
  expect(allowed('schwerte', 60_000, 5)).toBe(3);
});
