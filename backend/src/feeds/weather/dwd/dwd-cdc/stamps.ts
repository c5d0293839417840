import { HOUR, fixedInstant, type Instant } from '../../../../model/time';
import { isDay } from '../../../support/calendar';

/** 10-minute data is stamped in MEZ up to the end of 1999, in UTC from here on. */
const UTC_SINCE = Date.UTC(2000, 0, 1);

/** `202306090010` → instant. */
export function minuteStamp(text: string): Instant | undefined {
  const instant = /^\d{12}$/.test(text) ? instantOf(text, text.slice(10)) : undefined;
  return instant !== undefined && instant < UTC_SINCE ? instant - HOUR : instant;
}

/** `2018091500` → instant. */
export function hourStamp(text: string): Instant | undefined {
  return /^\d{10}$/.test(text) ? instantOf(text, '0') : undefined;
}

/** `2024120817:59` → instant. */
export function solarStamp(text: string): Instant | undefined {
  return /^\d{10}:\d\d$/.test(text) ? instantOf(text, text.slice(11)) : undefined;
}

/** `20091014` → start of the day in UTC. */
export function dayStamp(text: string): Instant | undefined {
  return /^\d{8}$/.test(text) ? instantOf(`${text}00`, '0') : undefined;
}

/** YYYYMMDDHH and minutes; undefined for what no calendar has. */
function instantOf(text: string, minutes: string): Instant | undefined {
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(4, 6));
  const day = Number(text.slice(6, 8));
  const hour = Number(text.slice(8, 10));
  const minute = Number(minutes);
  const exists = isDay(year, month, day) && hour < 24 && minute < 60;
  return exists ? fixedInstant({ year, month, day, hour, minute }, 0) : undefined;
}
