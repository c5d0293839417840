import { DateTime } from 'luxon';
import { DAY, HOUR, LOCAL, localInstants, MINUTE, type Interval, type WallClock } from '../../../model/time';
import { isDay } from '../../support/calendar';

/** `MM/DD/YYYY`, though it was asked for with `DD/MM/YYYY`; with a time where hours or quarters are meant. */
const STAMP = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:[ T](\d{1,2}):(\d\d)(?::\d\d)?)?$/;

/** An interval, or in plain words why the stamp names none. */
export type CountTime = (Interval & { readonly ambiguous: boolean }) | string;

/** The wall clock of a stamp; undefined when it is no such stamp or no day of the calendar. */
function wallClockOf(stamp: string): (WallClock & { readonly timed: boolean }) | undefined {
  const [found, month = 0, day = 0, year = 0, hour = NaN, minute = NaN] = (STAMP.exec(stamp.trim()) ?? []).map(Number);
  const timed = !Number.isNaN(hour);
  if (found === undefined || !isDay(year, month, day) || (timed && (hour > 23 || minute > 59))) {
    return undefined;
  }
  return { year, month, day, hour: timed ? hour : 0, minute: timed ? minute : 0, timed };
}

/**
 * The intervals of the stamps of one answer, each the local START. What they stand for is not said: a day where there
 * is no time, else a quarter when any stamp is off the hour, else an hour. Days of 23 and 25 hours are as long as they
 * are; the hour that autumn has twice is read in order, and in doubt as the first.
 */
export function countTimes(stamps: readonly string[]): CountTime[] {
  const clocks = stamps.map(wallClockOf);
  const quarters = clocks.some((clock) => clock?.timed && clock.minute !== 0);
  const untimed = clocks.flatMap((clock) =>
    clock && !clock.timed ? [Date.UTC(clock.year, clock.month - 1, clock.day)] : []
  );
  const longer = isLongerThanDays(untimed);
  const total = new Map<string, number>();
  stamps.forEach((stamp) => total.set(stamp, (total.get(stamp) ?? 0) + 1));
  const seen = new Map<string, number>();
  return stamps.map((stamp, i) => {
    const clock = clocks[i];
    if (!clock) {
      return 'date that is not MM/DD/YYYY';
    }
    const nth = seen.get(stamp) ?? 0;
    seen.set(stamp, nth + 1);
    if (!clock.timed) {
      return longer ? 'total of a week or a month' : dayOf(clock);
    }
    const starts = localInstants(clock);
    const start = starts[Math.min(nth, starts.length - 1)];
    return start === undefined
      ? 'local time that the clock change leaves out'
      : {
          start,
          end: start + (quarters ? 15 * MINUTE : HOUR),
          ambiguous: starts.length === 2 && total.get(stamp) === 1,
        };
  });
}

function dayOf({ year, month, day }: WallClock): CountTime {
  const midnight = DateTime.fromObject({ year, month, day }, { zone: LOCAL });
  return { start: midnight.toMillis(), end: midnight.plus({ days: 1 }).toMillis(), ambiguous: false };
}

/** Weeks and months look like days that are far apart. */
function isLongerThanDays(days: readonly number[]): boolean {
  const distances = days.slice(1).map((day, i) => Math.abs(day - days[i]!));
  return distances.length > 0 && distances.every((distance) => distance >= 7 * DAY);
}
