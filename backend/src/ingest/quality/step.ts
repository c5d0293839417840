import type { Property } from '../../model/property';
import { HOUR } from '../../model/time';
import type { Past } from './past';

/**
 * The greatest change within an hour that weather brings to the region, with room: gust fronts drop the temperature
 * by up to 12 K and lift the pressure by up to 6 hPa.
 */
const LARGEST_STEP: Readonly<Record<string, number>> = {
  air_temperature: 15,
  dew_point: 15,
  pressure_sea_level: 10,
  pressure_station: 10,
  water_temperature: 5,
};

/** How far back one must look to judge a reading, ms. */
export function stepLookback(property: Property): number {
  return property.id in LARGEST_STEP ? 2 * HOUR : 0;
}

/**
 * Which of the observations are further from the last sound reading, at most an hour before, than the property can
 * change. A spike is blamed and the return from it is not; a new level is believed after an hour.
 * @param observations in time order
 * @param history what came before the first of them, in time order
 */
export function stepsAmong(property: Property, observations: readonly Past[], history: readonly Past[]): boolean[] {
  const largest = LARGEST_STEP[property.id];
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
