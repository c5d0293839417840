import { HUMID, SWELLING } from '../../../model/humid-air';
import type { Reading } from '../../../model/observation';

/**
 * The flag of a reading of a low-cost optical particle sensor in humid air; none for what is no particle, and none
 * where the humidity is not known (NaN).
 * @param relativeHumidity of the same place and time, in percent
 */
export function humidityFlag(property: string, relativeHumidity: number): Pick<Reading, 'quality' | 'reasons'> {
  return SWELLING.includes(property) && relativeHumidity > HUMID ? { quality: 'suspect', reasons: ['humidity'] } : {};
}
