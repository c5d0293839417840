import type { Property } from '@smartregion/terms/property';
import { HOUR } from '../../../model/time';
import { limitsOf } from './limits';
import { cannotBe, type Past } from './past';

/** How far back one must look to judge a reading, and how far ahead it matters for others, ms. */
export function stepReach(property: Property): number {
  return limitsOf(property.id).step === undefined ? 0 : 2 * HOUR;
}

/**
 * The readings that are further than the property can change from most of those of the hour before. A spike is blamed
 * and the return from it is not; a new level is believed when half of the hour has it. Each is held against what was
 * measured, not against earlier verdicts: so it does not matter which came in first.
 * @param sequence readings of a series in time order
 */
export function stepsAmong<T extends Past>(property: Property, sequence: readonly T[]): ReadonlySet<T> {
  const largest = limitsOf(property.id).step;
  const found = new Set<T>();
  if (largest === undefined) {
    return found;
  }
  const possible = sequence.filter((reading) => !cannotBe(reading));
  let first = 0;
  for (const [at, reading] of possible.entries()) {
    while (reading.start - possible[first]!.end > HOUR) {
      first++;
    }
    let far = 0;
    for (let before = first; before < at; before++) {
      far += Number(Math.abs(reading.value - possible[before]!.value) > largest);
    }
    if (far > (at - first) / 2) {
      found.add(reading);
    }
  }
  return found;
}
