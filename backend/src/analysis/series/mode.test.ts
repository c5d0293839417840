import { HOUR } from '../../model/time';
import { valueOf } from './aggregation';
import { modeAggregates } from './mode';

const reported = (start: number, value: number) =>
  ({ start, end: start, value, quality: 'valid', reasons: [], receivedAt: start }) as const;

describe('codes', () => {
  const codes = [reported(1, 61), reported(2, 3), reported(HOUR, 61), reported(HOUR + 1, 3), reported(2 * HOUR, 95)];
  const buckets = modeAggregates(codes, [0, HOUR, 2 * HOUR, 3 * HOUR], { cadence: HOUR });

  it('take the most frequent, and the graver of equals', () => {
    expect(buckets.map((bucket) => valueOf(bucket, 'mode', HOUR))).toEqual([61, 95]);
  });

  it('leave out what lies before the first hour and behind the last', () => {
    const [only, ...more] = modeAggregates(codes, [HOUR, 2 * HOUR - 1], { cadence: HOUR });
    expect([only?.n, only?.x, more]).toEqual([1, 3, []]);
    expect(modeAggregates(codes, [3 * HOUR, 4 * HOUR], { cadence: HOUR })).toEqual([]);
  });

  it('leave out hours without a report', () => {
    expect(buckets.map((bucket) => bucket.bucket)).toEqual([0, 1]);
  });
});
