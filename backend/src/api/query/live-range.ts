import { MINUTE, SECOND, type Instant, type Interval } from '../../model/time';

/** Panels that show what is now are answered for whole steps of time, so that all who look at them ask the same. */
export const LIVE_STEP = 5 * SECOND;

/** A bound so near to now means "now": the clocks of browser, Grafana and hub differ by this much. */
const NEAR = 30 * SECOND;

/** The step of time that the hub is in; answers speak of its beginning as "now". */
export function liveNow(now: Instant): Instant {
  return Math.floor(now / LIVE_STEP) * LIVE_STEP;
}

/**
 * A range that ends or begins now, moved to the end of the step that is running; any other as it is. What was measured
 * up to now stays in it. A bound that moves with now (`now-24h`) moves along, one that stands (`now/d`) stays.
 */
export function liveRange({ start, end }: Interval, now: Instant): Interval {
  const live = [end, start].find((bound) => Math.abs(bound - now) <= NEAR);
  if (live === undefined) {
    return { start, end };
  }
  const later = Math.ceil(live / LIVE_STEP) * LIVE_STEP - live;
  const moves = live % SECOND !== 0 && (end - start) % MINUTE === 0;
  return {
    start: start === live || moves ? start + later : start,
    end: end === live || moves ? end + later : end,
  };
}
