import { DAY, HOUR, LOCAL } from '../../../model/time';
import { ZoneClock } from '../../../model/clock/zone-clock';
import type { Hours } from '../hours/hours';

/** A day of hourly values. */
export interface DayOfHours {
  /** `2026-07-01`. */
  readonly day: string;
  /** Valid hours, and how many the day has: 23, 24 or 25. */
  readonly n: number;
  readonly hours: number;
  /** NaN of no hours. */
  readonly sum: number;
  readonly min: number;
  readonly max: number;
}

/** DWD's day of rain begins at 6 h UTC and is named after the day on which it begins. */
export const DWD_RAIN_START = 6 * HOUR;

/**
 * The hours gathered in days.
 * @param by `local`: the calendar on the wall; `dwd-rain`: 6 to 6 h UTC, dated to its first day (RSK since April 2001)
 */
export function daysOf({ first, values }: Hours, by: 'local' | 'dwd-rain', zone: string = LOCAL): DayOfHours[] {
  const clock = ZoneClock.of(zone);
  const shown = (instant: number) => (by === 'local' ? clock.wall(instant) : instant - DWD_RAIN_START);
  const days: DayOfHours[] = [];
  for (let i = 0; i < values.length;) {
    const number = Math.floor(shown(first + i * HOUR) / DAY);
    let [n, hours, sum, min, max] = [0, 0, 0, NaN, NaN];
    for (; i < values.length && Math.floor(shown(first + i * HOUR) / DAY) === number; i++, hours++) {
      const value = values[i]!;
      if (value === value) {
        n++;
        sum += value;
        min = value >= min ? min : value;
        max = value <= max ? max : value;
      }
    }
    const day = new Date(number * DAY).toISOString().slice(0, 10);
    days.push({ day, n, hours, sum: n > 0 ? sum : NaN, min, max });
  }
  return days;
}

/** DWD: a daily mean is that of at least 21 hourly values. */
const LEAST_FOR_MEAN = 21;

/** A day's mean by DWD's rule; NaN of too few hours. */
export const dailyMean = ({ n, sum }: DayOfHours): number => (n >= LEAST_FOR_MEAN ? sum / n : NaN);

/** A day's rain, mm; NaN where less than three quarters of it was measured: a sum with gaps is too small, not small. */
export const dailySum = ({ n, hours, sum }: DayOfHours): number => (n >= 0.75 * hours ? sum : NaN);
