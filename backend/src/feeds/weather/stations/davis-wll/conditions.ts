import { MINUTE, type Instant } from '../../../../model/time';
import type { BatchBuilder } from '../../../support/batch';
import { decimal } from '../../../support/decimal';
import { rainOf } from './rain';

/** One entry of `conditions`. */
export type Conditions = Readonly<Record<string, unknown>>;

interface Meaning {
  readonly property: string;
  /** As sent, UCUM. */
  readonly unit: string;
  /** Time that the value covers before the moment of the answer, ms; none for a value of the moment. */
  readonly over?: number;
}

const FAHRENHEIT = '[degF]';
const MILES = '[mi_i]/h';

/** Structure type 1: outdoor sensors. The wind of one minute, so that polls once a minute leave no gap. */
const OUTDOOR: Readonly<Record<string, Meaning>> = {
  temp: { property: 'air_temperature', unit: FAHRENHEIT },
  hum: { property: 'relative_humidity', unit: '%' },
  dew_point: { property: 'dew_point', unit: FAHRENHEIT },
  wind_speed_avg_last_1_min: { property: 'wind_speed', unit: MILES, over: MINUTE },
  wind_dir_scalar_avg_last_1_min: { property: 'wind_direction', unit: 'deg', over: MINUTE },
  wind_speed_hi_last_2_min: { property: 'wind_gust', unit: MILES, over: 2 * MINUTE },
  wind_dir_at_hi_speed_last_2_min: { property: 'wind_gust_direction', unit: 'deg', over: 2 * MINUTE },
  solar_rad: { property: 'global_radiation', unit: 'W/m2' },
  uv_index: { property: 'uv_index', unit: '1' },
};

/** Structure type 3: the barometer of the device. Indoors the pressure is that outdoors. */
const BAROMETER: Readonly<Record<string, Meaning>> = {
  bar_sea_level: { property: 'pressure_sea_level', unit: "[in_i'Hg]" },
  bar_absolute: { property: 'pressure_station', unit: "[in_i'Hg]" },
};

const SOIL_TEMPERATURE: Meaning = { property: 'soil_temperature', unit: FAHRENHEIT };
const SOIL_PROBES = [1, 2, 3, 4];

/** What a device can deliver. */
export const DAVIS_PROPERTIES: readonly string[] = [
  ...[...Object.values(OUTDOOR), ...Object.values(BAROMETER), SOIL_TEMPERATURE].map(({ property }) => property),
  ...['precipitation', 'precipitation_rate'],
];

const FRAME = new Set(['lsid', 'data_structure_type', 'txid']);
const REFUSED: readonly (readonly [keys: RegExp, reason: string])[] = [
  [/_in$/, 'indoors'],
  [/^moist_soil_\d$/, 'tension in centibar, not a share of volume'],
  [/^wet_leaf_\d$/, 'on a scale from 0 to 15, not in percent'],
];
const READ: ReadonlySet<string> = new Set([
  ...[...Object.keys(OUTDOOR), ...Object.keys(BAROMETER), ...SOIL_PROBES.map((probe) => `temp_${probe}`)],
  ...['rain_size', 'rain_rate_last', 'rainfall_year', 'rainfall_monthly', 'rainfall_daily'],
]);

/** Reads one record; which sensors it is of, its structure type says. */
export function readConditions(batch: BatchBuilder, did: string, time: Instant, record: Conditions): void {
  const sent = Object.keys(record).filter((key) => record[key] !== null);
  for (const key of sent.filter((name) => !FRAME.has(name))) {
    const reason = REFUSED.find(([keys]) => keys.test(key))?.[1];
    batch.names([reason ? `${key} (${reason})` : key], READ);
  }
  const station = stationOf(did, record.txid);
  switch (record.data_structure_type) {
    case 1:
      readAll(batch, station, time, record, OUTDOOR);
      readRain(batch, station, time, record);
      break;
    case 2:
      readSoil(batch, station, time, record);
      break;
    case 3:
      readAll(batch, station, time, record, BAROMETER);
      break;
    case 4:
      // Indoors: nothing of it is read.
      break;
    default:
      batch.reject('record of a structure type other than 1 to 4');
  }
}

/** The first transmitter is the station's own. */
function stationOf(did: string, txid: unknown): string {
  return typeof txid === 'number' && txid > 1 ? `${did}-tx${txid}` : did;
}

function readAll(
  batch: BatchBuilder,
  station: string,
  time: Instant,
  record: Conditions,
  meanings: Readonly<Record<string, Meaning>>
): void {
  for (const [key, meaning] of Object.entries(meanings)) {
    readValue(batch, station, time, record[key], meaning);
  }
}

/** An absent key is no sensor of this kind; null is one without a value. */
function readValue(
  batch: BatchBuilder,
  station: string,
  time: Instant,
  value: unknown,
  { property, unit, over = 0 }: Meaning
): void {
  if (value === null) {
    batch.miss();
  } else if (Number.isNaN(decimal(value))) {
    if (value !== undefined) {
      batch.reject('value that is not a number');
    }
  } else {
    batch.read({ station, property, start: time - over, end: time, value: decimal(value), unit });
  }
}

function readRain(batch: BatchBuilder, station: string, time: Instant, record: Conditions): void {
  for (const rain of rainOf(record)) {
    if (rain === 'missing') {
      batch.miss();
    } else if (typeof rain === 'string') {
      batch.reject(rain);
    } else {
      batch.read({ station, start: time, end: time, ...rain });
    }
  }
}

/** Structure type 2: probes in soil and on leaves. */
function readSoil(batch: BatchBuilder, station: string, time: Instant, record: Conditions): void {
  for (const probe of SOIL_PROBES) {
    const name = probe > 1 ? `${station}-ch${probe}` : station;
    readValue(batch, name, time, record[`temp_${probe}`], SOIL_TEMPERATURE);
  }
}
