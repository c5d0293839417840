import { HOUR } from '../../model/time';
import type { Footprint } from '../asking/footprint';
import type { Scope } from '../question';
import type { HourSpan } from './measured-hours';

/**
 * What an answer takes that is made of the hours of its range.
 * @param series of which hours are read, with those that only stand in
 * @param values of the answer
 */
export function hoursFootprint(
  { first, count }: HourSpan,
  series: number,
  values: number,
  { range, now }: Pick<Scope, 'range' | 'now'>
): Footprint {
  return {
    values,
    rows: count * series,
    span: { start: first, end: first + (count + 1) * HOUR },
    // The hour that still runs will be one of them, without any new reading.
    live: Math.ceil(range.end / HOUR) * HOUR > now,
  };
}
