import { DAY, HOUR, MINUTE, type Instant } from '../../backend/src/model/time';
import { chance, dirt, humidity, pressure, rush, temperature, windDirection, windSpeed } from './shapes';

/** One reading of each property; a weight where the property has one (flow, wind speed). */
export type Values = Readonly<Record<string, number>>;

/** What a kind of station measures, how often, and how many of them a Kommune has. */
export interface Kind {
  readonly id: string;
  readonly feed: string;
  readonly class: 'reference' | 'indicative';
  /** In each Kommune: 55 of all kinds together, which eleven times are the 600 that the hub is built for. */
  readonly count: number;
  /** Distance of two readings, ms. */
  readonly every: number;
  /** Readings of a moment instead of an interval. */
  readonly isInstant?: true;
  /** @param place which one of its kind in its Kommune */
  values(time: Instant, seed: number, place: number): Values;
}

export const SPEED_CLASSES = ['0_10', '10_20', '20_30', '30_40', '40_50', '50_60', '60_70', '70_up'];
/** Share of each class where 50 km/h are allowed. */
const SPEED_SHARES = [0.02, 0.03, 0.08, 0.25, 0.42, 0.16, 0.03, 0.01];
const SPACES = 180;
/** Of the air stations of a Kommune, so many stand at a counter. */
export const AT_STREETS = 2;

const around = (value: number, spread: number, luck: number) => value * (1 + spread * (luck - 0.5));

function weather(time: Instant, seed: number): Values {
  const luck = chance(seed, time / MINUTE);
  const speed = windSpeed(time) * (0.7 + 0.6 * luck);
  return {
    air_temperature: temperature(time) + luck + (seed % 7) / 5,
    relative_humidity: humidity(time) - 4 * luck,
    wind_speed: speed,
    wind_direction: Math.round((windDirection(time) + 40 * luck) / 10) * 10,
    wind_gust: 1.7 * speed,
    pressure_station: pressure(time),
    precipitation: luck > 0.93 ? 4 * (luck - 0.93) : 0,
  };
}

function air(time: Instant, seed: number, place: number): Values {
  const luck = chance(seed, time / MINUTE);
  const much = around(dirt(time, place < AT_STREETS ? 1.2 : 0.3), 0.5, luck);
  return {
    no2: 16 * much,
    o3: Math.max(1, 45 + 1.8 * temperature(time) - 18 * much),
    pm10: 14 * much,
    pm25: 9 * much,
    so2: 2 * much,
  };
}

function traffic(time: Instant, seed: number, place: number): Values {
  const flow = Math.round(around(900 + 60 * place, 0.3, chance(seed, time / MINUTE)) * rush(time));
  return {
    traffic_flow_all: flow,
    traffic_flow_car: Math.round(0.93 * flow),
    traffic_flow_heavy: Math.round(0.07 * flow),
    traffic_speed_mean: 46 - 12 * rush(time),
    ...Object.fromEntries(
      SPEED_CLASSES.map((name, i) => [`traffic_flow_speed_${name}`, Math.round(SPEED_SHARES[i]! * flow)])
    ),
  };
}

function sensor(time: Instant, seed: number, place: number): Values {
  const luck = chance(seed, time / MINUTE);
  // Cheap sensors count droplets as dust.
  const much = around(dirt(time, 0.3), 0.6, luck) * (humidity(time) > 85 ? 1.6 : 1) * (0.9 + place / 80);
  return {
    pm10: 14 * much,
    pm25: 9 * much,
    air_temperature: temperature(time) + 2 * luck,
    relative_humidity: humidity(time) - 8 * luck,
  };
}

export const KINDS: readonly Kind[] = [
  { id: 'wetter', feed: 'dwd-cdc', class: 'reference', count: 3, every: 10 * MINUTE, values: weather },
  { id: 'klima', feed: 'brightsky', class: 'reference', count: 5, every: HOUR, values: weather },
  { id: 'luft', feed: 'uba-airquality', class: 'reference', count: 6, every: HOUR, values: air },
  { id: 'verkehr', feed: 'datex2', class: 'reference', count: 9, every: HOUR, values: traffic },
  {
    ...{ id: 'rad', feed: 'eco-visio', class: 'reference', count: 3, every: HOUR },
    values: (time, seed) => ({
      bike_count: Math.round(90 * rush(time + 30 * MINUTE) * (0.4 + 0.6 * chance(seed, Math.floor(time / DAY)))),
    }),
  },
  {
    ...{ id: 'parkhaus', feed: 'parkapi', class: 'reference', count: 3, every: 15 * MINUTE, isInstant: true },
    values: (time, seed) => ({
      parking_free: Math.round(SPACES * (1 - 0.8 * around(rush(time), 0.2, chance(seed, time / MINUTE)))),
      parking_total: SPACES,
    }),
  },
  {
    ...{ id: 'stellplatz', feed: 'ttn', class: 'indicative', count: 10, every: HOUR, isInstant: true },
    values: (time, seed) => ({ parking_state: chance(seed, time / MINUTE) < 0.2 + 0.6 * rush(time) ? 1 : 0 }),
  },
  {
    ...{ id: 'sensor', feed: 'sensor-community', class: 'indicative', count: 16, every: 30 * MINUTE, isInstant: true },
    values: sensor,
  },
];
