import type { Reading } from '../../../../model/observation';
import { decimal } from '../../../support/decimal';

/** What one tip of the bucket stands for, by `rain_size`. */
const BUCKETS: ReadonlyMap<unknown, { readonly size: number; readonly unit: string }> = new Map([
  [1, { size: 0.01, unit: '[in_i]' }],
  [2, { size: 0.2, unit: 'mm' }],
  [3, { size: 0.1, unit: 'mm' }],
  [4, { size: 0.001, unit: '[in_i]' }],
]);

/** The one that starts again least often, so that the fewest increments are lost at a reset. */
const TOTALS = ['rainfall_year', 'rainfall_monthly', 'rainfall_daily'];

export type Rain = Pick<Reading, 'property' | 'value' | 'unit' | 'cumulative' | 'counter'>;

/** Running total and rate of a record's rain gauge; `missing`, or why not, in their place. */
export function rainOf(record: Readonly<Record<string, unknown>>): readonly (Rain | string)[] {
  const sent = TOTALS.filter((key) => key in record);
  const total = sent.find((key) => record[key] !== null) ?? sent[0];
  const counts = [
    { property: 'precipitation', tips: total && record[total], per: '', cumulative: true, counter: total },
    { property: 'precipitation_rate', tips: record.rain_rate_last, per: '/h' },
  ];
  const bucket = BUCKETS.get(record.rain_size);
  return counts
    .filter(({ tips }) => tips !== undefined)
    .map(({ property, tips, per, ...rest }) => {
      const count = decimal(tips);
      if (tips === null) {
        return 'missing';
      }
      if (Number.isNaN(count)) {
        return 'value that is not a number';
      }
      if (!bucket) {
        return 'rain of a bucket whose size is not said';
      }
      // To six decimals: 7 tips of 0.2 mm are 1.4 mm, not 1.4000000000000001.
      const value = Math.round(count * bucket.size * 1e6) / 1e6;
      return { property, value, unit: `${bucket.unit}${per}`, ...rest };
    });
}
