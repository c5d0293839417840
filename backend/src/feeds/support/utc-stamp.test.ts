import { unixSeconds, utcStamp } from './utc-stamp';

it.each([
  ['2022-02-06 20:00:03', '2022-02-06T20:00:03.000Z'],
  ['2018-07-07T20:03:06', '2018-07-07T20:03:06.000Z'],
  ['2026-07-1515:26:14', '2026-07-15T15:26:14.000Z'],
  ['2020-04-25T01:51:12.345678', '2020-04-25T01:51:12.345Z'],
  ['2026-07-15T15:26:14.5Z', '2026-07-15T15:26:14.500Z'],
  ['2015-04-05 22:10:10+02:00', '2015-04-05T20:10:10.000Z'],
  ['2015-04-05 22:10:10-0330', '2015-04-06T01:40:10.000Z'],
  ['2024-02-29 00:00:00', '2024-02-29T00:00:00.000Z'],
])('%s', (text, expected) => {
  expect(new Date(utcStamp(text)!).toISOString()).toBe(expected);
});

it.each(['', 'now', '2026-02-30 10:00:00', '2026-07-15 24:00:00', '2026-07-15', '15.07.2026 15:26:14', '1752593174'])(
  '%p is none',
  (text) => {
    expect(utcStamp(text)).toBeUndefined();
  }
);

it.each([
  [1560248022, '2019-06-11T10:13:42.000Z'], // date -u -d @1560248022
  ['1560248022', '2019-06-11T10:13:42.000Z'],
])('%p seconds', (seconds, expected) => {
  expect(new Date(unixSeconds(seconds)!).toISOString()).toBe(expected);
});

it.each([0, -1, 1e300, NaN, null, '', '1560248022000', '1e9', [1560248022]])(
  '%p is no time of a station',
  (seconds) => {
    expect(unixSeconds(seconds)).toBeUndefined();
  }
);
