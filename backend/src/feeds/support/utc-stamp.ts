import type { Instant } from '../../model/time';
import { isDay } from './calendar';

/** Consoles write `2018-5-27 5:46:19` as well; where nothing stands between, only two digits tell day and hour apart. */
const STAMP =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T|\s+|(?<=-\d\d)(?=\d\d:))(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):?(\d\d))?$/;

/** A blank beside a dash or colon: firmware that pads numbers with blanks writes `2018- 5-27  5: 6:19`. */
const STRAY = /\s*([-:])\s*/g;

/**
 * `2026-07-15 15:26:14`, with `T`, a blank or nothing between, also with fractions of a second. UTC, unless an offset
 * stands behind it; undefined when it is no such stamp or a time that no calendar has.
 */
export function utcStamp(text: string): Instant | undefined {
  const [found, ...parts] = STAMP.exec(text.trim().replace(STRAY, '$1')) ?? [];
  if (found === undefined) {
    return undefined;
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(0, 6).map(Number);
  const [fraction = '', sign, hours = '0', minutes = '0'] = parts.slice(6);
  if (!isDay(year, month, day) || hour > 23 || minute > 59 || second > 59) {
    return undefined;
  }
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  const milliseconds = Math.floor(Number(`0.${fraction}0`) * 1000);
  return Date.UTC(year, month - 1, day, hour, minute - offset, second, milliseconds);
}

const FIRST = Date.UTC(2000, 0);
const LAST = Date.UTC(2100, 0);

/** Seconds since 1970, as JSON numbers or digits; undefined outside this century, which no station means. */
export function unixSeconds(seconds: unknown): Instant | undefined {
  const instant = typeof seconds === 'number' || isDigits(seconds) ? Math.round(Number(seconds) * 1000) : NaN;
  return instant >= FIRST && instant < LAST ? instant : undefined;
}

function isDigits(text: unknown): text is string {
  return typeof text === 'string' && /^\d{9,10}$/.test(text);
}
