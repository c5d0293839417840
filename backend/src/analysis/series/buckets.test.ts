import { LOCAL, MEZ, HOUR, MINUTE, DAY } from '../../model/time';
import { BUCKETS, bucketEdges, fitBucket } from './buckets';

const at = (text: string): number => Date.parse(text);
const between = (start: string, end: string) => ({ start: at(start), end: at(end) });
const hours = (edges: readonly number[]) => edges.slice(1).map((edge, i) => (edge - edges[i]!) / HOUR);

describe('days of the reader', () => {
  it('has 23 hours on 29 March 2026 and 25 on 25 October', () => {
    expect(hours(bucketEdges(between('2026-03-28T23:00Z', '2026-03-30T22:00Z'), '1d', LOCAL))).toEqual([23, 24]);
    expect(hours(bucketEdges(between('2026-10-24T22:00Z', '2026-10-25T23:00Z'), '1d', LOCAL))).toEqual([25]);
  });

  it('has 24 hours all year on the clock of air-quality law', () => {
    const edges = bucketEdges(between('2026-03-28T23:00Z', '2026-03-30T23:00Z'), '1d', MEZ);
    expect(hours(edges)).toEqual([24, 24]);
    expect(edges[0]).toBe(at('2026-03-29T00:00+01:00'));
  });

  it('takes in the whole first and last day', () => {
    expect(bucketEdges(between('2026-07-01T10:00Z', '2026-07-02T10:00Z'), '1d', LOCAL)).toEqual([
      at('2026-07-01T00:00+02:00'),
      at('2026-07-02T00:00+02:00'),
      at('2026-07-03T00:00+02:00'),
    ]);
  });
});

it('begins weeks on Monday', () => {
  expect(bucketEdges(between('2026-07-01T00:00Z', '2026-07-06T00:00Z'), '1w', LOCAL)).toEqual([
    at('2026-06-29T00:00+02:00'),
    at('2026-07-06T00:00+02:00'),
    at('2026-07-13T00:00+02:00'),
  ]);
});

it.each([
  ['1M', '2028-02-10T00:00Z', '2028-02-11T00:00Z', [29 * 24]],
  ['1M', '2026-03-10T00:00Z', '2026-03-11T00:00Z', [31 * 24 - 1]],
  ['1y', '2026-05-01T00:00Z', '2027-05-01T00:00Z', [365 * 24, 365 * 24]],
] as const)('%s from %s has its own length', (bucket, start, end, expected) => {
  expect(hours(bucketEdges(between(start, end), bucket, LOCAL))).toEqual(expected);
});

describe('parts of a day', () => {
  it('keeps to the wall clock when the clocks change', () => {
    expect(hours(bucketEdges(between('2026-03-28T23:00Z', '2026-03-29T22:00Z'), '6h', LOCAL))).toEqual([5, 6, 6, 6]);
    expect(hours(bucketEdges(between('2026-10-24T22:00Z', '2026-10-25T23:00Z'), '12h', LOCAL))).toEqual([13, 12]);
    expect(hours(bucketEdges(between('2026-03-28T23:00Z', '2026-03-29T04:00Z'), '3h', LOCAL))).toEqual([2, 3]);
  });

  it('covers no more than the range asks for', () => {
    expect(bucketEdges(between('2026-07-01T07:30Z', '2026-07-01T10:00Z'), '3h', LOCAL)).toEqual([
      at('2026-07-01T09:00+02:00'),
      at('2026-07-01T12:00+02:00'),
    ]);
  });
});

describe('buckets up to an hour', () => {
  it('lie on whole hours of UTC in the region, as the rollups of the store do', () => {
    const edges = bucketEdges(between('2026-10-24T21:25Z', '2026-10-25T03:10Z'), '1h', LOCAL);
    expect(edges[0]).toBe(at('2026-10-24T21:00Z'));
    expect(edges.at(-1)).toBe(at('2026-10-25T04:00Z'));
    expect(new Set(hours(edges))).toEqual(new Set([1]));
  });

  it('follow the clock of a zone that is half an hour off', () => {
    expect(bucketEdges(between('2026-07-01T06:40Z', '2026-07-01T07:00Z'), '1h', 'Asia/Kolkata')).toEqual([
      at('2026-07-01T12:00+05:30'),
      at('2026-07-01T13:00+05:30'),
    ]);
  });
});

it.each(BUCKETS)('makes ascending bounds around the range for %s', (bucket) => {
  const range = between('2026-03-27T13:17Z', '2026-03-31T05:03Z');
  const edges = bucketEdges(range, bucket, LOCAL);
  expect(edges[0]).toBeLessThanOrEqual(range.start);
  expect(edges[1]).toBeGreaterThan(range.start);
  expect(edges.at(-1)).toBeGreaterThanOrEqual(range.end);
  expect(edges.at(-2)).toBeLessThan(range.end);
  expect(hours(edges).every((length) => length > 0)).toBe(true);
});

describe('choice of the bucket', () => {
  it.each([
    ['a year at 1000 points', (365 * DAY) / 1000, 10 * MINUTE, '12h'],
    ['two days at 1000 points', (2 * DAY) / 1000, 10 * MINUTE, '10m'],
    ['hourly readings, looked at closely', MINUTE, HOUR, '1h'],
    ['ten-minute readings never in quarters of an hour', 11 * MINUTE, 10 * MINUTE, '30m'],
    ['quarter-hourly readings', MINUTE, 15 * MINUTE, '15m'],
    ['daily readings', HOUR, DAY, '1d'],
    ['twenty years at 10 points', 730 * DAY, HOUR, '1y'],
    ['a cadence that no bucket is a multiple of', HOUR, 7 * MINUTE, '1h'],
  ] as const)('%s', (_, length, cadence, expected) => {
    expect(fitBucket(length, cadence)).toBe(expected);
  });
});
