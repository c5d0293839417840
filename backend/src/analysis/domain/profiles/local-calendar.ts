import { DAY, HOUR, LOCAL, type Instant } from '../../../model/time';
import { ZoneClock } from '../../../model/clock/zone-clock';
import { isPublicHoliday, isSchoolHoliday } from './holidays';

/** Where each hour stands in the calendar on the wall. */
export interface LocalCalendar {
  /** Days since 1970-01-01. */
  readonly days: Int32Array;
  /** 0 … 23, of the hour's beginning. In autumn one hour is there twice, in spring one is not. */
  readonly hours: Uint8Array;
  /** 0 is Monday. */
  readonly weekdays: Uint8Array;
  /** 1 … 12. */
  readonly months: Uint8Array;
}

/** @param zone IANA name; default: the region's */
export function localCalendar(first: Instant, count: number, zone: string = LOCAL): LocalCalendar {
  const clock = ZoneClock.of(zone);
  const [days, hours] = [new Int32Array(count), new Uint8Array(count)];
  const [weekdays, months] = [new Uint8Array(count), new Uint8Array(count)];
  for (let i = 0; i < count; i++) {
    const wall = clock.wall(first + i * HOUR);
    const day = Math.floor(wall / DAY);
    const isSameDay = i > 0 && day === days[i - 1];
    days[i] = day;
    hours[i] = Math.floor((wall - day * DAY) / HOUR);
    weekdays[i] = weekdayOf(day);
    months[i] = isSameDay ? months[i - 1]! : new Date(wall).getUTCMonth() + 1;
  }
  return { days, hours, weekdays, months };
}

/** 0 is Monday; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** Which days an analysis looks at. */
export const DAY_FILTERS = [
  'all',
  'no-public-holidays',
  'public-holidays',
  'working-days',
  'school-days',
  'school-holidays',
] as const;
export type DayFilter = (typeof DAY_FILTERS)[number];

/**
 * Whether a day is among those asked for. `school-days` are Monday to Friday outside school and public holidays,
 * `working-days` Monday to Friday without public holidays.
 */
export function dayFilter(filter: DayFilter): (day: number) => boolean {
  const isWorking = (day: number) => weekdayOf(day) < 5 && !isPublicHoliday(day);
  const filters: Record<DayFilter, (day: number) => boolean> = {
    all: () => true,
    'no-public-holidays': (day) => !isPublicHoliday(day),
    'public-holidays': isPublicHoliday,
    'school-days': (day) => isWorking(day) && !isSchoolHoliday(day),
    'school-holidays': isSchoolHoliday,
    'working-days': isWorking,
  };
  return filters[filter];
}
