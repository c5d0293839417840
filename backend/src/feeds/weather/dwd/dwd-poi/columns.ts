import { HOUR, MINUTE } from '../../../../model/time';

/** What a column holds. */
export interface Column {
  readonly property: string;
  /** As the provider sends it, UCUM. */
  readonly unit: string;
  /** Length of the interval that ends at the stamp, ms; 0 for an instant. */
  readonly covers: number;
}

const instant = (property: string, unit: string): Column => ({ property, unit, covers: 0 });
const tenMinutes = (property: string, unit: string): Column => ({ property, unit, covers: 10 * MINUTE });
const hour = (property: string, unit: string): Column => ({ property, unit, covers: HOUR });

/**
 * Columns that are observations, by their English names of the first row (blanks inside are the provider's). Left out
 * on purpose: sums and extremes of more than the last hour, which would count the same rain again, and what the
 * vocabulary has no word for (direct radiation, evaporation, height of the clouds, past weather). Over how many hours
 * new snow has fallen is said nowhere, so that it is the state at the stamp.
 */
export const COLUMNS: ReadonlyMap<string, Column> = new Map([
  ['cloud_cover_total', instant('cloud_cover', '%')],
  ['depth_of_new_snow', instant('fresh_snow', 'cm')],
  ['dew_point_temperature_at_2_meter_above_ground', instant('dew_point', 'Cel')],
  ['diffuse_solar_radiation_last_hour', hour('diffuse_radiation', 'W/m2')],
  ['dry_bulb_temperature_at_2_meter_above_ground', instant('air_temperature', 'Cel')],
  ['global_radiation_last_hour', hour('global_radiation', 'W/m2')],
  ['horizontal_visibility', instant('visibility', 'km')],
  ['maximum_wind_speed_last_hour', hour('wind_gust', 'km/h')],
  ['mean_wind_direction_during_last_10 min_at_10_meters_above_ground', tenMinutes('wind_direction', 'deg')],
  ['mean_wind_speed_during last_10_min_at_10_meters_above_ground', tenMinutes('wind_speed', 'km/h')],
  ['precipitation_amount_last_hour', hour('precipitation', 'mm')],
  ['present_weather', instant('weather_code', '{code}')],
  ['pressure_reduced_to_mean_sea_level', instant('pressure_sea_level', 'hPa')],
  ['relative_humidity', instant('relative_humidity', '%')],
  ['sea/water_temperature', instant('water_temperature', 'Cel')],
  ['temperature_at_5_cm_above_ground', instant('air_temperature_ground', 'Cel')],
  ['total_snow_depth', instant('snow_depth', 'cm')],
  ['total_time_of_sunshine_during_last_hour', hour('sunshine_duration', 'min')],
]);

/** Units as the second row words them → UCUM. */
export const UNITS: ReadonlyMap<string, string> = new Map([
  ['%', '%'],
  ['cm', 'cm'],
  ['Grad C', 'Cel'],
  ['W/m2', 'W/m2'],
  ['km', 'km'],
  ['km/h', 'km/h'],
  ['Grad', 'deg'],
  ['mm', 'mm'],
  ['CODE_TABLE', '{code}'],
  ['hPa', 'hPa'],
  ['min', 'min'],
]);
