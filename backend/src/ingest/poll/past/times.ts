import type { Feed } from '../../../feeds/feed';
import { DAY, type Instant, type Interval } from '../../../model/time';
import { openRanges, type Ranges } from './ranges';

/** How much of a gap the next poll takes along; the first poll, too: what people look at is there before the past is. */
export const RECENT = DAY;

/** What decides when a time is settled. */
export type Times = Pick<Feed, 'cadence' | 'latency' | 'depth' | 'rereads' | 'revises'>;

/** The times of a feed that is read in a certain way. Of events alone a provider serves those that hold, and no past. */
export function timesOf(feed: Times & Pick<Feed, 'cadenceOf' | 'depthOf' | 'delivers'>, options: unknown): Times {
  const { latency, rereads, revises, delivers } = feed;
  const depth = feed.depthOf?.(options) ?? feed.depth ?? (delivers.length > 0 ? undefined : 0);
  return { cadence: feed.cadenceOf?.(options) ?? feed.cadence, latency, depth, rereads, revises };
}

/** An outage of the hub is caught up as far back as this; more by hand, or by `backfillDays`. */
const LONGEST_OUTAGE = 366 * DAY;

/**
 * The same for a hub that fetches so many days at its first start: no clock that was behind makes it want half a century.
 * @param kept how long readings are kept, ms: what would be deleted is not asked for
 */
export function timesFor(times: Times, backfillDays: number, kept: number): Times {
  const wanted = Math.max(backfillDays * DAY, LONGEST_OUTAGE);
  return { ...times, depth: Math.min(times.depth ?? Infinity, wanted, kept) };
}

/** What the newest poll always reads: late values and corrections come within this time. */
export function unsettled(times: Times): number {
  return Math.max(times.rereads ?? 0, times.latency + times.cadence);
}

/**
 * The time that the hub wants of a station: all since its beginning, as far as the provider goes back.
 * @param since the beginning, fixed when the station is first polled, so that a long outage loses nothing
 */
export function wantedRange(times: Times, since: Instant, now: Instant): Interval {
  const start = Math.max(since, now - (times.depth ?? Infinity));
  return { start: Math.min(start, now - unsettled(times)), end: now };
}

/** What the next poll asks for: the time that is never settled, and the newest of what an outage left open before. */
export function newestRange(times: Times, settled: Ranges, wanted: Interval): Interval {
  const usual = wanted.end - unsettled(times);
  const gap = openRanges(settled, wanted)[0];
  const start = gap && gap.end === wanted.end ? Math.min(usual, Math.max(gap.start, usual - RECENT)) : usual;
  return { start: Math.max(wanted.start, start), end: wanted.end };
}

/** The time before that, which is asked for chunk by chunk. */
export function pastRange(times: Times, settled: Ranges, wanted: Interval): Interval {
  return { start: wanted.start, end: newestRange(times, settled, wanted).start };
}

/** What an answer of now settles: nothing so young that it may still come or change. */
export function settledPart(times: Times, range: Interval, now: Instant): Interval {
  return { start: range.start, end: Math.min(range.end, now - unsettled(times)) };
}
