import { apparentTemperature, heatIndex, windChill } from './felt-temperature';
import { absoluteHumidity, dewPoint, seaLevelPressure } from './humid-air';

/** What a derived quantity is computed of, hour by hour: °C, %, m/s, hPa. */
export type Ingredient = 'air_temperature' | 'relative_humidity' | 'wind_speed' | 'pressure_station';

interface Derivation {
  /** UCUM. */
  readonly unit: string;
  readonly of: readonly Ingredient[];
  /** @param height of the station above sea level, m */
  compute(values: readonly number[], height: number): number;
}

const KMH_PER_MS = 3.6;

/** The derived quantities: what they need, in order, and how they follow from it. */
export const DERIVATIONS = {
  dew_point: { unit: 'Cel', of: ['air_temperature', 'relative_humidity'], compute: ([t, r]) => dewPoint(t!, r!) },
  absolute_humidity: {
    unit: 'g/m3',
    of: ['air_temperature', 'relative_humidity'],
    compute: ([t, r]) => absoluteHumidity(t!, r!),
  },
  wind_chill: {
    unit: 'Cel',
    of: ['air_temperature', 'wind_speed'],
    compute: ([t, v]) => windChill(t!, v! * KMH_PER_MS),
  },
  heat_index: { unit: 'Cel', of: ['air_temperature', 'relative_humidity'], compute: ([t, r]) => heatIndex(t!, r!) },
  apparent_temperature: {
    unit: 'Cel',
    of: ['air_temperature', 'relative_humidity', 'wind_speed'],
    compute: ([t, r, v]) => apparentTemperature(t!, r!, v!),
  },
  pressure_sea_level: {
    unit: 'hPa',
    of: ['pressure_station', 'air_temperature', 'relative_humidity'],
    compute: ([p, t, r], height) => seaLevelPressure(p!, height, t!, r!),
  },
} satisfies Record<string, Derivation>;

export type Derived = keyof typeof DERIVATIONS;

/**
 * A derived quantity as a series: of each hour in which all its ingredients are known, else NaN.
 * @param ingredients all of the same hours; a missing one leaves nothing
 * @param height of the station above sea level, m; only the reduction of pressure needs it
 */
export function derivedSeries(
  derived: Derived,
  ingredients: Readonly<Partial<Record<Ingredient, Float64Array>>>,
  height = NaN
): Float64Array {
  const { of, compute }: Derivation = DERIVATIONS[derived];
  const columns = of.map((ingredient) => ingredients[ingredient] ?? new Float64Array());
  const count = Math.max(0, ...columns.map((column) => column.length));
  return Float64Array.from({ length: count }, (_, i) =>
    compute(
      columns.map((column) => column[i] ?? NaN),
      height
    )
  );
}
