import { coverageOf } from '../aggregation';
import { isFloating } from './floating-means';
import { grainOf } from '../../../model/rhythm/course';
import { HOUR } from '../../../model/time';
import type { DescribedSeries } from '../../../model/series';
import type { Aggregate } from '../../../store/observation-store';
import type { Method } from '../aggregation';

/** What a question may ask of means: as the law of the property says, or whatever was measured. */
export const VALIDITIES = ['default', 'any'] as const;
export type Validity = (typeof VALIDITIES)[number];

/**
 * 39. BImSchV, Anlage 7: an hour of three quarters of it (45 minutes), eight hours of six, a day of 18 hourly means. For
 * longer times it is the same share here; what a year needs to be held against its limit, the limit values say.
 */
const VALID_SHARE = 0.75;

/** How long an hour must be covered to be one that counts, ms. */
export const VALID_HOUR = VALID_SHARE * HOUR;

/** Whether the law has a word in the means that are asked for. */
export function isLawful({ propertyInfo }: DescribedSeries, validity: Validity, method: Method): boolean {
  return validity === 'default' && propertyInfo.validity !== undefined && (method === 'default' || method === 'mean');
}

/**
 * Whether a mean of a pollutant is one by the law. Of floating means whoever floated them has judged.
 * @param aggregate with its valid hours where the bucket is longer than an hour
 * @param length of the bucket, as far as it is over, ms; the law knows nothing shorter than an hour
 */
export function isValidMean(aggregate: Aggregate, series: DescribedSeries, length: number): boolean {
  if (length < HOUR || (isFloating(series) && length === HOUR)) {
    return true;
  }
  const hours = grainOf(series) <= HOUR && length > HOUR ? aggregate.hours : undefined;
  return (hours === undefined ? coverageOf(aggregate, length) : (hours * HOUR) / length) >= VALID_SHARE;
}
