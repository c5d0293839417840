import { RateWindow } from './rate-window';

test.each([
  ['no limit', [], [0, 0, 5], [0, 0, 5]],
  ['one a second', [{ requests: 1, per: 1000 }], [0, 0, 0, 5000], [0, 1000, 2000, 5000]],
  ['three in ten seconds', [{ requests: 3, per: 10_000 }], [0, 1, 2, 3, 4, 20_000], [0, 1, 2, 10_000, 10_001, 20_000]],
  [
    'both: two a second, three a minute',
    [
      { requests: 2, per: 1000 },
      { requests: 3, per: 60_000 },
    ],
    [0, 0, 0, 0, 0],
    [0, 0, 1000, 60_000, 60_000],
  ],
])('%s', (_, rates, asked, turns) => {
  const window = new RateWindow(rates);
  expect(asked.map((now) => window.book(now))).toEqual(turns);
});
