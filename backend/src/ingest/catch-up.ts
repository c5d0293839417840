import type { Feed } from '../feeds/feed';
import { DAY, type Instant, type Interval } from '../model/time';

/** What is asked for in one go when older data is fetched; whole chunks lie on the same borders for every station. */
export const CHUNK = 7 * DAY;

/** Settled times of each station of a poll group, by the provider's id; ascending, not touching. */
export type Coverage = Readonly<Record<string, readonly Interval[]>>;

type Times = Pick<Feed, 'cadence' | 'latency' | 'depth' | 'rereads'>;

/** What the newest poll always reads: late values and corrections come within this time. */
function unsettled(feed: Times): number {
  return Math.max(feed.rereads ?? 0, feed.latency + feed.cadence);
}

/** The time that the hub wants of a feed: as far back as asked and as the provider goes. */
export function wantedRange(feed: Times, backfillDays: number, now: Instant): Interval {
  const back = Math.min(backfillDays * DAY, feed.depth ?? Infinity);
  return { start: now - Math.max(back, unsettled(feed)), end: now };
}

/**
 * What the next poll asks for: the time that is never settled, and with it what an outage left open right before,
 * at most a chunk.
 */
export function newestRange(feed: Times, covered: readonly Interval[], wanted: Interval): Interval {
  const usual = wanted.end - unsettled(feed);
  const gap = openRanges(covered, wanted)[0];
  const start = gap && gap.end === wanted.end ? Math.min(usual, Math.max(gap.start, wanted.end - CHUNK)) : usual;
  return { start: Math.max(wanted.start, start), end: wanted.end };
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
  const sorted = [...covered, range].filter((r) => r.end > r.start).sort((a, b) => a.start - b.start);
  return sorted.reduce<Interval[]>((merged, next) => {
    const last = merged.at(-1);
    if (last && next.start <= last.end) {
      return [...merged.slice(0, -1), { start: last.start, end: Math.max(last.end, next.end) }];
    }
    return [...merged, next];
  }, []);
}

/** What an answer of now settles: nothing so young that it may still come or change. */
export function settledPart(feed: Times, range: Interval, now: Instant): Interval {
  return { start: range.start, end: Math.min(range.end, now - unsettled(feed)) };
}
