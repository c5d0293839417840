import { DateTime } from 'luxon';
import type { Instant, Interval } from '../../../model/time';

/** A day of the region's clock on the wall: 23 to 25 hours. */
export interface Day extends Interval {
  /** `2026-11-26` */
  readonly name: string;
}

/** The day of that name; undefined where the calendar has none. */
export function dayOf(name: string, zone: string): Day | undefined {
  const start = DateTime.fromFormat(name, 'yyyy-MM-dd', { zone });
  return /^\d{4}-\d{2}-\d{2}$/.test(name) && start.isValid ? between(start) : undefined;
}

/** The newest day that is over. */
export const lastWholeDay = (now: Instant, zone: string): Day =>
  between(DateTime.fromMillis(now, { zone }).startOf('day').minus({ days: 1 }));

/**
 * Whole days that something may have been measured on, the newest first.
 * @param span first to last reading
 * @param before only days before that one; absent: from the newest that is over
 */
export function daysOf(span: Interval, now: Instant, zone: string, most: number, before?: Day): Day[] {
  const days: Day[] = [];
  const newest = lastWholeDay(Math.min(now, before?.start ?? Infinity), zone);
  const last = dayBefore(span.end, zone);
  let day = newest.start > last.start ? last : newest;
  for (; day.end > span.start && days.length < most; day = dayBefore(day.start, zone)) {
    days.push(day);
  }
  return days;
}

/** The day that a moment ends or lies in. */
const dayBefore = (moment: Instant, zone: string): Day =>
  between(DateTime.fromMillis(moment - 1, { zone }).startOf('day'));

function between(start: DateTime): Day {
  const end = start.plus({ days: 1 }).startOf('day');
  return { name: start.toFormat('yyyy-MM-dd'), start: start.toMillis(), end: end.toMillis() };
}
