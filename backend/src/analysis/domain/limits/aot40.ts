import { between, mezDate, type Hours } from '../hours/hours';

/** µg/m³ above which ozone harms plants (40 ppb). */
const HARMLESS = 80;
/** Hours between 8 and 20 h MEZ begin at 8 … 19. */
const [FIRST_HOUR, LAST_HOUR] = [8, 19];
/** 39. BImSchV, Anlage 7: with fewer hours than this share, what was measured is scaled up. */
const ENOUGH = 0.9;

export interface Aot40 {
  /** µg/m³·h, as measured. */
  readonly measured: number;
  /** µg/m³·h: measured · possible / valid; what the target is held against where hours are missing. */
  readonly estimate: number;
  readonly hours: number;
  readonly possible: number;
  /** At least 90 % of the hours. */
  readonly complete: boolean;
}

/**
 * Σ max(0, C − 80) over the hourly means between 8 and 20 h MEZ (39. BImSchV, § 1 and Anlage 7).
 * @param season `crops`: May to July (1104 hours); `forest`: April to September (2196)
 */
export function aot40(hours: Hours, year: number, season: 'crops' | 'forest' = 'crops'): Aot40 {
  const [from, to] = season === 'crops' ? [5, 8] : [4, 10];
  return aot40Of(between(hours, mezDate(year, from, 1), mezDate(year, to, 1)).values);
}

/** @param values whole days of hours, beginning with that of 0 to 1 h MEZ */
export function aot40Of(values: Float64Array): Aot40 {
  let [measured, valid] = [0, 0];
  values.forEach((value, i) => {
    const hour = i % 24;
    if (hour >= FIRST_HOUR && hour <= LAST_HOUR && value === value) {
      measured += Math.max(0, value - HARMLESS);
      valid++;
    }
  });
  const possible = (values.length / 24) * (LAST_HOUR - FIRST_HOUR + 1);
  return {
    measured,
    estimate: scaledAot40(measured, valid, possible),
    hours: valid,
    possible,
    complete: valid >= ENOUGH * possible,
  };
}

/** Measured · possible / valid hours; NaN without a valid hour. */
export const scaledAot40 = (measured: number, valid: number, possible: number): number =>
  valid === 0 ? NaN : (measured * possible) / valid;
