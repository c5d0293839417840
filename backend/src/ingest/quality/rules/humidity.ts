import { HUMID } from '../../../model/humid-air';
import { MINUTE, type Instant } from '../../../model/time';
import type { Past } from './past';

/** A humidity says of a particle reading only what it is within this time, ms. */
export const HUMIDITY_REACH = 10 * MINUTE;

/**
 * The particle readings that were taken in humid air.
 * @param particles of one indicative station
 * @param humidity relative humidity of the same station, %, in time order
 */
export function takenInHumidAir<T extends Past>(particles: readonly T[], humidity: readonly Past[]): readonly T[] {
  const sound = humidity.filter(({ quality }) => quality !== 'implausible');
  return particles.filter((reading) => {
    const behind = firstFrom(sound, reading.start);
    const beside = sound.slice(Math.max(0, behind - 1), behind + 1).filter((h) => gap(h, reading) <= HUMIDITY_REACH);
    const [closest] = beside.sort((a, b) => gap(a, reading) - gap(b, reading));
    return closest !== undefined && closest.value > HUMID;
  });
}

/** Index of the first reading that starts at this time or later. */
function firstFrom(readings: readonly Past[], start: Instant): number {
  let [low, high] = [0, readings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (readings[middle]!.start < start) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Between two intervals, ms; those that touch have none. */
function gap(a: Past, b: Past): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
