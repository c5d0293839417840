import { HOUR, type Instant, type Interval } from '../../model/time';
import type { FeedHour } from '../../store/observation-store';
import type { HourState } from './report';

const WEEK = 168;

/** The 168 hours up to the current one. */
export function weekBefore(now: Instant): Interval {
  const end = currentHour(now) + HOUR;
  return { start: end - WEEK * HOUR, end };
}

/**
 * One state per hour, oldest first. An hour in which something was measured has data, also when it came in later; of the
 * others stands there what came of asking in that hour.
 */
export function weekOf(withData: readonly Instant[], counted: readonly FeedHour[], now: Instant): HourState[] {
  const data = new Set(withData);
  const byHour = new Map(counted.map((h) => [h.hour, h]));
  return Array.from({ length: WEEK }, (_, i) => {
    const hour = currentHour(now) - (WEEK - 1 - i) * HOUR;
    return data.has(hour) ? 'data' : troubleOf(byHour.get(hour));
  });
}

function troubleOf(hour: FeedHour | undefined): HourState {
  if (hour && hour.failures > 0) {
    return 'failed';
  }
  return hour && hour.rejected > 0 ? 'rejected' : 'none';
}

function currentHour(now: Instant): Instant {
  return Math.floor(now / HOUR) * HOUR;
}
