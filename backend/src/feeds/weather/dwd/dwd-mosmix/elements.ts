import { HOUR } from '../../../../model/time';

/** What an element of the forecast holds. */
export interface Element {
  readonly property: string;
  /** As the provider sends it, UCUM. */
  readonly unit: string;
  /** Length of the interval that ends at the time step, ms; 0 for an instant. */
  readonly covers: number;
}

/**
 * Elements that the vocabulary has a word for, of the 40 of MOSMIX_S and the 114 of MOSMIX_L
 * (https://opendata.dwd.de/weather/lib/MetElementDefinition.xml). Sums, means and maxima END at the time step. Left
 * out on purpose: probabilities, extremes and sums of more than one hour, parts of the cloud cover, liquid and solid
 * parts of precipitation.
 */
export const ELEMENTS: ReadonlyMap<string, Element> = new Map([
  ['PPPP', { property: 'pressure_sea_level', unit: 'Pa', covers: 0 }],
  ['TTT', { property: 'air_temperature', unit: 'K', covers: 0 }],
  ['Td', { property: 'dew_point', unit: 'K', covers: 0 }],
  ['T5cm', { property: 'air_temperature_ground', unit: 'K', covers: 0 }],
  ['DD', { property: 'wind_direction', unit: 'deg', covers: 0 }],
  ['FF', { property: 'wind_speed', unit: 'm/s', covers: 0 }],
  ['FX1', { property: 'wind_gust', unit: 'm/s', covers: HOUR }],
  ['N', { property: 'cloud_cover', unit: '%', covers: 0 }],
  ['VV', { property: 'visibility', unit: 'm', covers: 0 }],
  ['ww', { property: 'weather_code', unit: '{code}', covers: 0 }],
  // 1 kg of water on 1 m² stands 1 mm high
  ['RR1c', { property: 'precipitation', unit: 'mm', covers: HOUR }],
  ['Rad1h', { property: 'global_radiation', unit: 'kJ/m2/h', covers: HOUR }],
  ['SunD1', { property: 'sunshine_duration', unit: 's', covers: HOUR }],
]);
