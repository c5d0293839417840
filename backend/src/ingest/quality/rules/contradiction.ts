import type { Observation } from '../../../model/observation';

/** Two properties of which the one cannot exceed the other. */
interface Order {
  readonly lower: string;
  readonly upper: string;
  /** By how much instruments may disagree, given the value of the upper one. */
  readonly tolerance: (upper: number) => number;
}

const ORDERS: readonly Order[] = [
  { lower: 'dew_point', upper: 'air_temperature', tolerance: () => 0.5 },
  // Two devices with different inlets and drying: a few µg/m³ in clean air, a fifth in dirty air.
  { lower: 'pm25', upper: 'pm10', tolerance: (pm10) => Math.max(5, 0.2 * pm10) },
  { lower: 'pm1', upper: 'pm25', tolerance: (pm25) => Math.max(5, 0.2 * pm25) },
];

/** Observations of one station by property, each list in time order. */
export type StationObservations = ReadonlyMap<string, readonly Observation[]>;

/**
 * The observations of a station that contradict another one of the same interval. Which of the two is wrong
 * cannot be told, so both are named.
 */
export function contradictionsAmong(station: StationObservations): ReadonlySet<Observation> {
  const found = new Set<Observation>();
  for (const { lower, upper, tolerance } of ORDERS) {
    const lowers = station.get(lower);
    const uppers = station.get(upper);
    if (lowers && uppers) {
      const byStart = new Map(uppers.map((observation) => [observation.start, observation]));
      for (const low of lowers) {
        const high = byStart.get(low.start);
        if (high?.end === low.end && high.issued === low.issued && low.value > high.value + tolerance(high.value)) {
          found.add(low).add(high);
        }
      }
    }
  }
  return found;
}
