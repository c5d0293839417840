import { DateTime, FixedOffsetZone, IANAZone } from 'luxon';

/** Milliseconds since 1970-01-01T00:00Z. Local time exists only in a feed's parser and in a query's zone. */
export type Instant = number;

/** `[start, end)` in UTC; an instant has start = end. */
export interface Interval {
  readonly start: Instant;
  readonly end: Instant;
}

/**
 * The moment by which an interval is put into a longer one, `[edge, next edge)`. What lasts lies where it starts. An
 * instant lies in what it ends: 08:00 is in the hour that is called 08:00 by its end, beside the ten minutes up to
 * 08:00, and so stands at 08:00 in buckets of every length.
 */
export function placeOf({ start, end }: Interval): Instant {
  return end > start ? start : start - 1;
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The law's clock for air quality: MEZ all year (39. BImSchV). `Etc/GMT-1` has its sign inverted. */
export const MEZ = 'Etc/GMT-1';

/** The clock on the wall in the region. */
export const LOCAL = 'Europe/Berlin';

export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
}

/** Wall clock without a summer time (fixed offset), as an instant. Hour 24 is the next day's 0. */
export function fixedInstant(w: WallClock, offsetHours: number): Instant {
  return Date.UTC(w.year, w.month - 1, w.day, w.hour - offsetHours, w.minute ?? 0, w.second ?? 0);
}

/**
 * The instants that a wall clock of an IANA zone can mean: none in the hour that spring leaves out,
 * two in the hour that autumn repeats (summer time first), else one. Hour 24 is the next day's 0.
 */
export function localInstants(w: WallClock, zone: string = LOCAL): Instant[] {
  const naive = Date.UTC(w.year, w.month - 1, w.day, w.hour, w.minute ?? 0, w.second ?? 0);
  const offsets = new Set([offsetAt(naive - DAY, zone), offsetAt(naive + DAY, zone)]);
  return [...offsets]
    .map((minutes) => naive - minutes * MINUTE)
    .filter((instant) => instant + offsetAt(instant, zone) * MINUTE === naive)
    .sort((a, b) => a - b);
}

/** What a zone is ahead of UTC, minutes. Asking the calendar takes longer than all the rest of reading a line. */
function offsetAt(instant: Instant, zone: string): number {
  const day = Math.floor(instant / DAY) * DAY;
  const atStart = offsetAtMidnight(day, zone);
  return atStart === offsetAtMidnight(day + DAY, zone) ? atStart : IANAZone.create(zone).offset(instant);
}

const midnights = new Map<string, number>();
/** About a century of days. */
const MIDNIGHTS_KEPT = 40_000;

function offsetAtMidnight(day: Instant, zone: string): number {
  const key = `${day}${zone}`;
  const known = midnights.get(key);
  if (known !== undefined) {
    return known;
  }
  if (midnights.size >= MIDNIGHTS_KEPT) {
    midnights.clear();
  }
  const offset = IANAZone.create(zone).offset(day);
  midnights.set(key, offset);
  return offset;
}

/** Whether the name is a time zone this machine knows. */
export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

export function iso(instant: Instant): string {
  return new Date(instant).toISOString();
}

/** ISO 8601 with zone, or milliseconds; undefined when it is neither. */
export function parseInstant(text: string | number): Instant | undefined {
  if (typeof text === 'number') {
    return Number.isFinite(text) ? text : undefined;
  }
  if (/^-?\d{1,15}$/.test(text)) {
    return Number(text);
  }
  const parsed = DateTime.fromISO(text, { zone: FixedOffsetZone.utcInstance, setZone: false });
  return parsed.isValid ? parsed.toMillis() : undefined;
}
