import type { Feed } from '../feeds/feed';
import { DAY, MINUTE, type Instant, type Interval } from '../model/time';
import { afterFailure, asRead, type BackOffRule, type StoredBackOff } from './back-off';

/** What is asked for in one go when older data is fetched; whole chunks lie on the same borders for every station. */
export const CHUNK = 14 * DAY;

/** How much of a gap the next poll takes along; the first poll, too: what people look at is there before the past is. */
export const RECENT = DAY;

/** Settled times of each station of a poll group, by the provider's id; ascending, not touching. */
export type Coverage = Readonly<Record<string, readonly Interval[]>>;

const REST: BackOffRule = { first: 15 * MINUTE, longest: DAY };

/** What decides when a time is settled. */
export type Times = Pick<Feed, 'cadence' | 'latency' | 'depth' | 'rereads' | 'revises'>;

/** The times of a feed that is read in a certain way. Of events alone a provider serves those that hold, and no past. */
export function timesOf(feed: Times & Pick<Feed, 'cadenceOf' | 'delivers'>, options: unknown): Times {
  const { latency, rereads, revises, delivers, depth = delivers.length > 0 ? undefined : 0 } = feed;
  return { cadence: feed.cadenceOf?.(options) ?? feed.cadence, latency, depth, rereads, revises };
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
export function newestRange(times: Times, covered: readonly Interval[], wanted: Interval): Interval {
  const usual = wanted.end - unsettled(times);
  const gap = openRanges(covered, wanted)[0];
  const start = gap && gap.end === wanted.end ? Math.min(usual, Math.max(gap.start, usual - RECENT)) : usual;
  return { start: Math.max(wanted.start, start), end: wanted.end };
}

/** A part of the past that did not come: left alone for a while, so that others go first. */
export interface Postponed extends Interval, StoredBackOff {}

/** What of the past is open and may be asked for now, newest first: not what the next poll of the newest reads anyway. */
export function openPast(
  times: Times,
  covered: readonly Interval[],
  postponed: readonly Postponed[],
  wanted: Interval
): Interval[] {
  const resting = postponed.filter((part) => part.until > wanted.end);
  const past = { start: wanted.start, end: newestRange(times, covered, wanted).start };
  return openRanges(resting.reduce<readonly Interval[]>(cover, covered), past);
}

/** The same as it is read from the store: no part rests for longer than any ever does. */
export function restAsRead(part: Postponed, now: Instant): Postponed {
  return { start: part.start, end: part.end, ...asRead(part, now, REST.longest) };
}

/** Each further failure of the same part doubles its rest. */
export function postpone(
  postponed: readonly Postponed[],
  part: Interval,
  now: Instant,
  random: number
): readonly Postponed[] {
  const same = postponed.find((p) => p.start === part.start && p.end === part.end);
  const others = postponed.filter((p) => p !== same);
  return [...others, { start: part.start, end: part.end, ...afterFailure(same, now, random, 0, REST) }];
}

/** Milliseconds in all ranges together. */
export function lengthOf(ranges: readonly Interval[]): number {
  return ranges.reduce((sum, range) => sum + range.end - range.start, 0);
}

/** The newest piece of what is open, not longer than a chunk and not over its border. */
export function newestChunk(open: readonly Interval[]): Interval | undefined {
  const newest = open[0];
  return newest && { start: Math.max(newest.start, Math.floor((newest.end - 1) / CHUNK) * CHUNK), end: newest.end };
}

/** What of `wanted` is not covered, newest first. */
export function openRanges(covered: readonly Interval[], wanted: Interval): Interval[] {
  const open: Interval[] = [];
  let start = wanted.start;
  for (const range of covered) {
    if (range.start > start) {
      open.push({ start, end: Math.min(range.start, wanted.end) });
    }
    start = Math.max(start, range.end);
  }
  open.push({ start, end: wanted.end });
  return open.filter((range) => range.end > range.start).reverse();
}

/** `covered` and `range` together. */
export function cover(covered: readonly Interval[], range: Interval): Interval[] {
  const sorted = [...covered, { start: range.start, end: range.end }]
    .filter((r) => r.end > r.start)
    .sort((a, b) => a.start - b.start);
  return sorted.reduce<Interval[]>((merged, next) => {
    const last = merged.at(-1);
    if (last && next.start <= last.end) {
      return [...merged.slice(0, -1), { start: last.start, end: Math.max(last.end, next.end) }];
    }
    return [...merged, next];
  }, []);
}

/** What an answer of now settles: nothing so young that it may still come or change. */
export function settledPart(times: Times, range: Interval, now: Instant): Interval {
  return { start: range.start, end: Math.min(range.end, now - unsettled(times)) };
}
