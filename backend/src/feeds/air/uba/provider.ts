import type { Licence } from '../../../model/kommune';

export const UBA_LICENCE: Licence = {
  id: 'dl-de/by-2-0',
  url: 'https://www.govdata.de/dl-de/by-2-0',
  attribution: 'Umweltbundesamt (mit Daten der Messnetze der Länder und des Bundes)',
  redistribution: 'attribution',
};

/** What a pollutant is called: its one-hour mean and, for particles, the mean of the last 24 hours. */
export interface Pollutant {
  readonly hourly: string;
  readonly floating?: string;
  readonly unit: string;
}

/** Pollutants by the number that the API knows them by (`components/json`). */
export const COMPONENTS: ReadonlyMap<number, Pollutant> = new Map([
  [1, { hourly: 'pm10', floating: 'pm10_24h', unit: 'ug/m3' }],
  [2, { hourly: 'co', unit: 'mg/m3' }],
  [3, { hourly: 'o3', unit: 'ug/m3' }],
  [4, { hourly: 'so2', unit: 'ug/m3' }],
  [5, { hourly: 'no2', unit: 'ug/m3' }],
  [9, { hourly: 'pm25', floating: 'pm25_24h', unit: 'ug/m3' }],
]);

const HOURLY = [...COMPONENTS.values()].map((pollutant) => pollutant.hourly);
const FLOATING = [...COMPONENTS.values()].flatMap((pollutant) => pollutant.floating ?? []);

/** The index of an hour, 0 very good … 4 very poor. */
export const INDEX = {
  property: 'air_quality_index',
  unit: '1',
  classes: [0, 1, 2, 3, 4] as readonly number[],
} as const;

/** What API and export can deliver. */
export const UBA_PROPERTIES: readonly string[] = [...HOURLY, ...FLOATING, INDEX.property];
