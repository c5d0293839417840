import { DateTime } from 'luxon';
import { LOCAL, MINUTE, HOUR, type Instant } from '../../model/time';
import { rainAt } from './weather';

/** Millimetres since local midnight and since new year. */
export interface RainTotals {
  readonly day: number;
  readonly year: number;
}

const STEP = 10 * MINUTE;

/** What a console's counter shows: the same whenever it is asked, so that no restart looks like a reset. */
export function rainTotals(station: string, time: Instant): RainTotals {
  const local = DateTime.fromMillis(time, { zone: LOCAL });
  const newYear = local.startOf('year').toMillis();
  const total = (until: Instant) => rainSince(station, newYear, until);
  return { day: total(time) - total(local.startOf('day').toMillis()), year: total(time) };
}

/** The sum up to each ten-minute step, by station and year: a year is added up once. */
const sums = new Map<string, number[]>();

function rainSince(station: string, start: Instant, until: Instant): number {
  const key = `${station} ${start}`;
  const known = sums.get(key) ?? [0];
  sums.set(key, known);
  const steps = Math.floor((until - start) / STEP);
  while (known.length <= steps + 1) {
    const middle = start + (known.length - 0.5) * STEP;
    known.push(known[known.length - 1]! + (rainAt(station, middle) * STEP) / HOUR);
  }
  const share = (until - start) / STEP - steps;
  return known[steps]! + (known[steps + 1]! - known[steps]!) * share;
}
