/** A variable of the hourly block. */
export interface Variable {
  readonly property: string;
  /** Whether a value is the sum, mean or maximum of the hour BEFORE its time, else it is of that moment. */
  readonly preceding: boolean;
}

const at = (property: string): Variable => ({ property, preceding: false });
const before = (property: string): Variable => ({ property, preceding: true });

/**
 * Variables by their current names (https://open-meteo.com/en/docs). Left out on purpose: temperatures as felt, parts
 * of precipitation, other heights than 2 and 10 m, soil (the vocabulary wants the depth of a sensor).
 */
const FORECAST: ReadonlyMap<string, Variable> = new Map([
  ['temperature_2m', at('air_temperature')],
  ['relative_humidity_2m', at('relative_humidity')],
  ['dew_point_2m', at('dew_point')],
  ['pressure_msl', at('pressure_sea_level')],
  ['surface_pressure', at('pressure_station')],
  ['cloud_cover', at('cloud_cover')],
  ['visibility', at('visibility')],
  ['weather_code', at('weather_code')],
  ['wind_speed_10m', at('wind_speed')],
  ['wind_direction_10m', at('wind_direction')],
  ['wind_gusts_10m', before('wind_gust')],
  ['precipitation', before('precipitation')],
  ['snow_depth', at('snow_depth')],
  ['snowfall', before('fresh_snow')],
  ['sunshine_duration', before('sunshine_duration')],
  ['shortwave_radiation', before('global_radiation')],
  ['diffuse_radiation', before('diffuse_radiation')],
]);

const AIR_QUALITY: ReadonlyMap<string, Variable> = new Map([
  ['pm10', at('pm10')],
  ['pm2_5', at('pm25')],
  ['nitrogen_dioxide', at('no2')],
  ['ozone', at('o3')],
  ['sulphur_dioxide', at('so2')],
  ['carbon_monoxide', at('co')],
  ['ammonia', at('nh3')],
  ['uv_index', at('uv_index')],
]);

/** What each service is asked for. */
export const SERVICES = { forecast: FORECAST, 'air-quality': AIR_QUALITY } as const;
export type Service = keyof typeof SERVICES;

/** Names until the renaming of 2023 → names since. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['relativehumidity_2m', 'relative_humidity_2m'],
  ['dewpoint_2m', 'dew_point_2m'],
  ['cloudcover', 'cloud_cover'],
  ['weathercode', 'weather_code'],
  ['windspeed_10m', 'wind_speed_10m'],
  ['winddirection_10m', 'wind_direction_10m'],
  ['windgusts_10m', 'wind_gusts_10m'],
]);

/** By current or former name; undefined for what the hub does not collect. */
export function variableOf(name: string): Variable | undefined {
  const current = RENAMED.get(name) ?? name;
  return FORECAST.get(current) ?? AIR_QUALITY.get(current);
}

export const OPEN_METEO_PROPERTIES: readonly string[] = [...FORECAST.values(), ...AIR_QUALITY.values()].map(
  (variable) => variable.property
);

/** Units as `hourly_units` words them → UCUM. */
export const UNITS: ReadonlyMap<string, string> = new Map([
  ['°C', 'Cel'],
  ['°F', '[degF]'],
  ['%', '%'],
  ['hPa', 'hPa'],
  ['km/h', 'km/h'],
  ['m/s', 'm/s'],
  ['mp/h', '[mi_i]/h'],
  ['kn', '[kn_i]'],
  ['°', 'deg'],
  ['mm', 'mm'],
  ['inch', '[in_i]'],
  ['cm', 'cm'],
  ['m', 'm'],
  ['s', 's'],
  ['W/m²', 'W/m2'],
  ['wmo code', '{code}'],
  ['', '1'],
  // with the micro sign and with the Greek letter
  ['\u00b5g/m³', 'ug/m3'],
  ['\u03bcg/m³', 'ug/m3'],
]);
