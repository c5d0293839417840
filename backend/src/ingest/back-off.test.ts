import { afterFailure } from './back-off';

const RULE = { first: 1000, longest: 60_000 };

test.each([
  [0, 1, 1000],
  [0, 0, 500],
  [1, 1, 2000],
  [4, 1, 16_000],
  [6, 1, 60_000],
  [500, 1, 60_000],
])('after %d earlier failures and chance %d the wait is %d ms', (failures, random, wait) => {
  const before = failures > 0 ? { failures, until: 0 } : undefined;
  expect(afterFailure(before, 5000, random, 0, RULE)).toEqual({ failures: failures + 1, until: 5000 + wait });
});

test('what the provider asks for is the least', () => {
  expect(afterFailure(undefined, 0, 1, 120_000, RULE).until).toBe(120_000);
  expect(afterFailure(undefined, 0, 1, 10, RULE).until).toBe(1000);
});
