/** A month (or year) beside the same of earlier years. */
export interface AgainstEarlier {
  readonly value: number;
  readonly years: number;
  readonly mean: number;
  readonly least: number;
  readonly greatest: number;
  /** Mean of the newest thirty years, where there are as many; NaN else: fewer are no climate. */
  readonly climate: number;
}

const CLIMATE_YEARS = 30;

/** @param earlier values of the same month in earlier years, oldest first, NaN where a year is not known */
export function againstEarlier(value: number, earlier: readonly number[]): AgainstEarlier {
  const known = earlier.filter((other) => !Number.isNaN(other));
  const mean = (values: readonly number[]) => values.reduce((sum, other) => sum + other, 0) / values.length;
  return {
    value,
    years: known.length,
    mean: mean(known),
    least: known.length ? Math.min(...known) : NaN,
    greatest: known.length ? Math.max(...known) : NaN,
    climate: known.length >= CLIMATE_YEARS ? mean(known.slice(-CLIMATE_YEARS)) : NaN,
  };
}
