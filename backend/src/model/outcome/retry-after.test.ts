import { retryAfter } from './retry-after';

test.each([
  [null, undefined],
  ['120', 120_000],
  ['Sun, 22 Nov 2026 12:01:00 GMT', 60_000],
  ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
  ['999999999', 86_400_000],
  ['soon', undefined],
])('Retry-After %s', (header, wait) => {
  expect(retryAfter(header, Date.UTC(2026, 10, 22, 12))).toBe(wait);
});
