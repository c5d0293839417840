import { atMostAhead } from './clock';
import { HOUR, SECOND, type Instant } from '../time';

/** How long somebody who failed is left alone; kept in the store, so that a restart does not forget it. */
export interface BackOff {
  readonly failures: number;
  readonly until: Instant;
  /** How long that was when it began, ms. */
  readonly wait: number;
}

/** As stores of earlier versions may have it. */
export type StoredBackOff = Omit<BackOff, 'wait'> & Partial<Pick<BackOff, 'wait'>>;

export interface BackOffRule {
  /** Wait after the first failure, ms; doubles with each further one. */
  readonly first: number;
  readonly longest: number;
}

export const BACK_OFF: BackOffRule = { first: 30 * SECOND, longest: HOUR };

/**
 * The wait after one more failure: doubled each time, between half and all of it by chance, so that many hubs do
 * not come back at the same second. What the provider asks for (Retry-After) is the least.
 * @param random 0 … 1
 */
export function afterFailure(
  before: Pick<BackOff, 'failures'> | undefined,
  now: Instant,
  random: number,
  asked = 0,
  rule: BackOffRule = BACK_OFF
): BackOff {
  const failures = (before?.failures ?? 0) + 1;
  const full = Math.min(rule.longest, rule.first * 2 ** Math.min(failures - 1, 30));
  const wait = Math.max(asked, Math.round(full * (0.5 + random / 2)));
  return { failures, until: now + wait, wait };
}

/**
 * The same as it is read from the store: nobody is left alone for longer than it was meant, whatever clock wrote it.
 * @param most the longest that anybody is ever left alone for, ms
 */
export function asRead(stored: StoredBackOff, now: Instant, most: number): BackOff {
  const wait = Math.min(stored.wait ?? most, most);
  return { failures: stored.failures, until: atMostAhead(stored.until, wait, now), wait };
}
