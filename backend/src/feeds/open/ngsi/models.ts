/**
 * Smart data models (https://smartdatamodels.org): which attribute of which entity type is which property, and the
 * unit that the model says where the attribute brings no unitCode.
 */
export interface Meaning {
  readonly property: string;
  /** UCUM; a `fraction` is 0 … 1 of a whole, a `bearing` −180 … 180, a `space` is free or occupied. */
  readonly unit: string;
  /** The configuration says so: it goes before what the attribute says of itself. */
  readonly configured?: true;
}

type Model = Readonly<Record<string, Meaning>>;

const of = (property: string, unit: string): Meaning => ({ property, unit });

const WEATHER: Model = {
  temperature: of('air_temperature', 'Cel'),
  relativehumidity: of('relative_humidity', 'fraction'),
  dewpoint: of('dew_point', 'Cel'),
  atmosphericpressure: of('pressure_station', 'hPa'),
  windspeed: of('wind_speed', 'm/s'),
  winddirection: of('wind_direction', 'bearing'),
  gustspeed: of('wind_gust', 'm/s'),
  precipitation: of('precipitation', 'mm'),
  solarradiation: of('global_radiation', 'W/m2'),
  snowheight: of('snow_depth', 'cm'),
  uvindexmax: of('uv_index', '1'),
  streamgauge: of('water_level', 'cm'),
};

/**
 * Without a unitCode pollutants are micrograms, carbon monoxide too: the published example has CO 500 beside NOx 139,
 * which is NO and NO2 as micrograms together.
 */
const AIR: Model = {
  ...WEATHER,
  co: of('co', 'ug/m3'),
  no: of('no', 'ug/m3'),
  no2: of('no2', 'ug/m3'),
  nox: of('nox', 'ug/m3'),
  so2: of('so2', 'ug/m3'),
  o3: of('o3', 'ug/m3'),
  nh3: of('nh3', 'ug/m3'),
  c6h6: of('benzene', 'ug/m3'),
  pm1: of('pm1', 'ug/m3'),
  pm10: of('pm10', 'ug/m3'),
  pm25: of('pm25', 'ug/m3'),
  co2: of('co2', '[ppm]'),
};

/** `intensity` is vehicles in the observed period. */
const TRAFFIC: Model = {
  intensity: of('traffic_flow_all', '{count}'),
  averagevehiclespeed: of('traffic_speed_mean', 'km/h'),
  occupancy: of('traffic_occupancy', 'fraction'),
};

const PARKING: Model = {
  availablespotnumber: of('parking_free', '{count}'),
  occupiedspotnumber: of('parking_occupied', '{count}'),
  totalspotnumber: of('parking_total', '{count}'),
};

const MODELS: ReadonlyMap<string, Model> = new Map([
  ['airqualityobserved', AIR],
  ['weatherobserved', WEATHER],
  ['trafficflowobserved', TRAFFIC],
  ['noiselevelobserved', { laeq: of('noise_laeq', 'dB(A)'), lamax: of('noise_lamax', 'dB(A)') }],
  ['crowdflowobserved', { peoplecount: of('pedestrian_count', '{count}') }],
  ['offstreetparking', PARKING],
  ['onstreetparking', PARKING],
  ['parkingspot', { status: of('parking_state', 'space') }],
  [
    'waterqualityobserved',
    { temperature: of('water_temperature', 'Cel'), ph: of('water_ph', '[pH]'), o2: of('water_oxygen', 'mg/L') },
  ],
]);

const BY_VEHICLE: ReadonlyMap<string, Meaning> = new Map([
  ['car', of('traffic_flow_car', '{count}')],
  ...['lorry', 'truck', 'bus', 'trailer', 'caravan', 'agriculturalVehicle'].map(
    (vehicle) => [vehicle.toLowerCase(), of('traffic_flow_heavy', '{count}')] as const
  ),
  ['bicycle', of('bike_count', '{count}')],
]);

/** The attributes that the hub takes of an entity type; undefined when it does not know the type. */
export function modelOf(type: string): Model | undefined {
  return MODELS.get(type.toLowerCase());
}

/** `PM10`, `pm2.5`, `https://smartdatamodels.org/…/NO2` → `pm10`, `pm25`, `no2`. */
export function plainName(attribute: string): string {
  return localName(attribute).toLowerCase().replace(/[._-]/g, '');
}

/** Without a context that knows them, brokers write types and attributes as whole addresses. */
export function localName(term: string): string {
  return term.slice(Math.max(term.lastIndexOf('/'), term.lastIndexOf('#')) + 1);
}

/** Intensity and speed of one kind of vehicle; undefined where no property is for it alone. */
export function forVehicle(meaning: Meaning, vehicle: string | undefined): Meaning | undefined {
  if (vehicle === undefined || meaning.property === 'traffic_occupancy') {
    return meaning;
  }
  return meaning.property === 'traffic_flow_all' ? BY_VEHICLE.get(vehicle.toLowerCase()) : undefined;
}
