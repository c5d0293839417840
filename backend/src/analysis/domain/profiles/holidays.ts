import { z } from 'zod';
import { DAY } from '../../../model/time';
import table from './holidays-nrw.json';

const holidays = z
  .strictObject({
    source: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    /** The decrees on school holidays go so far. */
    schoolTo: z.iso.date(),
    publicHolidays: z.array(z.iso.date()),
    schoolHolidays: z.array(z.strictObject({ start: z.iso.date(), end: z.iso.date(), check: z.string() })),
  })
  .parse(table);

/** A date as days since 1970-01-01, whatever the zone. */
export const dayNumber = (date: string): number => Date.parse(date) / DAY;

const publicDays = new Set(holidays.publicHolidays.map(dayNumber));
const schoolDays = new Set(
  holidays.schoolHolidays.flatMap(({ start, end }) =>
    Array.from({ length: dayNumber(end) - dayNumber(start) + 1 }, (_, i) => dayNumber(start) + i)
  )
);

/** The days that the table knows; before and after, no day is a holiday, which must be said. */
export const HOLIDAYS_KNOWN = { from: dayNumber(holidays.from), to: dayNumber(holidays.to) } as const;
export const SCHOOL_HOLIDAYS_KNOWN = { from: dayNumber(holidays.from), to: dayNumber(holidays.schoolTo) } as const;

/** Public holiday of North Rhine-Westphalia. */
export const isPublicHoliday = (day: number): boolean => publicDays.has(day);

/** School holidays of North Rhine-Westphalia, as decreed: first to last day, also its Sundays. */
export const isSchoolHoliday = (day: number): boolean => schoolDays.has(day);
