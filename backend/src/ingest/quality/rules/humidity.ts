import { HUMID } from '../../../model/humid-air';
import { MINUTE } from '../../../model/time';
import { cannotBe, type Past } from './past';

export const HUMIDITY = 'relative_humidity';

/** A humidity says of a particle reading only what it is within this time, ms. */
export const HUMIDITY_REACH = 10 * MINUTE;

/**
 * The particle readings that were taken in humid air: any humidity near them says so. Not the nearest alone, for then a
 * doubt would come and go with what arrives later.
 * @param particles of one indicative station
 * @param humidity relative humidity of the same station, %, in order of their starts
 */
export function takenInHumidAir<T extends Past>(particles: readonly T[], humidity: readonly Past[]): readonly T[] {
  const humid = humidity.filter((reading) => reading.value > HUMID && !cannotBe(reading));
  const longest = Math.max(0, ...humid.map(({ start, end }) => end - start));
  return particles.filter((reading) => {
    for (let i = firstFrom(humid, reading.start - HUMIDITY_REACH - longest); i < humid.length; i++) {
      const beside = humid[i]!;
      if (beside.start > reading.end + HUMIDITY_REACH) {
        return false;
      }
      if (beside.end >= reading.start - HUMIDITY_REACH) {
        return true;
      }
    }
    return false;
  });
}

/** Index of the first reading that starts at this time or later. */
function firstFrom(readings: readonly Past[], start: number): number {
  let [low, high] = [0, readings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    [low, high] = readings[middle]!.start < start ? [middle + 1, high] : [low, middle];
  }
  return low;
}
