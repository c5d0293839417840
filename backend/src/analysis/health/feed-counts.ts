import type { Reason } from '../../model/quality';
import type { Instant } from '../../model/time';
import type { FeedHour } from '../../store/observation-store';

/** What came of a feed in some hours. */
export interface FeedCounts {
  readonly readings: number;
  readonly missing: number;
  readonly rejected: number;
  readonly flagged: number;
  /** The same by reason, most frequent first; one value may have several. */
  readonly flags: readonly { readonly reason: Reason; readonly count: number }[];
  readonly events: number;
}

export function countsOf(hours: readonly FeedHour[]): FeedCounts {
  const sum = (key: 'readings' | 'missing' | 'rejected' | 'flagged' | 'events') =>
    hours.reduce((all, hour) => all + (hour[key] ?? 0), 0);
  return {
    readings: sum('readings'),
    missing: sum('missing'),
    rejected: sum('rejected'),
    flagged: sum('flagged'),
    flags: flagsOf(hours),
    events: sum('events'),
  };
}

function flagsOf(hours: readonly FeedHour[]): FeedCounts['flags'] {
  const counts = new Map<Reason, number>();
  for (const [reason, count] of hours.flatMap(({ flags }) => Object.entries(flags ?? {}) as [Reason, number][])) {
    counts.set(reason, (counts.get(reason) ?? 0) + count);
  }
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}

/** Hours in which a feed of events or forecasts told something. */
export function hoursTold(measures: boolean, counted: readonly FeedHour[]): Instant[] {
  const told = measures ? [] : counted.filter(({ readings, events = 0 }) => readings + events > 0);
  return told.map(({ hour }) => hour);
}
