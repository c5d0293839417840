import { DateTime } from 'luxon';
import type { TimesOfDay } from '../../../model/action/rule';
import { DAY, type Instant } from '../../../model/time';

/** Whether a rule may switch on at this moment, by the clock on the wall; without any times it always may. */
export function isAllowed(times: readonly TimesOfDay[], now: Instant, zone: string): boolean {
  const wall = DateTime.fromMillis(now, { zone });
  const minute = wall.hour * 60 + wall.minute;
  const yesterday = ((wall.weekday + 5) % 7) + 1;
  return (
    times.length === 0 ||
    times.some(({ days, from, to }) =>
      from < to
        ? days.includes(wall.weekday) && minute >= from && minute < to
        : (days.includes(wall.weekday) && minute >= from) || (days.includes(yesterday) && minute < to)
    )
  );
}

/** How many of these moments lie in the day of the wall's calendar that `now` lies in, of 23, 24 or 25 hours. */
export function countToday(moments: readonly Instant[], now: Instant, zone: string): number {
  const today = DateTime.fromMillis(now, { zone }).startOf('day');
  const [start, end] = [today.toMillis(), today.plus({ days: 1 }).toMillis()];
  return moments.filter((moment) => moment >= start && moment < end).length;
}

/** Those that a day of the calendar may still count. */
export const notLongAgo = (moments: readonly Instant[], now: Instant): Instant[] =>
  moments.filter((moment) => moment > now - 2 * DAY);
