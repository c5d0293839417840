import { DAY } from '../../model/time';
import { HOLIDAYS_KNOWN, SCHOOL_HOLIDAYS_KNOWN } from '../domain/profiles/holidays';
import type { Interval } from '../../model/time';
import type { Sentence } from '@smartregion/terms/sentence';
import type { DayFilter } from '../domain/profiles/local-calendar';

/** Outside of the table no day is a holiday: that is told where holidays count. */
export function holidaysNotice(days: DayFilter, range: Interval): Sentence | undefined {
  const isSchool = days === 'school-days' || days === 'school-holidays';
  const { from, to } = isSchool ? SCHOOL_HOLIDAYS_KNOWN : HOLIDAYS_KNOWN;
  if (days === 'all' || (range.start >= from * DAY && range.end <= (to + 1) * DAY)) {
    return undefined;
  }
  const [first, last] = [from, to].map((day) => new Date(day * DAY).toISOString().slice(0, 10));
  return isSchool
    ? {
        de: `Die Schulferien sind nur vom ${first} bis zum ${last} bekannt; davor und danach gilt kein Tag als Ferientag.`,
        en: `School holidays are known from ${first} to ${last} only; before and after, no day counts as one.`,
      }
    : {
        de: `Die Feiertage sind nur vom ${first} bis zum ${last} bekannt; davor und danach gilt kein Tag als Feiertag.`,
        en: `Public holidays are known from ${first} to ${last} only; before and after, no day counts as one.`,
      };
}
