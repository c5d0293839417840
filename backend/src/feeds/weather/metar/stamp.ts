import { DAY, HOUR, fixedInstant, type Instant } from '../../../model/time';
import { isDay } from '../../support/calendar';

/** A report may be ahead of its time by the few minutes between rounding and sending. */
const AHEAD = HOUR;

/**
 * `231651Z` names neither month nor year: the last time that the calendar had such a day.
 * @param latest when the report came in, at the latest; undefined for what no calendar has
 */
export function stampBefore(text: string, latest: Instant): Instant | undefined {
  const [, day, hour, minute] = (/^(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? []).map(Number);
  if (day === undefined || hour === undefined || minute === undefined || hour > 23 || minute > 59) {
    return undefined;
  }
  const date = new Date(latest + AHEAD);
  // A month without this day is never the second in a row.
  for (let back = 0; back < 3; back++) {
    const month = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - back, 1));
    const [y, m] = [month.getUTCFullYear(), month.getUTCMonth() + 1];
    const instant = fixedInstant({ year: y, month: m, day, hour, minute }, 0);
    if (isDay(y, m, day) && instant <= latest + AHEAD) {
      return instant;
    }
  }
  return undefined;
}

/** The line `2026/07/15 12:20` above a report in the files of NOAA, as the end of that day. */
export function dateLine(line: string): Instant | undefined {
  const [, year, month, day] = (/^(\d{4})\/(\d\d)\/(\d\d) \d\d:\d\d$/.exec(line) ?? []).map(Number);
  return year !== undefined && isDay(year, month!, day!) ? Date.UTC(year, month! - 1, day!) + DAY - 1 : undefined;
}
