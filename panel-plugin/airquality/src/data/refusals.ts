import type { Pollutant } from '@smartregion/terms/air-quality-scale';

/** A figure of foreign data that is no class or no concentration, or a unit that is no concentration's: left out, and named. */
export type Refused =
  { readonly what: 'class' | Pollutant; readonly value: number } | { readonly what: Pollutant; readonly unit: string };

/** @param classes how many the index has */
export function isClass(value: number, classes: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= classes;
}

/** Each once. */
export function distinct(refused: readonly Refused[]): Refused[] {
  return [...new Map(refused.map((one) => [JSON.stringify(one), one])).values()];
}
