import type { Instant } from '../time';

/**
 * Two clocks. What time it is, somebody may set: by hand, by a time server, by a battery that is empty. What has
 * passed, nobody can. Whatever lasts is measured by the second; the first only says where on the calendar it lies.
 */
export interface Clock {
  readonly now: () => Instant;
  /** Milliseconds since some moment; never goes back, also when the other is set. */
  readonly elapsed: () => number;
}

export const SYSTEM_CLOCK: Clock = { now: () => Date.now(), elapsed: () => performance.now() };

/**
 * A stored moment in the future, as it may stand there: no farther ahead than whoever stored it could have meant. What
 * lies farther was written by a clock that was ahead, or is read by one that is behind.
 * @param most the longest time ahead that it was ever meant to be, ms
 */
export function atMostAhead(moment: Instant, most: number, now: Instant): Instant {
  return Math.min(moment, now + most);
}
