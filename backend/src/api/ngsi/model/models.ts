import { HOUR, type Interval } from '../../../model/time';
import { unitCodeOf } from './unit-codes';
import type { Property } from '@smartregion/terms/property';

/** The types that the hub has, in the order in which a station's entities are listed. */
export const ENTITY_TYPES = [
  'AirQualityObserved',
  'WeatherObserved',
  'NoiseLevelObserved',
  'TrafficFlowObserved',
  'CrowdFlowObserved',
  'OffStreetParking',
  'OnStreetParking',
  'ParkingSpot',
  'WaterObserved',
  'Device',
] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** How a value of the hub stands in an attribute. */
export interface Meaning {
  readonly name: string;
  readonly unitCode?: string;
  /** Undefined where the model has no value for it. */
  write(value: number, of: Interval): number | string | undefined;
  /** Another unit than that of the property: what is read over a time can be turned into it only one by one. */
  readonly isConverted?: true;
}

type Way = 'fraction' | 'bearing' | 'vehicles' | 'space';
type Model = Readonly<Record<string, string | readonly [name: string, way: Way]>>;

/** What the air is like beside what is in it; only where the station measures that, too. */
const BESIDE_AIR: Model = {
  air_temperature: 'temperature',
  relative_humidity: ['relativeHumidity', 'fraction'],
  pressure_station: 'pressure',
  precipitation: 'precipitation',
  wind_speed: 'windSpeed',
  wind_direction: ['windDirection', 'bearing'],
};

/**
 * Names of the Smart Data Models (https://smartdatamodels.org, model.yaml of each type) by property. What a model has no
 * name for is called by its id in the vocabulary.
 */
const MODELS: Readonly<Partial<Record<EntityType, Model>>> = {
  AirQualityObserved: { benzene: 'c6h6', air_quality_index: 'airQualityIndex' },
  WeatherObserved: {
    air_temperature: 'temperature',
    relative_humidity: ['relativeHumidity', 'fraction'],
    dew_point: 'dewPoint',
    pressure_station: 'atmosphericPressure',
    wind_speed: 'windSpeed',
    wind_direction: 'windDirection',
    wind_gust: 'gustSpeed',
    global_radiation: 'solarRadiation',
    snow_depth: 'snowHeight',
    uv_index: 'uVIndexMax',
  },
  NoiseLevelObserved: { noise_laeq: 'LAeq', noise_lamax: 'LAmax' },
  TrafficFlowObserved: {
    traffic_flow_all: ['intensity', 'vehicles'],
    traffic_speed_mean: 'averageVehicleSpeed',
    traffic_occupancy: ['occupancy', 'fraction'],
  },
  CrowdFlowObserved: { pedestrian_count: 'peopleCount' },
  OffStreetParking: {
    parking_free: 'availableSpotNumber',
    parking_occupied: 'occupiedSpotNumber',
    parking_total: 'totalSpotNumber',
  },
  ParkingSpot: { parking_state: ['status', 'space'] },
};

/** Types by property, where its domain alone does not tell. */
const BY_PROPERTY: Readonly<Record<string, EntityType>> = {
  pedestrian_count: 'CrowdFlowObserved',
  parking_free: 'OffStreetParking',
  parking_occupied: 'OffStreetParking',
  parking_total: 'OffStreetParking',
  parking_state: 'ParkingSpot',
};

const BY_DOMAIN: Readonly<Record<Property['domain'], EntityType>> = {
  air: 'AirQualityObserved',
  weather: 'WeatherObserved',
  noise: 'NoiseLevelObserved',
  traffic: 'TrafficFlowObserved',
  water: 'WaterObserved',
  device: 'Device',
};

/** The type whose entity the property belongs to. */
export function typeOf({ id, domain }: Pick<Property, 'id' | 'domain'>): EntityType {
  return BY_PROPERTY[id] ?? BY_DOMAIN[domain];
}

/** What the property is in an entity of this type; undefined where it has no place in it. */
export function meaningOf(property: Property, type: EntityType): Meaning | undefined {
  if (typeOf(property) === type) {
    return meaning(property, MODELS[type]?.[property.id] ?? property.id);
  }
  const beside = type === 'AirQualityObserved' ? BESIDE_AIR[property.id] : undefined;
  return beside === undefined ? undefined : meaning(property, beside);
}

function meaning({ ucum }: Property, entry: string | readonly [string, Way]): Meaning {
  const plain = { unitCode: unitCodeOf(ucum), write: (value: number) => value };
  return typeof entry === 'string' ? { name: entry, ...plain } : { name: entry[0], ...plain, ...WAYS[entry[1]] };
}

/** Where the models count otherwise than the hub. */
const WAYS: Readonly<Record<Way, Omit<Meaning, 'name'>>> = {
  // 0 … 1
  fraction: { unitCode: 'C62', write: (percent) => rounded(percent / 100), isConverted: true },
  // −180 … 180. A calm (0 to a meteorologist) has no direction, and 0 is the north there.
  bearing: {
    unitCode: 'DD',
    write: (degrees) => (degrees === 0 ? undefined : degrees > 180 ? rounded(degrees - 360) : degrees),
    isConverted: true,
  },
  // Those of the observed time, not those of an hour.
  vehicles: {
    unitCode: 'C62',
    write: (rate, { start, end }) => (end > start ? rounded((rate * (end - start)) / HOUR) : undefined),
    isConverted: true,
  },
  space: { unitCode: undefined, write: (state) => (state === 0 ? 'free' : 'occupied'), isConverted: true },
};

/** Digits enough that the way back finds the value of the hub again. */
function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
