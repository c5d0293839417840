import type { Reading } from '../../../model/observation';
import type { BatchBuilder } from '../../support/batch';
import { decimal } from '../../support/decimal';
import { unixSeconds } from '../../support/utc-stamp';
import { besideHumidity } from '../../support/humidity';

/** What the answer has of a sensor under the name of a field; undefined where it has none. */
export type Sensor = (field: string) => unknown;

/** Outdoors these hold the ATM variant: that for CF=1 is made for air in rooms. */
const PARTICLES: readonly (readonly [field: string, property: string])[] = [
  ['pm1.0', 'pm1'],
  ['pm2.5', 'pm25'],
  ['pm10.0', 'pm10'],
];

/**
 * "Inside of the sensor housing": on average 8 °F warmer and 4 % drier than outside
 * (https://community.purpleair.com/t/api-fields-descriptions/4652).
 */
const IN_THE_HOUSING: readonly (readonly [field: string, property: string, unit: string])[] = [
  ['temperature', 'air_temperature', '[degF]'],
  ['humidity', 'relative_humidity', '%'],
];

/** What the hub asks for; each field costs. */
export const FIELDS: readonly string[] = [
  ...['last_seen', 'location_type', 'latitude', 'longitude', 'channel_flags', 'humidity', 'temperature', 'pressure'],
  ...PARTICLES.flatMap(([field]) => [field, `${field}_a`, `${field}_b`]),
];

export const PURPLEAIR_PROPERTIES: readonly string[] = [
  ...PARTICLES.map(([, property]) => property),
  ...IN_THE_HOUSING.map(([, property]) => property),
  ...['pressure_station', 'rssi'],
];

/** What is read of an answer. */
export const READ: ReadonlySet<string> = new Set([...FIELDS, 'sensor_index', 'rssi']);

const INSIDE = 1;

export function readSensor(batch: BatchBuilder, sensor: Sensor): void {
  const station = String(sensor('sensor_index') ?? '');
  const time = unixSeconds(sensor('last_seen'));
  if (!/^\d{1,12}$/.test(station) || time === undefined) {
    batch.reject('sensor without index or time');
    return;
  }
  if (sensor('location_type') === INSIDE) {
    batch.reject('indoor');
    return;
  }
  const [lat, lon] = [decimal(sensor('latitude')), decimal(sensor('longitude'))];
  batch.station({ station, ...(Number.isNaN(lat + lon) ? {} : { lat, lon }) });
  const read = (field: string, property: string, unit: string, flag: Flag = {}) => {
    const sent = sensor(field);
    const value = decimal(sent);
    if (sent === null) {
      batch.miss();
    } else if (!Number.isNaN(value)) {
      batch.read({ station, property, start: time, end: time, value, unit, ...flag });
    } else if (sent !== undefined) {
      batch.reject('value that is not a number');
    }
  };
  for (const [field, property] of PARTICLES) {
    read(field, property, 'ug/m3', particleFlag(sensor, field, property));
  }
  for (const [field, property, unit] of IN_THE_HOUSING) {
    read(field, property, unit, { quality: 'suspect', reasons: ['provider-flag'] });
  }
  read('pressure', 'pressure_station', 'hPa');
  read('rssi', 'rssi', 'dBm');
}

type Flag = Pick<Reading, 'quality' | 'reasons' | 'humidity'>;

/** Two lasers measure the same air: both must be there, sound and of one mind. */
function particleFlag(sensor: Sensor, field: string, property: string): Flag {
  const [a, b] = [decimal(sensor(`${field}_a`)), decimal(sensor(`${field}_b`))];
  if (Number.isNaN(a + b) || Number(sensor('channel_flags') ?? 0) !== 0) {
    return { quality: 'suspect', reasons: ['provider-flag'] };
  }
  if (!channelsAgree(a, b)) {
    return { quality: 'implausible', reasons: ['contradiction'] };
  }
  return besideHumidity(property, decimal(sensor('humidity')));
}

/** Limits of Barkjohn et al. 2021 (https://doi.org/10.5194/amt-14-4617-2021): 5 µg/m³ or 61 % of the mean. */
export function channelsAgree(a: number, b: number): boolean {
  const difference = Math.abs(a - b);
  return difference <= 5 || difference <= (0.61 * Math.abs(a + b)) / 2;
}
