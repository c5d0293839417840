import { HOUR, MINUTE, type Instant } from '../../model/time';

/** 10-minute stamps are MEZ before this instant's label, UTC from it on. */
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
  const month = Number(text.slice(4, 6));
  const day = Number(text.slice(6, 8));
  const hour = Number(text.slice(8, 10));
  const minute = Number(minutes);
  const midnight = Date.UTC(Number(text.slice(0, 4)), month - 1, day);
  const exists = month <= 12 && new Date(midnight).getUTCDate() === day && hour < 24 && minute < 60;
  return exists ? midnight + hour * HOUR + minute * MINUTE : undefined;
}
