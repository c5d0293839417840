import { DAY, type Instant } from '../../model/time';
import { remembered } from './memory';
import { chance, clamp } from './noise';

export interface Soil {
  readonly moisture: number; // % by volume
  readonly temperature: number; // °C
}

/** Soil 20 cm down beside a station: rain wets it for a week, warmth dries it, and no two soils hold alike. */
export function soilAt(station: string, time: Instant): Soil {
  const warmth = remembered('temperature', time, 2 * DAY);
  const wet = 26 - 0.65 * warmth + 45 * remembered('rain', time, 6 * DAY);
  return { moisture: clamp(wet + 5 * (chance(`${station}soil`) - 0.5), 10, 35), temperature: 0.5 + 0.95 * warmth };
}
