import { grainOf } from '../../model/rhythm/course';
import { HOUR } from '../../model/time';
import { coverageOf, valueOf, type Method } from '../series/aggregation';
import { keptHours, type HourSpan, type Making } from './kept-hours';
import { alternativesOf, chosen } from '../selection/preference';
import type { Quality } from '../../model/quality';
import type { DescribedSeries } from '../../model/series';
import type { ObservationReader } from '../../store/observation-store';
import type { Hours } from '../domain/hours/hours';
import type { Scope } from '../question';
import type { Named } from '../selection/preference';

export type { HourSpan } from './kept-hours';

/** 39. BImSchV, Anlage 1: of an hour, three quarters (45 minutes) must be measured. */
const VALID_SHARE = 0.75;

/** One property of a station, hour by hour, as one feed has it. */
export interface MeasuredHours extends Hours {
  readonly series: DescribedSeries;
}

export interface HoursRequest extends HourSpan {
  readonly minQuality: Quality;
  /** Feeds and periods that the asker wants each for itself. */
  readonly named?: Named;
  /** How an hour becomes a value; default: the property's own way. */
  readonly method?: Method;
}

/**
 * Hourly values of series, by the property's own way (mean, sum, vector mean …), NaN where less than three quarters of
 * the hour were measured. Readings over more than an hour say nothing about an hour: their series are left out. Where
 * several feeds bring a property of a station, all its hours are of one of them: the first that has any.
 * @returns in the order of the series
 */
export async function measuredHours(
  all: readonly DescribedSeries[],
  { first, count, minQuality, named = {}, method }: HoursRequest,
  store: Pick<ObservationReader, 'eachHour' | 'versionsOfHours'>
): Promise<MeasuredHours[]> {
  const series = all.filter((one) => grainOf(one) <= HOUR);
  const values = await keptHours(series, { first, count, minQuality }, valuesBy(method), store);
  return alternativesOf(series, named, HOUR).map(([preferred, ...others]) => {
    const hoursOf = (one: DescribedSeries): MeasuredHours => ({ series: one, first, values: values.get(one.id)! });
    return chosen([hoursOf(preferred), ...others.map(hoursOf)], (hours) =>
      hours.values.some((value) => value === value)
    );
  });
}

/** Hourly values, NaN where less than three quarters were measured. */
const valuesBy = (method: Method | undefined): Making<DescribedSeries, Float64Array> => ({
  what: `values by ${method ?? 'default'}`,
  bytes: Float64Array.BYTES_PER_ELEMENT,
  make: (count) => new Float64Array(count).fill(NaN),
  takerOf({ propertyInfo: { aggregation } }, values, from) {
    const length = HOUR;
    return (hour) => {
      if (coverageOf(hour, length) >= VALID_SHARE) {
        values[from + hour.bucket] = valueOf(hour, aggregation, length, method) ?? NaN;
      }
    };
  },
});

/** The whole hours of the range as far as they are over: an hour that still runs has no value yet. */
export function hoursOfRange({ range, now }: Pick<Scope, 'range' | 'now'>): HourSpan {
  const first = Math.floor(range.start / HOUR) * HOUR;
  const end = Math.min(Math.ceil(range.end / HOUR) * HOUR, Math.floor(now / HOUR) * HOUR);
  return { first, count: Math.max(0, (end - first) / HOUR) };
}
