import { HOUR, type Instant } from '../../../model/time';
import { ZoneClock } from '../../../model/clock/zone-clock';

/** Hours in each class in one month of a wall clock. */
export interface ClassHours {
  /** `2026-03`. */
  readonly month: string;
  /** Hours of class 1, 2, …; the hours without an index are not among them. */
  readonly hours: readonly number[];
  readonly unknown: number;
}

/**
 * How many hours of each month had which class. An hour belongs to the month in which it begins.
 * @param classes 1 is best, 0: no index; one per hour from `first` on
 * @param count how many classes the index has
 * @param zone IANA name; months are those of its wall clock
 */
export function hoursPerClass(classes: Uint8Array, first: Instant, count: number, zone: string): ClassHours[] {
  const clock = ZoneClock.of(zone);
  const months = new Map<string, number[]>();
  classes.forEach((found, i) => {
    const month = new Date(clock.wall(first + i * HOUR)).toISOString().slice(0, 7);
    const hours = months.get(month) ?? new Array<number>(count + 1).fill(0);
    hours[found]!++;
    months.set(month, hours);
  });
  return [...months].map(([month, [unknown = 0, ...hours]]) => ({ month, hours, unknown }));
}
