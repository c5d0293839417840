import { z } from 'zod';
import { HOUR, type Instant } from '../../../../model/time';
import type { BatchBuilder } from '../../../support/batch';
import { decimal } from '../../../support/decimal';

export interface Meaning {
  readonly property: string;
  /** As sent, UCUM. */
  readonly unit: string;
  /** Time that the value covers before its stamp, ms; none for a value of the moment. */
  readonly over?: number;
}

export const TEMPERATURE: Meaning = { property: 'air_temperature', unit: 'Cel' };
export const HUMIDITY: Meaning = { property: 'relative_humidity', unit: '%' };
/** Reduced with the height that the owner entered. */
export const PRESSURE: Meaning = { property: 'pressure_sea_level', unit: 'hPa' };
export const PRESSURE_AT_STATION: Meaning = { property: 'pressure_station', unit: 'hPa' };
export const RAIN_OF_AN_HOUR: Meaning = { property: 'precipitation', unit: 'mm', over: HOUR };
export const WIND: Meaning = { property: 'wind_speed', unit: 'km/h' };
export const WIND_DIRECTION: Meaning = { property: 'wind_direction', unit: 'deg' };
export const GUST: Meaning = { property: 'wind_gust', unit: 'km/h' };
export const GUST_DIRECTION: Meaning = { property: 'wind_gust_direction', unit: 'deg' };

/** What its stations can deliver. */
export const NETATMO_PROPERTIES: readonly string[] = [
  ...[TEMPERATURE, HUMIDITY, PRESSURE, PRESSURE_AT_STATION, RAIN_OF_AN_HOUR],
  ...[WIND, WIND_DIRECTION, GUST, GUST_DIRECTION],
].map(({ property }) => property);

/** Where a station stands: longitude comes first. Without a place it can still be read. */
export const Place = z
  .object({ location: z.tuple([z.number(), z.number()]), altitude: z.number().optional() })
  .transform(({ location: [lon, lat], altitude }) => ({ lon, lat, heightM: altitude }))
  .optional()
  .catch(undefined);

const CALM = -1;

/** Reads one value; an absent one is no sensor of this kind, null is no value. */
export function readValue(
  batch: BatchBuilder,
  station: string,
  time: Instant | undefined,
  sent: unknown,
  { property, unit, over = 0 }: Meaning
): void {
  const value = decimal(sent);
  if (sent === undefined) {
    return;
  }
  if (sent === null) {
    batch.miss();
  } else if (Number.isNaN(value)) {
    batch.reject('value that is not a number');
  } else if (time === undefined) {
    batch.reject('value without a time');
  } else {
    const calm = unit === 'deg' && value === CALM;
    batch.read({ station, property, start: time - over, end: time, unit, ...(calm ? { value: 0, calm } : { value }) });
  }
}
