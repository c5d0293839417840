import { LOCALE } from '@smartregion/terms/numbers';
import type { Language } from './language';

/**
 * The zone of a dashboard as a name that `Intl` knows.
 * @param timeZone as Grafana says it: `browser`, `utc` or an IANA name
 */
export function zoneOf(timeZone: string): string {
  if (timeZone === 'utc') {
    return 'UTC';
  }
  return timeZone === '' || timeZone === 'browser' ? Intl.DateTimeFormat().resolvedOptions().timeZone : timeZone;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once: to make one takes a hundred times as long as to use it. */
function format(language: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, zone, options]);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
}

type Part = 'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute' | 'timeZoneName';

const DAY = 86_400_000;

/** What a zone is ahead of UTC, ms. Asking the calendar takes longer than all else that is done with a row. */
function offsetAt(instant: number, zone: string): number {
  const day = Math.floor(instant / DAY) * DAY;
  const atStart = offsetAtMidnight(day, zone);
  return atStart === offsetAtMidnight(day + DAY, zone) ? atStart : askedOffset(instant, zone);
}

/** By zone and day. */
const midnights = new Map<string, Map<number, number>>();
/** About a century of days. */
const MIDNIGHTS_KEPT = 40_000;

function offsetAtMidnight(day: number, zone: string): number {
  const ofZone = midnights.get(zone) ?? new Map<number, number>();
  const known = ofZone.get(day);
  if (known !== undefined) {
    return known;
  }
  if (ofZone.size >= MIDNIGHTS_KEPT) {
    ofZone.clear();
  }
  const offset = askedOffset(day, zone);
  midnights.set(zone, ofZone.set(day, offset));
  return offset;
}

function askedOffset(instant: number, zone: string): number {
  const { year, month, day, hour, minute, second } = askedClock(instant, zone);
  const wall = new Date(0);
  // Date.UTC takes years below 100 for those of the last century.
  wall.setUTCFullYear(year, month - 1, day);
  wall.setUTCHours(hour, minute, second);
  return wall.getTime() - Math.floor(instant / 1000) * 1000;
}

/** The parts of an instant (ms since the epoch) on a zone's wall clock, as numbers where they are. */
export function wallClock(instant: number, zone: string) {
  const wall = new Date(instant + offsetAt(instant, zone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
  };
}

function askedClock(instant: number, zone: string) {
  const parts = format('en', zone, {
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
    hourCycle: 'h23',
  }).formatToParts(instant);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return {
    ...{ year: of('year'), month: of('month'), day: of('day') },
    ...{ hour: of('hour'), minute: of('minute'), second: of('second') },
  };
}

const partOf = (type: Part, instant: number, zone: string, language: Language, options: Intl.DateTimeFormatOptions) =>
  format(language, zone, options)
    .formatToParts(instant)
    .find((part) => part.type === type)?.value ?? '';

const two = (n: number) => String(n).padStart(2, '0');

/** `Do`, `Thu` */
export const weekday = (instant: number, zone: string, language: Language) =>
  partOf('weekday', instant, zone, language, { weekday: 'short' });

/** `MEZ`, `MESZ`; `CET`, `CEST`; `UTC` */
export const zoneName = (instant: number, zone: string, language: Language) =>
  partOf('timeZoneName', instant, zone, language, { timeZoneName: 'short' });

/** `26.11.`, `26 Nov` */
export function formatDate(instant: number, zone: string, language: Language): string {
  const { day, month } = wallClock(instant, zone);
  return language === 'de'
    ? `${two(day)}.${two(month)}.`
    : format('en', zone, { day: 'numeric', month: 'short' }).format(instant);
}

/** `26.11.2026`, `26 Nov 2026` */
export function formatFullDate(instant: number, zone: string, language: Language): string {
  const { day, month, year } = wallClock(instant, zone);
  return language === 'de'
    ? `${two(day)}.${two(month)}.${year}`
    : format('en', zone, { day: 'numeric', month: 'short', year: 'numeric' }).format(instant);
}

/** `14 Uhr`, `14:20 Uhr`; `14:00`, `14:20` */
export function formatClock(instant: number, zone: string, language: Language): string {
  const { hour, minute } = wallClock(instant, zone);
  if (language === 'en') {
    return `${two(hour)}:${two(minute)}`;
  }
  return minute === 0 ? `${hour}\u202fUhr` : `${hour}:${two(minute)}\u202fUhr`;
}

/** `Do 26.11.2026, 14:20 Uhr MEZ`, `Thu 26 Nov 2026, 14:20 CET` */
export function formatMoment(instant: number, zone: string, language: Language): string {
  const day = `${weekday(instant, zone, language)} ${formatFullDate(instant, zone, language)}`;
  return `${day}, ${formatClock(instant, zone, language)} ${zoneName(instant, zone, language)}`;
}
