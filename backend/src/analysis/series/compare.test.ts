import { LOCAL } from '../../model/time';
import { bucketEdges } from './buckets';
import { checkComparable, earlierStarts, shiftBy, spanOf } from './compare';
import type { Bucket } from './buckets';
import type { Comparison } from './compare';

const at = (text: string): number => Date.parse(text);

function counterparts(bucket: Bucket, comparison: Comparison, start: string, end: string): (string | null)[] {
  const edges = bucketEdges({ start: at(start), end: at(end) }, bucket, LOCAL);
  return earlierStarts(edges.slice(0, -1), shiftBy(comparison, bucket, LOCAL)).map((instant) =>
    instant === null ? null : new Date(instant).toISOString().slice(0, 16)
  );
}

it.each<[string, Bucket, Comparison, string, string, (string | null)[]]>([
  // Noon is noon, though 30 March 2026 12:00 is 23 hours of UTC clock time after 29 March's.
  [
    'the same hour on the wall clock across the change of clocks',
    '1h',
    '1w',
    '2026-04-01T12:00+02:00',
    '2026-04-01T13:00+02:00',
    ['2026-03-25T11:00'],
  ],
  ['the same day of the month', '1d', '1M', '2026-03-01T00:00+01:00', '2026-03-02T00:00+01:00', ['2026-01-31T23:00']],
  ['no 30 February', '1d', '1M', '2026-03-28T00:00+01:00', '2026-03-30T23:59+02:00', ['2026-02-27T23:00', null, null]],
  ['no 29 February the year before', '1d', '1y', '2028-02-29T00:00+01:00', '2028-03-01T00:00+01:00', [null]],
  [
    'no 2 o’clock on the day before, when spring left it out',
    '1h',
    '1d',
    '2026-03-30T02:00+02:00',
    '2026-03-30T04:00+02:00',
    [null, '2026-03-29T01:00'],
  ],
  [
    'one of the two hours of autumn has a counterpart',
    '1h',
    '1d',
    '2026-10-25T02:00+02:00',
    '2026-10-25T03:00+01:00',
    ['2026-10-24T00:00', null],
  ],
  [
    'weeks from Monday a year before',
    '1w',
    '1y',
    '2026-07-06T00:00+02:00',
    '2026-07-13T00:00+02:00',
    ['2025-07-06T22:00'],
  ],
  ['months a year before', '1M', '1y', '2026-07-01T00:00+02:00', '2026-08-01T00:00+02:00', ['2025-06-30T22:00']],
])('%s', (_, bucket, comparison, start, end, expected) => {
  expect(counterparts(bucket, comparison, start, end)).toEqual(expected);
});

it.each<[Bucket, Comparison]>([
  ['1h', '1d'],
  ['10m', '1w'],
  ['6h', '1M'],
  ['1d', '1y'],
  ['1w', '1M'],
  ['1w', '1y'],
  ['1M', '1y'],
])('finds each %s of %s earlier among the buckets of that time', (bucket, comparison) => {
  const edges = bucketEdges({ start: at('2026-03-20T13:00Z'), end: at('2026-04-09T05:00Z') }, bucket, LOCAL);
  const starts = earlierStarts(edges.slice(0, -1), shiftBy(comparison, bucket, LOCAL));
  const grid = new Set(bucketEdges(spanOf(starts)!, bucket, LOCAL));
  expect(starts.filter((start) => start !== null && !grid.has(start))).toEqual([]);
});

it('refuses to compare an interval with a part of itself', () => {
  expect(() => checkComparable('1d', '1w')).toThrow(expect.objectContaining({ kind: 'query' }));
  expect(() => checkComparable('1w', '1w')).not.toThrow();
});
