import { z } from 'zod';
import type { BatchBuilder } from '../../../support/batch';
import { unixSeconds } from '../../../support/utc-stamp';
import {
  GUST,
  GUST_DIRECTION,
  HUMIDITY,
  Place,
  PRESSURE,
  RAIN_OF_AN_HOUR,
  readValue,
  TEMPERATURE,
  WIND,
  WIND_DIRECTION,
  type Meaning,
} from './measures';

type Values = Readonly<Record<string, unknown>>;

/** An entry of `getpublicdata`: what its modules last measured, by the address of the module. */
export const PublicStation = z.object({
  _id: z.string().min(1),
  place: Place,
  measures: z.record(z.string(), z.unknown()),
  module_types: z.record(z.string(), z.unknown()).default({}),
});
type PublicStation = z.infer<typeof PublicStation>;

/** Columns of `res`, by the names in `type`. */
const COLUMNS: ReadonlyMap<unknown, Meaning> = new Map([
  ['temperature', TEMPERATURE],
  ['humidity', HUMIDITY],
  ['pressure', PRESSURE],
]);

/** Values that stand by themselves, each with the key of its stamp. */
const SINGLES: readonly (readonly [key: string, stamp: string, meaning: Meaning])[] = [
  ['rain_60min', 'rain_timeutc', RAIN_OF_AN_HOUR],
  ['wind_strength', 'wind_timeutc', WIND],
  ['wind_angle', 'wind_timeutc', WIND_DIRECTION],
  ['gust_strength', 'wind_timeutc', GUST],
  ['gust_angle', 'wind_timeutc', GUST_DIRECTION],
];

const FRAME = new Set(['res', 'type', 'rain_timeutc', 'wind_timeutc']);
const READ: ReadonlySet<string> = new Set(SINGLES.map(([key]) => key));

const OUTDOOR_MODULE = 'NAModule1';

export function readPublicStation(batch: BatchBuilder, { _id, place, measures, module_types }: PublicStation): void {
  batch.station({ station: _id, ...place });
  const types = new Map(Object.entries(module_types));
  for (const [module, values] of Object.entries(measures)) {
    if (!isObject(values)) {
      batch.reject('module of unknown shape');
      continue;
    }
    batch.names(
      Object.keys(values).filter((key) => !FRAME.has(key)),
      READ
    );
    for (const [key, stamp, meaning] of SINGLES) {
      readValue(batch, _id, unixSeconds(values[stamp]), values[key], meaning);
    }
    readColumns(batch, _id, values, types.get(module) === OUTDOOR_MODULE);
  }
}

function isObject(value: unknown): value is Values {
  return value !== null && typeof value === 'object';
}

/** `{ res: { <unix>: [21.4, 62] }, type: ["temperature", "humidity"] }` */
function readColumns(batch: BatchBuilder, station: string, { res, type }: Values, isOutdoor: boolean): void {
  if (!isObject(res) || !Array.isArray(type)) {
    return;
  }
  for (const [stamp, row] of Object.entries(res)) {
    const cells: readonly unknown[] = Array.isArray(row) ? row : [];
    cells.slice(0, type.length).forEach((cell, i) => {
      const meaning = COLUMNS.get(type[i]);
      const name = typeof type[i] === 'string' ? type[i] : typeof type[i];
      if (!meaning) {
        batch.unread(name);
      } else if (meaning !== PRESSURE && !isOutdoor) {
        batch.unread(`${name} (indoors)`);
      } else {
        batch.known(name);
        readValue(batch, station, unixSeconds(stamp), cell, meaning);
      }
    });
  }
}
