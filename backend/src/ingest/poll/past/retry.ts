import type { Failed } from '../../../model/outcome/failure';
import { DAY, MINUTE, type Instant } from '../../../model/time';
import { afterFailure, asRead, type BackOff, type BackOffRule } from '../../../model/clock/back-off';

/** The one rule by which whatever did not come is asked for again: the newest, a chunk, the past as a whole. */
export const RETRY: BackOffRule = { first: MINUTE, longest: DAY };

/** What did not come, why, and until when it is left alone. */
export interface Failing extends BackOff {
  readonly why: Failed;
}

/** @param most nothing is left alone for longer than until it would be asked for anyway, ms */
export function failedAgain(
  before: Failing | undefined,
  { kind, message, remedy, failure }: Failed,
  { now, random, most = Infinity }: { readonly now: Instant; readonly random: number; readonly most?: number }
): Failing {
  const { failures, wait: full } = afterFailure(before, now, random, 0, RETRY);
  const wait = Math.min(full, most);
  return { failures, until: now + wait, wait, why: { kind, message, remedy, failure } };
}

export function rests(failing: Failing | undefined, now: Instant): boolean {
  return failing !== undefined && failing.until > now;
}

/** The same as it is read from the store. */
export function failingAsRead(failing: Failing, now: Instant): Failing {
  return { ...asRead(failing, now, RETRY.longest), why: failing.why };
}
