import type { Property } from '../../../model/property';
import { HOUR } from '../../../model/time';
import { limitsOf } from './limits';
import type { Past } from './past';

/** How far back one must look to judge a reading, ms. */
export function stepLookback(property: Property): number {
  return limitsOf(property.id).step === undefined ? 0 : 2 * HOUR;
}

/**
 * Which of the observations are further from the last sound reading, at most an hour before, than the property can
 * change. A spike is blamed and the return from it is not; a new level is believed after an hour.
 * @param observations in time order
 * @param history what came before the first of them, in time order
 */
export function stepsAmong(property: Property, observations: readonly Past[], history: readonly Past[]): boolean[] {
  const largest = limitsOf(property.id).step;
  if (largest === undefined) {
    return observations.map(() => false);
  }
  let sound: Past | undefined = history.findLast(
    (past) => past.quality !== 'implausible' && !past.reasons.includes('step')
  );
  return observations.map((observation) => {
    if (observation.quality === 'implausible') {
      return false;
    }
    const known = sound !== undefined && observation.start - sound.end <= HOUR;
    if (known && Math.abs(observation.value - sound!.value) > largest) {
      return true;
    }
    sound = observation;
    return false;
  });
}
