import { POLLUTANTS, type Pollutant } from '@smartregion/terms/air-quality-scale';
import { propertyOf } from '@smartregion/terms/property';

/** A figure of foreign data that is no class or no concentration: it is left out, and named. */
export interface Refused {
  readonly what: 'class' | Pollutant;
  readonly value: number;
}

/** µg/m³. Instruments near zero go a little below it; -99 and -999 stand for a missing value in many files. */
const NOISE = -10;

/** Where the hub itself calls a value implausible. */
const HIGHEST = new Map(POLLUTANTS.map((pollutant) => [pollutant, propertyOf(pollutant).max]));

export function isClass(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 5;
}

export function isConcentration(pollutant: Pollutant, value: number): boolean {
  return value >= NOISE && value <= HIGHEST.get(pollutant)!;
}

/** Each once. */
export function distinct(refused: readonly Refused[]): Refused[] {
  return [...new Map(refused.map((one) => [`${one.what}/${one.value}`, one])).values()];
}
