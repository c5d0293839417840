import { z } from 'zod';
import { MINUTE, type Instant } from '../../../model/time';
import type { HubError } from '@smartregion/terms/errors';
import type { BatchBuilder } from '../../support/batch';
import { decimal } from '../../support/decimal';
import { entryReader, shortArray } from '../../support/entries';
import { utcStamp } from '../../support/utc-stamp';
import { humidityIn, meaningOf, readValue, refusalOfSensor } from './values';

const Measurement = z.object({
  timestamp: z.string(),
  location: z.object({
    id: z.number().int(),
    latitude: z.unknown(),
    longitude: z.unknown(),
    altitude: z.unknown(),
    indoor: z.unknown(),
  }),
  sensor: z.object({
    id: z.number().int(),
    sensor_type: z.object({ name: z.string().optional() }).optional().catch(undefined),
  }),
  sensordatavalues: shortArray(z.object({ value_type: z.string(), value: z.unknown() }), 100),
});
type Measurement = z.infer<typeof Measurement>;

type Timed = Measurement & { readonly time: Instant };

/** A humidity counts for the particles of this time around it. */
const SAME_TIME = 10 * MINUTE;

/** The entries of an answer that are measurements outdoors; says of the others why not. */
export function outdoorMeasurements(
  batch: BatchBuilder,
  entries: readonly unknown[],
  refusal: () => HubError
): readonly Timed[] {
  const read = entryReader(Measurement, refusal);
  return entries.flatMap((entry) => outdoorMeasurement(batch, read(entry)) ?? []);
}

/** Reads one measurement after the other; what stands beside them in the answer says which sensor counts and how humid it was. */
export function measurementReader(batch: BatchBuilder, measurements: readonly Timed[]): (measurement: Timed) => void {
  const humidities = humiditiesOf(measurements);
  const owners = ownersOf(measurements);
  const places = new Set<number>();
  return ({ location, sensor, sensordatavalues, time }) => {
    const station = String(location.id);
    if (!places.has(location.id)) {
      places.add(location.id);
      batch.station({ station, ...placeOf(location) });
    }
    const humidity = nearest(humidities.get(location.id) ?? [], time);
    for (const { value_type, value } of sensordatavalues) {
      const meaning = meaningOf(value_type);
      const refusal = refusalOfSensor(sensor.sensor_type?.name, value_type);
      if (refusal !== undefined) {
        batch.reject(refusal);
      } else if (!meaning) {
        batch.unread(value_type);
      } else if (owners.get(ownerKey(location.id, value_type)) !== sensor.id) {
        batch.unread(`${value_type} (second sensor of the same quantity at one location)`);
      } else {
        batch.known(value_type);
        readValue(batch, { station, start: time, end: time, sent: value, ...meaning }, humidity);
      }
    }
  };
}

function outdoorMeasurement(batch: BatchBuilder, data: Measurement | undefined): Timed | undefined {
  batch.row();
  const time = data && utcStamp(data.timestamp);
  if (!data || time === undefined) {
    batch.reject('measurement without location, sensor, time or values');
    return undefined;
  }
  if (Number(data.location.indoor) === 1) {
    batch.reject('indoor');
    return undefined;
  }
  return { ...data, time };
}

interface Humidity {
  readonly time: Instant;
  readonly value: number;
}

/** What is known of the humidity at each location, in time order. */
function humiditiesOf(measurements: readonly Timed[]): Map<number, Humidity[]> {
  const found = new Map<number, Humidity[]>();
  for (const { location, sensordatavalues, time } of measurements) {
    const value = humidityIn(sensordatavalues.find(({ value_type }) => value_type === 'humidity')?.value);
    if (!Number.isNaN(value)) {
      const known = found.get(location.id) ?? [];
      known.push({ time, value });
      found.set(location.id, known);
    }
  }
  found.forEach((known) => known.sort((a, b) => a.time - b.time));
  return found;
}

/** NaN when there is none near enough. */
function nearest(known: readonly Humidity[], time: Instant): number {
  const after = firstFrom(known, time);
  const away = (humidity: Humidity) => Math.abs(humidity.time - time);
  const [near] = known.slice(Math.max(0, after - 1), after + 1).sort((a, b) => away(a) - away(b));
  return near && away(near) <= SAME_TIME ? near.value : NaN;
}

/** Place of the first humidity that is not before the time; the list may be long, so it is halved, not walked. */
function firstFrom(known: readonly Humidity[], time: Instant): number {
  let [low, high] = [0, known.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    [low, high] = known[middle]!.time < time ? [middle + 1, high] : [low, middle];
  }
  return low;
}

/** Of several sensors of one quantity at a location that of the smallest number, so that a series has one source. */
function ownersOf(measurements: readonly Timed[]): ReadonlyMap<string, number> {
  const owners = new Map<string, number>();
  for (const { location, sensor, sensordatavalues } of measurements) {
    const taken = sensordatavalues.filter(
      ({ value_type }) => meaningOf(value_type) && !refusalOfSensor(sensor.sensor_type?.name, value_type)
    );
    for (const { value_type } of taken) {
      const key = ownerKey(location.id, value_type);
      owners.set(key, Math.min(owners.get(key) ?? Infinity, sensor.id));
    }
  }
  return owners;
}

const ownerKey = (location: number, valueType: string): string => `${location} ${valueType}`;

function placeOf({ latitude, longitude, altitude }: Measurement['location']) {
  const [lat, lon, height] = [decimal(latitude), decimal(longitude), decimal(altitude)];
  return {
    ...(Number.isNaN(lat + lon) ? {} : { lat, lon }),
    ...(Number.isNaN(height) ? {} : { heightM: height }),
  };
}
