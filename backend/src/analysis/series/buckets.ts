import { DateTime } from 'luxon';
import { DAY, HOUR, MINUTE } from '../../model/time';
import { ZoneClock } from '../../model/clock/zone-clock';
import type { Instant, Interval } from '../../model/time';

/** The intervals that readings are drawn together to, shortest first. */
export const BUCKETS = ['1m', '5m', '10m', '15m', '30m', '1h', '3h', '6h', '12h', '1d', '1w', '1M', '1y'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** Usual length, ms. The true one is that of the edges: days have 23 to 25 hours, months 28 to 31 days. */
export const BUCKET_LENGTH: Readonly<Record<Bucket, number>> = {
  '1m': MINUTE,
  '5m': 5 * MINUTE,
  '10m': 10 * MINUTE,
  '15m': 15 * MINUTE,
  '30m': 30 * MINUTE,
  '1h': HOUR,
  '3h': 3 * HOUR,
  '6h': 6 * HOUR,
  '12h': 12 * HOUR,
  '1d': DAY,
  '1w': 7 * DAY,
  '1M': 30 * DAY,
  '1y': 365 * DAY,
};

type CalendarUnit = 'day' | 'week' | 'month' | 'year';

const CALENDAR_UNIT: Partial<Record<Bucket, CalendarUnit>> = { '1d': 'day', '1w': 'week', '1M': 'month', '1y': 'year' };

/** From this many readings on it hardly matters that one bucket has a reading more than its neighbour. */
const MANY_READINGS = 6;

/**
 * The shortest bucket that is no shorter than `length` and fits the series: it holds whole readings, so that no
 * bucket has one and its neighbour two, or so many that this does not matter. Lengths in ms.
 */
export function fitBucket(length: number, cadence: number): Bucket {
  const longEnough = BUCKETS.filter((bucket) => BUCKET_LENGTH[bucket] >= Math.max(length, cadence));
  const even = (bucket: Bucket) => BUCKET_LENGTH[bucket] % cadence === 0;
  const many = (bucket: Bucket) => BUCKET_LENGTH[bucket] >= MANY_READINGS * cadence;
  return longEnough.find((bucket) => even(bucket) || many(bucket)) ?? '1y';
}

/**
 * The n + 1 bounds of the n buckets that cover the range: whole buckets, so the first may begin before the range
 * and the last may end after it. Buckets up to an hour follow the clock, longer ones the calendar of the zone
 * (weeks from Monday); a quarter or half of a day is one of the wall clock and takes an hour more or less when
 * the clocks change.
 */
export function bucketEdges(range: Interval, bucket: Bucket, zone: string): Instant[] {
  const unit = CALENDAR_UNIT[bucket];
  if (unit) {
    return calendarEdges(range, unit, zone);
  }
  const length = BUCKET_LENGTH[bucket];
  return length <= HOUR ? clockEdges(range, length, zone) : partsOfDay(range, length, zone);
}

function clockEdges(range: Interval, length: number, zone: string): Instant[] {
  const offset = ZoneClock.of(zone).ahead(range.start);
  const first = Math.floor((range.start + offset) / length) * length - offset;
  const buckets = Math.max(1, Math.ceil((range.end - first) / length));
  return Array.from({ length: buckets + 1 }, (_, i) => first + i * length);
}

function calendarEdges(range: Interval, unit: CalendarUnit, zone: string): Instant[] {
  let edge = DateTime.fromMillis(range.start, { zone }).startOf(unit).toMillis();
  const edges = [edge];
  do {
    edge = nextEdge(edge, unit, zone);
    edges.push(edge);
  } while (edge < range.end);
  return edges;
}

function nextEdge(edge: Instant, unit: CalendarUnit, zone: string): Instant {
  if (unit === 'day' && isPlainDay(edge, zone)) {
    return edge + DAY;
  }
  const next = DateTime.fromMillis(edge, { zone }).plus({ [unit]: 1 });
  return next.startOf(unit).toMillis();
}

/** From midnight to midnight without a change of clocks; sooner seen than asked of the calendar for 7300 days. */
function isPlainDay(start: Instant, zone: string): boolean {
  const clock = ZoneClock.of(zone);
  return clock.ahead(start + DAY) === clock.ahead(start) && clock.wall(start) % DAY === 0;
}

function partsOfDay(range: Interval, length: number, zone: string): Instant[] {
  const days = calendarEdges(range, 'day', zone);
  const starts = days.flatMap((day, i) => dayParts(day, days[i + 1], length, zone));
  const first = starts.findLastIndex((edge) => edge <= range.start);
  const last = starts.findIndex((edge) => edge >= range.end && edge > starts[first]!);
  return starts.slice(first, last + 1);
}

function dayParts(day: Instant, next: Instant | undefined, length: number, zone: string): Instant[] {
  if (next === undefined) {
    return [day];
  }
  const parts = DAY / length;
  if (next - day === DAY) {
    return Array.from({ length: parts }, (_, i) => day + i * length);
  }
  const midnight = DateTime.fromMillis(day, { zone });
  return Array.from({ length: parts }, (_, i) =>
    i === 0 ? day : midnight.set({ hour: (i * length) / HOUR }).toMillis()
  );
}
