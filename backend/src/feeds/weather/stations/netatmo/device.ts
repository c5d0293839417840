import { z } from 'zod';
import type { BatchBuilder } from '../../../support/batch';
import { shortArray } from '../../../support/entries';
import { unixSeconds } from '../../../support/utc-stamp';
import {
  GUST,
  GUST_DIRECTION,
  HUMIDITY,
  Place,
  PRESSURE,
  PRESSURE_AT_STATION,
  RAIN_OF_AN_HOUR,
  readValue,
  TEMPERATURE,
  WIND,
  WIND_DIRECTION,
  type Meaning,
} from './measures';

const Module = z.object({
  type: z.string(),
  data_type: shortArray(z.string(), 100).default([]),
  dashboard_data: z.record(z.string(), z.unknown()).optional(),
});
type Module = z.infer<typeof Module>;

/** An entry of `getstationsdata`: the base, which stands indoors, and the modules around it. */
export const Device = Module.extend({
  _id: z.string().min(1),
  place: Place,
  modules: shortArray(Module, 100).default([]),
});
type Device = z.infer<typeof Device>;

type Meanings = Readonly<Record<string, Meaning>>;

/** What is taken, by type of module. */
const BASE: Meanings = { Pressure: PRESSURE, AbsolutePressure: PRESSURE_AT_STATION };
const OUTDOOR_MODULES: ReadonlyMap<string, Meanings> = new Map<string, Meanings>([
  ['NAModule1', { Temperature: TEMPERATURE, Humidity: HUMIDITY }],
  ['NAModule2', { WindStrength: WIND, WindAngle: WIND_DIRECTION, GustStrength: GUST, GustAngle: GUST_DIRECTION }],
  ['NAModule3', { sum_rain_1: RAIN_OF_AN_HOUR }],
]);
const FRAME = new Set(['time_utc']);
const INDOOR_MODULE = 'NAModule4';

/** What of a device indoors is left where it is. */
const INDOOR = ['Temperature', 'Humidity', 'CO2', 'Noise'];

export function readDevice(batch: BatchBuilder, device: Device): void {
  batch.station({ station: device._id, ...device.place });
  readModule(batch, device._id, device, BASE);
  tellIndoor(batch, device);
  for (const module of device.modules) {
    const meanings = OUTDOOR_MODULES.get(module.type);
    if (meanings) {
      readModule(batch, device._id, module, meanings);
    } else if (module.type === INDOOR_MODULE) {
      tellIndoor(batch, module);
    } else {
      batch.reject('module of unknown kind');
    }
  }
}

/** A module out of reach keeps its kinds of data and has no data. */
function readModule(
  batch: BatchBuilder,
  station: string,
  { type, data_type, dashboard_data }: Module,
  taken: Meanings
): void {
  if (!dashboard_data) {
    batch.miss(data_type.length);
    return;
  }
  const others = Object.keys(dashboard_data).filter((key) => !FRAME.has(key) && !INDOOR.includes(key));
  batch.names(type === 'NAModule1' ? Object.keys(dashboard_data).filter((key) => !FRAME.has(key)) : others, {
    has: (key) => Object.hasOwn(taken, key),
  });
  for (const [key, meaning] of Object.entries(taken)) {
    readValue(batch, station, unixSeconds(dashboard_data.time_utc), dashboard_data[key], meaning);
  }
}

function tellIndoor(batch: BatchBuilder, { dashboard_data = {} }: Module): void {
  INDOOR.filter((key) => key in dashboard_data).forEach((key) => batch.unread(`${key} (indoors)`));
}
