import { decimal } from '../../support/decimal';

export interface Place {
  readonly lat: number;
  readonly lon: number;
}

/** Where Germany is: its latitudes and longitudes do not overlap, so that each number says itself which it is. */
const LAT = [47, 55.1] as const;
const LON = [5.8, 15.1] as const;

const within = (value: number, [from, to]: readonly [number, number]): boolean => value >= from && value <= to;

/** Two coordinates in either order, as the interface sent them in 2021 and later; undefined for no place in Germany. */
export function placeOf(first: unknown, second: unknown): Place | undefined {
  const [a, b] = [decimalOf(first), decimalOf(second)];
  if (within(a, LAT) && within(b, LON)) {
    return { lat: a, lon: b };
  }
  return within(b, LAT) && within(a, LON) ? { lat: b, lon: a } : undefined;
}

/** Some stand there with more digits than a number has. */
function decimalOf(value: unknown): number {
  return decimal(typeof value === 'string' ? value.trim().slice(0, 12) : value);
}
