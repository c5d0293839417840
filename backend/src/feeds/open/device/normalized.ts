import type { Instant } from '../../../model/time';
import type { BatchBuilder } from '../../support/batch';
import { instantOf, numberOf } from './value';

/** Group → field → what it is, in the units of the schema. */
const MEANINGS: Readonly<Record<string, Readonly<Record<string, readonly [property: string, unit: string]>>>> = {
  air: {
    temperature: ['air_temperature', 'Cel'],
    relativeHumidity: ['relative_humidity', '%'],
    pressure: ['pressure_station', 'hPa'],
    co2: ['co2', '[ppm]'],
  },
  soil: {
    moisture: ['soil_moisture', '%'],
    temperature: ['soil_temperature', 'Cel'],
    // dS/m = mS/cm
    ec: ['soil_conductivity', 'mS/cm'],
  },
  wind: { speed: ['wind_speed', 'm/s'], direction: ['wind_direction', 'deg'] },
};

/**
 * Measurements in the common schema of the LoRaWAN Device Repository
 * (https://schema.thethings.network/devicerepository/1/payload/schema). A depth of the soil makes a station of its
 * own: `<device>-30cm`. What is measured indoors is not taken.
 */
export function readNormalized(
  batch: BatchBuilder,
  device: string,
  receivedAt: Instant,
  measurements: readonly unknown[]
): void {
  for (const measurement of measurements) {
    const time = instantOf(own(measurement, 'time')) ?? receivedAt;
    tellNames(batch, measurement);
    for (const [group, fields] of Object.entries(MEANINGS)) {
      const values = own(measurement, group);
      if (own(values, 'location') === 'indoor') {
        batch.reject('indoor');
      } else if (values !== undefined) {
        const station = `${device}${depthOf(values)}`;
        for (const [name, [property, unit]] of Object.entries(fields)) {
          readValue(batch, own(values, name), { station, property, unit, start: time, end: time });
        }
      }
    }
  }
}

/** Groups and fields by name, `soil.pH`; what tells of the place and time of the rest is no field. */
function tellNames(batch: BatchBuilder, measurement: unknown): void {
  for (const [group, values] of Object.entries(Object(measurement) as Record<string, unknown>)) {
    const isIndoor = own(values, 'location') === 'indoor';
    const names = values !== null && typeof values === 'object' ? Object.keys(values) : [];
    for (const name of names.filter((field) => !FRAME.has(field))) {
      const known = !isIndoor && Object.hasOwn(MEANINGS, group) && Object.hasOwn(MEANINGS[group]!, name);
      const called = `${group}.${name}`;
      if (known) {
        batch.known(called);
      } else {
        batch.unread(isIndoor ? `${called} (indoors)` : called);
      }
    }
    if (names.length === 0 && group !== 'time') {
      batch.unread(group);
    }
  }
}

const FRAME = new Set(['location', 'depth']);

interface Kept {
  readonly station: string;
  readonly property: string;
  readonly unit: string;
  readonly start: Instant;
  readonly end: Instant;
}

function readValue(batch: BatchBuilder, sent: unknown, reading: Kept): void {
  const value = sent === undefined ? undefined : numberOf(sent);
  if (value === 'missing') {
    batch.miss();
  } else if (value !== undefined) {
    batch.read({ ...reading, value });
  } else if (sent !== undefined) {
    batch.reject('value that is not a number');
  }
}

/** Centimetres below the surface. */
function depthOf(soil: unknown): string {
  const depth = own(soil, 'depth');
  return typeof depth === 'number' && Number.isFinite(depth) ? `-${depth}cm` : '';
}

function own(tree: unknown, key: string): unknown {
  return tree !== null && typeof tree === 'object' && Object.hasOwn(tree, key)
    ? (tree as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

export const NORMALIZED_PROPERTIES: readonly string[] = Object.values(MEANINGS).flatMap((fields) =>
  Object.values(fields).map(([property]) => property)
);
