import { DAY } from '../../../model/time';
import { localCalendar, weekdayOf } from '../profiles/local-calendar';
import { isPublicHoliday, isSchoolHoliday } from '../profiles/holidays';
import { profileOf } from '../profiles/profile';
import type { Hours } from '../hours/hours';

/** A day of counts. */
export interface TrafficDay {
  /** Days since 1970. */
  readonly day: number;
  readonly total: number;
  /** `filled`: one or two hours were missing and are those of an average week. */
  readonly state: 'measured' | 'filled' | 'missing';
}

/** With as many hours known, the others are filled from the week profile (own rule: no official one was found). */
const MISSING_AT_MOST = 2;

/**
 * Days of the calendar on the wall, of 23 to 25 hours. An hour without a valid count is a gap, never a zero.
 * @param hours vehicles (or people) in each hour, both directions
 */
export function trafficDays(hours: Hours, zone?: string): TrafficDay[] {
  const { first, values } = hours;
  const calendar = localCalendar(first, values.length, zone);
  // Most counters have no gap, and need no week to fill it from.
  const week = values.some(Number.isNaN) ? profileOf(hours, 'week', { zone, shares: [] }) : [];
  const days: TrafficDay[] = [];
  for (let i = 0; i < values.length;) {
    const day = calendar.days[i]!;
    let [total, missing, known] = [0, 0, 0];
    for (; i < values.length && calendar.days[i] === day; i++) {
      const value = values[i]!;
      missing += Number(Number.isNaN(value));
      known++;
      total += Number.isNaN(value) ? week[calendar.weekdays[i]! * 24 + calendar.hours[i]!]!.mean : value;
    }
    // an hour that no week knows cannot be filled
    const isKnown = known >= 23 && missing <= MISSING_AT_MOST && !Number.isNaN(total);
    days.push({
      day,
      total: isKnown ? total : NaN,
      state: !isKnown ? 'missing' : missing > 0 ? 'filled' : 'measured',
    });
  }
  return days;
}

/**
 * Which days a mean of daily traffic is of: always said beside it, for „DTVw“ means another set in every town. BASt's
 * groups are `mon_sat_school` (W), `mon_sat_holidays` (U) and `sundays` (S).
 */
export const DAY_SETS = {
  mon_sun: () => true,
  mon_fri: (day) => weekdayOf(day) < 5 && !isPublicHoliday(day),
  mon_sat_school: (day) => weekdayOf(day) < 6 && !isPublicHoliday(day) && !isSchoolHoliday(day),
  mon_sat_holidays: (day) => weekdayOf(day) < 6 && !isPublicHoliday(day) && isSchoolHoliday(day),
  tue_thu: (day) => weekdayOf(day) >= 1 && weekdayOf(day) <= 3 && !isPublicHoliday(day) && !isSchoolHoliday(day),
  saturdays: (day) => weekdayOf(day) === 5 && !isPublicHoliday(day),
  sundays: (day) => weekdayOf(day) === 6 || isPublicHoliday(day),
} satisfies Record<string, (day: number) => boolean>;

export type DaySet = keyof typeof DAY_SETS;

/** `2026-03-01` of days since 1970. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);
