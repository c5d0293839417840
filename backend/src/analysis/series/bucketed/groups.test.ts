import { DAY, HOUR, MINUTE } from '../../../model/time';
import { groupsOf, type BucketRequest } from './groups';
import type { DescribedSeries } from '../../../model/series';

const of = (aggregation: 'mean' | 'sum' | 'floating_mean' | 'percentile', more: Partial<DescribedSeries>) =>
  ({ id: 1, period: 'instant', propertyInfo: { aggregation }, ...more }) as DescribedSeries;

const request = (length: number, more: Partial<BucketRequest> = {}): BucketRequest => ({
  ...{ range: { start: 0, end: length }, bucket: 'auto', least: 0, method: 'default', validity: 'default' },
  ...{ minQuality: 'suspect', zone: 'Europe/Berlin', columns: 1, mayBeRaw: true, timestamp: 'auto' },
  ...{ maxDataPoints: 1000, intervalMs: 0, now: length },
  ...more,
});

const minutes = (count: number, more: Partial<DescribedSeries> = {}) =>
  of('mean', { cadence: count * MINUTE, ...more });

const HOURLY = { cadence: HOUR, period: '1h' };

describe('automatic intervals', () => {
  test.each<[string, DescribedSeries, number, Partial<BucketRequest>, string]>([
    ['each minute of six hours', minutes(1), 6 * HOUR, {}, 'raw'],
    ['each minute of a day, in a narrow panel', minutes(1), DAY, { maxDataPoints: 400 }, '5m'],
    ['what is sent every 2.5 minutes', minutes(2.5), DAY, {}, 'raw'],
    ['ten minutes of a week', minutes(10), 7 * DAY, {}, '30m'],
    ['ten minutes, for an alert rule', minutes(10), DAY, { mayBeRaw: false }, '10m'],
    ['hours of which the readings are kept no longer', minutes(60), DAY, { least: HOUR }, '1h'],
    ['days, which have their own stamps', of('sum', { cadence: DAY, period: '1d' }), 30 * DAY, {}, '1d'],
    ['a floating mean in a narrow panel', of('floating_mean', HOURLY), 30 * DAY, { maxDataPoints: 100 }, '1d'],
    ['an 85th percentile in a narrow panel', of('percentile', HOURLY), 30 * DAY, { maxDataPoints: 100 }, '1h'],
    [
      'what came every minute at the beginning, and every hour since',
      minutes(60, { earlier: [{ until: 5 * DAY, cadence: MINUTE }] }),
      30 * DAY,
      {},
      '1h',
    ],
    [
      'what came every minute long before',
      minutes(60, { earlier: [{ until: 0, cadence: MINUTE }] }),
      30 * DAY,
      {},
      'raw',
    ],
  ])('of %s', (_, series, length, more, expected) => {
    expect(groupsOf([series], request(length, more)).map(({ bucket }) => bucket)).toEqual([expected]);
  });

  test('of many series at once are no more readings than one answer gives', () => {
    const all = Array.from({ length: 100 }, () => minutes(10));
    expect(groupsOf(all, request(7 * DAY, { maxDataPoints: 2000 })).map(({ bucket }) => bucket)).toEqual(['10m']);
  });
});
