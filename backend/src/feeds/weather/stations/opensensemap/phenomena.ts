import { propertyOf } from '@smartregion/terms/property';
import { canConvert } from '@smartregion/terms/units';

/** What owners call what they measure; small letters. */
const TITLES: Readonly<Record<string, readonly string[]>> = {
  air_temperature: [
    ...['temperatur', 'temperature', 'lufttemperatur', 'air temperature'],
    ...['außentemperatur', 'aussentemperatur', 'outdoor temperature'],
  ],
  dew_point: ['taupunkt', 'dew point', 'dewpoint'],
  relative_humidity: [
    ...['rel. luftfeuchte', 'relative luftfeuchte', 'relative luftfeuchtigkeit', 'luftfeuchte', 'luftfeuchtigkeit'],
    ...['humidity', 'rel. humidity', 'relative humidity', 'air humidity'],
  ],
  pressure_station: ['luftdruck', 'pressure', 'air pressure', 'atmospheric pressure', 'barometric pressure'],
  wind_speed: ['windgeschwindigkeit', 'wind speed', 'windspeed'],
  wind_gust: ['windböe', 'windböen', 'böe', 'wind gust', 'gust'],
  wind_direction: ['windrichtung', 'wind direction'],
  global_radiation: ['globalstrahlung', 'global radiation', 'solar radiation'],
  uv_index: ['uv-index', 'uv index', 'uvi'],
  soil_temperature: ['bodentemperatur', 'soil temperature'],
  soil_moisture: ['bodenfeuchte', 'bodenfeuchtigkeit', 'soil moisture'],
  pm1: ['pm1', 'pm1.0', 'pm01', 'feinstaub pm1'],
  pm25: ['pm2.5', 'pm2,5', 'pm25', 'feinstaub pm2.5', 'feinstaub pm2,5'],
  pm10: ['pm10', 'pm10.0', 'feinstaub pm10'],
  co2: ['co2', 'co₂', 'kohlendioxid', 'kohlenstoffdioxid', 'carbon dioxide'],
  no2: ['no2', 'no₂', 'stickstoffdioxid', 'nitrogen dioxide'],
  o3: ['o3', 'o₃', 'ozon', 'ozone'],
  noise_laeq: ['laeq', 'mittelungspegel'],
};

/** How they write units; without blanks, in small letters, with `u` for every kind of µ and plain figures. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  Cel: ['°c', 'ºc', 'c', 'celsius', '°celsius', 'gradcelsius', 'degc'],
  '[degF]': ['°f', 'f', 'fahrenheit'],
  K: ['k', 'kelvin'],
  '%': ['%', '%rh', '%r.h.', 'prozent', 'percent'],
  hPa: ['hpa', 'mbar'],
  Pa: ['pa', 'pascal'],
  'm/s': ['m/s', 'ms-1'],
  'km/h': ['km/h', 'kmh'],
  deg: ['°', 'grad', 'deg', 'degree', 'degrees'],
  'W/m2': ['w/m2', 'w/m^2'],
  'ug/m3': ['ug/m3', 'ug/m^3'],
  '[ppm]': ['ppm'],
  'dB(A)': ['db(a)', 'dba'],
  '1': ['', '1', 'index', 'uvindex', 'uv-index', 'uvi'],
};

const PROPERTIES = reversed(TITLES);
const CODES = reversed(UNITS);

/** What boxes can deliver. */
export const OPENSENSEMAP_PROPERTIES: readonly string[] = Object.keys(TITLES);

export interface Phenomenon {
  readonly property: string;
  /** UCUM. */
  readonly unit: string;
}

/** What a sensor measures, by its title and unit; in place of it why that cannot be told. */
export function phenomenonOf(title: string, unit: string): Phenomenon | { readonly refusal: string } {
  const property = PROPERTIES.get(title.trim().toLowerCase());
  if (property === undefined) {
    return { refusal: 'phenomenon that the table of synonyms does not know' };
  }
  const code = CODES.get(plain(unit));
  return code !== undefined && canConvert(code, propertyOf(property).ucum)
    ? { property, unit: code }
    : { refusal: 'unit that does not fit the phenomenon' };
}

function plain(unit: string): string {
  return unit.replace(/\s/g, '').toLowerCase().replace(/[µμ]/g, 'u').replace('²', '2').replace('³', '3');
}

function reversed(synonyms: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(synonyms).flatMap(([word, others]) => others.map((other) => [other, word] as const)));
}
