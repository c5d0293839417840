import type { Reading } from '../../../model/observation';

/** Relative humidity in percent above which droplets grow on the particles, and optical sensors count water. */
const HUMID = 70;

const PARTICLES = new Set(['pm1', 'pm25', 'pm10']);

/**
 * The flag of a reading of a low-cost optical particle sensor in humid air; none for what is no particle, and none
 * where the humidity is not known (NaN).
 * @param relativeHumidity of the same place and time, in percent
 */
export function humidityFlag(property: string, relativeHumidity: number): Pick<Reading, 'quality' | 'reasons'> {
  return PARTICLES.has(property) && relativeHumidity > HUMID ? { quality: 'suspect', reasons: ['humidity'] } : {};
}
