import type { Property } from '../../model/property';
import { HOUR } from '../../model/time';
import type { Past } from './past';

/** How long one and the same value may stand before the sensor counts as stuck. */
interface Patience {
  readonly hours: number;
  /** Values up to this one may stand for ever: no rain, no traffic, calm, night, next to the detection limit. */
  readonly upTo?: number;
  /** Values from this one on may stand for ever: saturated air. */
  readonly from?: number;
}

/** Air pollutants come as integers and stand still in clean air; 3 µg/m³ is about the detection limit. */
const POLLUTANT: Patience = { hours: 24, upTo: 3 };
const SLOW_POLLUTANT: Patience = { hours: 72, upTo: 3 };
const PRESSURE: Patience = { hours: 12 };
const FLOW: Patience = { hours: 12, upTo: 0 };

/**
 * Properties that always move. What may rest for days is left out: snow, clouds, soil moisture, levels of canals,
 * visibility at its upper limit, floating means, codes, parking spaces, what devices say of themselves.
 */
const PATIENCE: Readonly<Record<string, Patience>> = {
  air_temperature: { hours: 8 },
  air_temperature_ground: { hours: 12 },
  globe_temperature: { hours: 8 },
  dew_point: { hours: 12 },
  relative_humidity: { hours: 24, from: 97 },
  pressure_sea_level: PRESSURE,
  pressure_station: PRESSURE,
  pressure_qnh: { hours: 24 },
  wind_speed: { hours: 8, upTo: 0.5 },
  wind_gust: { hours: 8, upTo: 1 },
  wind_direction: { hours: 24, upTo: 0 },
  precipitation: { hours: 6, upTo: 0 },
  precipitation_rate: { hours: 6, upTo: 0 },
  global_radiation: { hours: 4, upTo: 10 },
  diffuse_radiation: { hours: 4, upTo: 10 },
  longwave_radiation: { hours: 12 },
  // Ten minutes of ten, from sunrise to sunset in June: 17 hours.
  sunshine_duration: { hours: 20, upTo: 0 },
  soil_temperature: { hours: 96 },
  water_temperature: { hours: 96 },
  no2: POLLUTANT,
  nox: POLLUTANT,
  o3: POLLUTANT,
  pm10: POLLUTANT,
  pm25: POLLUTANT,
  pm1: POLLUTANT,
  nh3: SLOW_POLLUTANT,
  no: SLOW_POLLUTANT,
  so2: SLOW_POLLUTANT,
  co: { hours: 72, upTo: 0.3 },
  co2: { hours: 24 },
  noise_laeq: { hours: 6 },
  noise_lamax: { hours: 6 },
  traffic_flow_all: FLOW,
  traffic_flow_car: FLOW,
  traffic_flow_heavy: FLOW,
  bike_count: FLOW,
  pedestrian_count: FLOW,
  traffic_speed_mean: { hours: 24, upTo: 0 },
  traffic_occupancy: { hours: 24, upTo: 0 },
};

/** Beaufort 0 ends here, m/s. */
const CALM = 0.3;

/** Fewer readings of the same value prove nothing: three-hourly ones may well agree three times. */
const FEWEST = 6;

/** How far back one must look to judge a reading, ms: twice the patience, so that the edge of the look falls on no verdict. */
export function patienceLookback(property: Property): number {
  return 2 * HOUR * (PATIENCE[property.id]?.hours ?? 0);
}

/**
 * Which of the observations stand in a run of equal values that has lasted too long. The first hours of such a run
 * are not blamed: they were right when they came, and what was accepted is not rewritten.
 * @param observations in time order
 * @param history what came before the first of them, in time order, `patienceLookback` long
 */
export function stuckAmong(property: Property, observations: readonly Past[], history: readonly Past[]): boolean[] {
  const patience = PATIENCE[property.id];
  if (!patience) {
    return observations.map(() => false);
  }
  const longest = patience.hours * HOUR;
  const run = { value: NaN, since: 0, until: 0, count: 0 };
  const isStuck = (reading: Past): boolean => {
    const { value, start, end } = reading;
    if (value !== run.value || start - run.until > longest / 2) {
      Object.assign(run, { value, since: start, count: 0 });
    }
    run.until = end;
    run.count++;
    return run.count >= FEWEST && end - run.since >= longest && !isNatural(patience, reading);
  };
  history.forEach(isStuck);
  return observations.map(isStuck);
}

/** A vane does not turn without wind. */
function isNatural({ upTo = -Infinity, from = Infinity }: Patience, { value, weight = Infinity }: Past): boolean {
  return value <= upTo || value >= from || weight < CALM;
}
