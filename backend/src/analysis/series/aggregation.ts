import { HubError } from '@smartregion/terms/errors';
import { HOUR } from '../../model/time';
import type { Aggregation, Property } from '@smartregion/terms/property';
import type { Aggregate } from '../../store/observation-store';

/** What a question may ask of a bucket; `default` is the property's own way. */
export const METHODS = ['default', 'mean', 'sum', 'min', 'max', 'last'] as const;
export type Method = (typeof METHODS)[number];

/** A sum over less of its interval is unknown, not small. */
const SUM_COVERAGE = 0.75;

/**
 * A bucket shorter than its only reading has no value, and rain of three days that nobody has read fell in no first hour:
 * by this share of the bucket an increment may reach into the next.
 */
const OVERRUN = 1 - SUM_COVERAGE;

/** Share of the bucket that readings cover, 0…1. Overlapping readings do not make it more. */
export function coverageOf(aggregate: Pick<Aggregate, 'covered'>, length: number): number {
  return Math.min(1, aggregate.covered / length);
}

/**
 * The value of a bucket in the property's unit, to six decimals.
 * @param length of the bucket, ms
 * @returns null where the readings do not carry a value: too little covered for a sum, an increment of a far longer time,
 * directions that cancel each other out, no vehicle whose speed could count
 */
export function valueOf(aggregate: Aggregate, kind: Aggregation, length: number, method: Method = 'default') {
  if ((aggregate.overrun ?? 0) > OVERRUN * length) {
    return null;
  }
  const value = method === 'default' ? own(aggregate, kind, length) : asked(aggregate, kind, length, method);
  return value === null ? null : toSixDecimals(value);
}

/** Instruments resolve far less; it keeps binary noise (21.277777777777775) from the reader. */
export function toSixDecimals(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function own(a: Aggregate, kind: Aggregation, length: number): number | null {
  switch (kind) {
    case 'mean':
      return a.sum / a.n;
    case 'sum':
      return coverageOf(a, length) < SUM_COVERAGE ? null : a.sum;
    case 'min':
      return a.min;
    case 'max':
      return a.max;
    case 'last':
      return a.last;
    case 'floating_mean':
      // Longer ones are made of those at the law's hours (floating-means.ts).
      return length <= HOUR ? a.last : null;
    case 'percentile':
      return a.n === 1 ? a.last : null;
    case 'rate_mean':
    case 'flow_weighted_mean':
      return a.w > 0 ? a.x / a.w : null;
    case 'energy_mean':
      return a.w > 0 ? 10 * Math.log10(a.x / a.w) : null;
    case 'vector_mean':
      return direction(a);
    case 'at_max':
    case 'mode':
      return a.w > 0 ? a.x : null;
  }
}

function asked(a: Aggregate, kind: Aggregation, length: number, method: Exclude<Method, 'default'>): number | null {
  if (method === 'mean') {
    return PLAIN.has(kind) ? a.sum / a.n : own(a, kind, length);
  }
  return method === 'sum' ? own(a, 'sum', length) : a[method];
}

/** Shorter than this the mean vector points nowhere: winds that cancel each other out. */
const NO_DIRECTION = 1e-6;

/** Degrees over 0 up to 360: 0 means calm to a meteorologist, 360 is north. */
function direction({ w, x, y }: Aggregate): number | null {
  if (w <= 0 || Math.hypot(x, y) / w < NO_DIRECTION) {
    return null;
  }
  const degrees = toSixDecimals((Math.atan2(x, y) * 180) / Math.PI);
  return degrees > 0 ? degrees : degrees + 360;
}

/** Kinds whose values may be averaged one by one; rates, speeds, levels and directions average in their own way. */
const PLAIN: ReadonlySet<Aggregation> = new Set(['mean', 'sum', 'min', 'max']);
const NEVER_AVERAGED: ReadonlySet<Aggregation> = new Set([
  ...(['last', 'floating_mean', 'percentile', 'at_max', 'mode'] as const),
]);
/** Kinds where a greater number is not more of something. */
const WITHOUT_ORDER: ReadonlySet<Aggregation> = new Set(['vector_mean', 'at_max', 'mode']);

/** Whether the highest and lowest value of a bucket mean anything: a wind from 350° is not "more" than one from 10°. */
export function isOrdered(property: Property): boolean {
  return !WITHOUT_ORDER.has(property.aggregation);
}

/** @throws HubError `query` when the method gives a number without meaning for the property */
export function checkFits(method: Method, property: Property): void {
  const kind = property.aggregation;
  const fits =
    method === 'mean'
      ? !NEVER_AVERAGED.has(kind)
      : method === 'sum'
        ? kind === 'sum'
        : method === 'min' || method === 'max'
          ? isOrdered(property)
          : true;
  if (!fits) {
    throw new HubError(
      'query',
      `The aggregation "${method}" has no meaning for "${property.id}" (${property.en}).`,
      'Choose "default", which is the property\'s own, or ask for this property in a query of its own.',
      { property: property.id, aggregation: method }
    );
  }
}
