import { HOUR } from '../../model/time';
import { valueOf } from './aggregation';
import { modeAggregates } from './mode';

const reported = (start: number, value: number) =>
  ({ start, end: start, value, quality: 'valid', reasons: [], receivedAt: start }) as const;

describe('codes', () => {
  const codes = [reported(0, 61), reported(1, 3), reported(2, 61), reported(HOUR, 3), reported(HOUR + 1, 95)];
  const buckets = modeAggregates(codes, [0, HOUR, 2 * HOUR, 3 * HOUR], HOUR);

  it('take the most frequent, and the graver of equals', () => {
    expect(buckets.map((bucket) => valueOf(bucket, 'mode', HOUR))).toEqual([61, 95]);
  });

  it('leave out hours without a report', () => {
    expect(buckets.map((bucket) => bucket.bucket)).toEqual([0, 1]);
  });
});
