import { intervalKey, type Past } from './past';

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

/** Properties that are held against others of the same station and interval. */
export const ORDERED: ReadonlySet<string> = new Set(ORDERS.flatMap(({ lower, upper }) => [lower, upper]));

export function isOrderedProperty(property: string): boolean {
  return ORDERED.has(property);
}

/**
 * The readings of a station that contradict another one of the same interval. Which of the two is wrong cannot be told,
 * so both are named.
 * @param station readings of one station, feed and period by property
 */
export function contradictionsAmong(station: ReadonlyMap<string, readonly Past[]>): ReadonlySet<Past> {
  const found = new Set<Past>();
  for (const { lower, upper, tolerance } of ORDERS) {
    const lowers = station.get(lower);
    const uppers = station.get(upper);
    if (lowers && uppers) {
      const byInterval = new Map(uppers.map((reading) => [intervalKey(reading), reading]));
      for (const low of lowers) {
        const high = byInterval.get(intervalKey(low));
        if (high && high.issued === low.issued && low.value > high.value + tolerance(high.value)) {
          found.add(low).add(high);
        }
      }
    }
  }
  return found;
}
