import { DAY, HOUR, type Instant } from '../../model/time';
import { remembered } from './memory';

export interface River {
  /** Mean discharge in m³/s. */
  readonly mean: number;
  /** How long the rain of the catchment takes to the gauge. */
  readonly travel: number;
}

export interface RiverState {
  readonly level: number; // cm above the gauge's zero
  readonly discharge: number; // m³/s
  readonly temperature: number; // °C
}

/** A river at a gauge: rain lifts it within hours and leaves it for days; warm soil keeps the water back. */
export function riverAt({ mean, travel }: River, time: Instant): RiverState {
  const rain = remembered('rain', time - travel, 2 * DAY);
  const warmth = remembered('temperature', time, 5 * DAY);
  const discharge = mean * (0.75 - 0.02 * warmth + 7 * rain);
  return { level: 60 + 75 * (discharge / mean) ** 0.6, discharge, temperature: Math.max(0.5, 1 + 0.95 * warmth) };
}

export const RUHR_AT_FROENDENBERG: River = { mean: 22, travel: 8 * HOUR };
export const RUHR_AT_SCHWERTE: River = { mean: 28, travel: 11 * HOUR };
export const LIPPE_AT_LUENEN: River = { mean: 24, travel: 16 * HOUR };
