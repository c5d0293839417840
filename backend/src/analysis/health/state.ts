import type { Health, HealthState } from '../../model/health';
import { DAY, type Instant } from '../../model/time';

/** Silent after this many missed cadences. */
const MISSED = 3;

/** What has been silent for longer was taken down; nobody waits for it. */
const GIVEN_UP = 30 * DAY;

/** What one looks at to tell silence. */
export interface Rhythm {
  /** Usual distance of two values, ms. */
  readonly cadence: number;
  /** How long after the end of an interval its value usually comes, ms. */
  readonly latency: number;
  /** End of the newest interval; null where nothing ever came. */
  readonly newest: Instant | null;
}

/**
 * How something that has a rhythm is doing.
 * @param listening since when the hub could have heard it: what it missed itself is nobody's silence
 */
export function stateInRhythm({ cadence, latency, newest }: Rhythm, listening: Instant, now: Instant): HealthState {
  const isOver = (beginning: Instant) => beginning + MISSED * cadence + latency < now;
  if (newest === null) {
    return isOver(listening) ? 'never' : 'waiting';
  }
  if (!isOver(newest)) {
    return 'ok';
  }
  if (!isOver(listening)) {
    return 'late';
  }
  return now - newest < GIVEN_UP ? 'silent' : 'off';
}

/** With the moment that it began. */
export function healthOf(state: HealthState, newest: Instant | null, listening: Instant): Health {
  const since = { ok: null, waiting: listening, never: listening, late: newest, silent: newest, off: newest };
  return { state, newest, since: state === 'failing' ? null : since[state] };
}
