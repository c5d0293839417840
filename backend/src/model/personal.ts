import { MINUTE, type Instant } from './time';

/**
 * When cars come and go in a single space shows what somebody does, above all in spaces of disabled people and residents.
 * Everybody is told of zones; of single spaces only late, and in steps.
 */
const PERSONAL: readonly string[] = ['parking_state'];

/** How late, and in which steps: five minutes are the least (GDPR; nobody has ruled how much it must be). */
export const STEP = 5 * MINUTE;

/** Whether single readings of the property show what one person does. */
export function isPersonal({ property }: { readonly property: string }): boolean {
  return PERSONAL.includes(property);
}

/** A moment as it is told: the beginning of its step. */
export function inSteps(at: Instant): Instant {
  return Math.floor(at / STEP) * STEP;
}

/** The newest moment of which everybody may be told. */
export function newestTold(now: Instant): Instant {
  return inSteps(now - STEP);
}
