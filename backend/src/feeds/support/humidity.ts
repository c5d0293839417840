import { SWELLING } from '../../model/humid-air';
import type { Reading } from '../../model/observation';

/**
 * The humidity that a message tells beside a reading of particles; nothing for what is no particle, and nothing where it
 * is not known (NaN). What follows from it is for ingest to say.
 * @param relativeHumidity of the same place and time, in percent
 */
export function besideHumidity(property: string, relativeHumidity: number): Pick<Reading, 'humidity'> {
  return SWELLING.includes(property) && !Number.isNaN(relativeHumidity) ? { humidity: relativeHumidity } : {};
}
