import { MINUTE, type Instant } from './time';

/**
 * When cars come and go in a single space shows what somebody does, above all in spaces of disabled people and residents.
 * Everybody is told of zones; of single spaces only late, and in steps.
 */
const PERSONAL: readonly string[] = ['parking_state'];

/** How late, and in which steps: five minutes are the least (GDPR; nobody has ruled how much it must be). */
export const STEP = 5 * MINUTE;

interface Sent {
  readonly station: string;
  readonly feed: string;
  readonly property: string;
}

/**
 * Of which series single readings show what one person does: of a sensor also of what it sends beside, its battery or
 * temperature, as that comes at the same moments.
 */
export function personalAmong(all: readonly Sent[]): (series: Sent) => boolean {
  const sensorOf = ({ station, feed }: Sent) => JSON.stringify([station, feed]);
  const sensors = new Set(all.filter(({ property }) => PERSONAL.includes(property)).map(sensorOf));
  return (series) => sensors.size > 0 && sensors.has(sensorOf(series));
}

/** A moment as it is told: the beginning of its step. */
export function inSteps(at: Instant): Instant {
  return Math.floor(at / STEP) * STEP;
}

/** The newest moment of which everybody may be told. */
export function newestTold(now: Instant): Instant {
  return inSteps(now - STEP);
}
