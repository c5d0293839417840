import type { Reading } from '../../../model/observation';
import type { BatchBuilder } from '../../support/batch';
import { decimal } from '../../support/decimal';
import { besideHumidity } from '../../support/humidity';

interface Meaning {
  readonly property: string;
  /** As sent, UCUM. */
  readonly unit: string;
}

/** What sensor.community calls its values, in the API, in the archive and, behind the sensor's name, in pushes. */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['P0', { property: 'pm1', unit: 'ug/m3' }],
  ['P1', { property: 'pm10', unit: 'ug/m3' }],
  ['P2', { property: 'pm25', unit: 'ug/m3' }],
  ['temperature', { property: 'air_temperature', unit: 'Cel' }],
  ['humidity', { property: 'relative_humidity', unit: '%' }],
  ['pressure', { property: 'pressure_station', unit: 'Pa' }],
  ['pressure_at_sealevel', { property: 'pressure_sea_level', unit: 'Pa' }],
  ['noise_LAeq', { property: 'noise_laeq', unit: 'dB(A)' }],
  ['noise_LA_max', { property: 'noise_lamax', unit: 'dB(A)' }],
  ['co2_ppm', { property: 'co2', unit: '[ppm]' }],
]);

export const SENSOR_COMMUNITY_PROPERTIES: readonly string[] = [...MEANINGS.values()].map(({ property }) => property);

/** What the hub does with a value of this name; undefined where it does not collect it. */
export function meaningOf(name: string): Meaning | undefined {
  return MEANINGS.get(name);
}

/** Counts particles as they pass a light: no weight follows from that. */
const COUNTERS = /^PPD42/i;

/** Why a value of this kind of sensor has no meaning as the quantity that its name says; undefined where it has. */
export function refusalOfSensor(type: string | undefined, name: string): string | undefined {
  return type !== undefined && COUNTERS.test(type) && /^P\d$/.test(name)
    ? `${type.slice(0, 20)} counts particles per 0.01 cubic foot, from which no µg/m³ can be made`
    : undefined;
}

/** One value as it came. */
export interface Value extends Pick<Reading, 'station' | 'start' | 'end'>, Meaning {
  readonly sent: unknown;
}

const MISSING = new Set(['', 'nan', 'null', 'unavailable', 'unknown', '%.1f']);

/**
 * Takes a value, or says why not.
 * @param humidity relative, of the same place and time, in percent; NaN where it is not known
 */
export function readValue(batch: BatchBuilder, { sent, ...reading }: Value, humidity: number): void {
  const value = decimal(sent);
  if (sent === null || (typeof sent === 'string' && MISSING.has(sent.trim().toLowerCase()))) {
    batch.miss();
  } else if (Number.isNaN(value)) {
    batch.reject('value that is not a number');
  } else if (isFault(reading.property, value)) {
    batch.reject('value by which the sensor reports a fault');
  } else {
    batch.read({ ...reading, value, ...besideHumidity(reading.property, humidity) });
  }
}

/** The humidity that stands in a value; NaN when it is none, or a fault. */
export function humidityIn(sent: unknown): number {
  const value = decimal(sent);
  return isFault('relative_humidity', value) ? NaN : value;
}

/** DS18B20 without power 85 °C, BME280 without contact about −145 °C and full range, DHT22 1.0 %. */
function isFault(property: string, value: number): boolean {
  return (
    (property === 'air_temperature' && (value === 85 || value <= -100)) ||
    (property === 'relative_humidity' && value === 1)
  );
}
