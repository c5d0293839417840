import { z } from 'zod';
import { propertyOf } from '@smartregion/terms/property';
import { HOUR, MINUTE, SECOND, type Instant } from '../../../model/time';
import { canConvert } from '@smartregion/terms/units';
import type { Batch } from '../../../model/observation';
import type { BatchBuilder } from '../../support/batch';
import { UNITS, variableOf, type Variable } from './variables';

/** No quantity of the weather comes near it, in any unit. */
const GREATEST = 1e9;

const Time = z.union([z.string(), z.number()]);

/** The answer for one place. Columns and current values stand under the names of the variables asked for. */
export const Place = z.object({
  latitude: z.number(),
  longitude: z.number(),
  elevation: z.number().nullish(),
  utc_offset_seconds: z.number().default(0),
  current: z.object({ time: Time }).nullish(),
  current_weather: z.object({ time: Time }).nullish(),
  hourly_units: z.record(z.string(), z.string()),
  hourly: z.record(z.string(), z.array(z.unknown())),
});
export type Place = z.infer<typeof Place>;

/**
 * Reads the hours of one place. All of them are forecasts, those already over as well: they come from the same model.
 * The answer does not say when the model ran; its `current` block says when it was given.
 * @param receivedAt stands in where there is no such block
 */
export function* readPlace(batch: BatchBuilder, place: Place, station: string, receivedAt: Instant): Generator<Batch> {
  const { time = [], ...columns } = place.hourly;
  const hours = time.map((stamp) => instantOf(stamp, place.utc_offset_seconds));
  const given = place.current?.time ?? place.current_weather?.time;
  const answered = (given === undefined ? undefined : instantOf(given, place.utc_offset_seconds)) ?? receivedAt;
  const issued = Math.floor(answered / HOUR) * HOUR;
  const units = new Map(Object.entries(place.hourly_units));
  batch.station({
    station,
    lat: place.latitude,
    lon: place.longitude,
    ...(typeof place.elevation === 'number' ? { heightM: place.elevation } : {}),
  });
  for (const [name, values] of Object.entries(columns)) {
    const variable = variableOf(name);
    batch.names([name], { has: () => variable !== undefined });
    if (variable) {
      yield* readColumn(batch, { variable, unit: units.get(name), values, hours, station, issued });
    }
  }
}

interface Column {
  readonly variable: Variable;
  /** As the provider words it. */
  readonly unit: string | undefined;
  readonly values: readonly unknown[];
  readonly hours: readonly (Instant | undefined)[];
  readonly station: string;
  readonly issued: Instant;
}

function* readColumn(batch: BatchBuilder, column: Column): Generator<Batch> {
  const { variable, values, hours, station, issued } = column;
  const { property, preceding } = variable;
  const unit = UNITS.get(column.unit ?? 'none');
  batch.row();
  if (unit === undefined || !canConvert(unit, propertyOf(property).ucum)) {
    batch.reject(`${property} is in a unit that the hub does not know`);
    return;
  }
  if (values.length !== hours.length) {
    batch.reject('column that has not as many values as there are hours');
    return;
  }
  for (const [i, value] of values.entries()) {
    const end = hours[i];
    if (value === null) {
      batch.miss();
    } else if (typeof value !== 'number' || Math.abs(value) > GREATEST) {
      batch.reject('not a number');
    } else if (end === undefined) {
      batch.reject('unreadable time stamp');
    } else {
      batch.read({ station, property, value, unit, start: preceding ? end - HOUR : end, end, issued });
    }
    if (batch.full) {
      yield batch.take();
    }
  }
}

/** Unix seconds are always UTC; text is the wall clock of the zone that was asked for. */
function instantOf(stamp: unknown, offsetSeconds: number): Instant | undefined {
  if (typeof stamp === 'number') {
    return Number.isInteger(stamp) && Math.abs(stamp) < 1e11 ? stamp * SECOND : undefined;
  }
  const local = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(String(stamp)) ? Date.parse(`${String(stamp)}Z`) : NaN;
  const instant = local - offsetSeconds * SECOND;
  return Number.isFinite(instant) && Math.abs(offsetSeconds) <= 14 * 60 * (MINUTE / SECOND) ? instant : undefined;
}
