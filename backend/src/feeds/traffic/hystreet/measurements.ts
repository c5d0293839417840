import { DateTime } from 'luxon';
import { z } from 'zod';
import type { Reading } from '../../../model/observation';
import { HOUR, isZone, type Instant } from '../../../model/time';
import { utcStamp } from '../../support/utc-stamp';
import { listOf } from '../../support/entries';

const Count = z.object({
  count: z.number().min(0).max(1e9),
  object_type: z.string(),
  collection_type: z.string().nullish(),
});
export const Measurement = z.object({
  measured_at: z.string(),
  total_count: z.number().min(0).max(1e9).nullable(),
  counts: listOf(Count).nullish(),
});
export type Measurement = z.infer<typeof Measurement>;

/** The number of a location. */
export const Id = z.union([z.number().int().nonnegative(), z.string().regex(/^\d{1,20}$/)]).transform(String);

/** An answer; each of its measurements is looked at by itself. */
export const Measurements = z.object({
  location_id: Id,
  name: z.string().optional().catch(undefined),
  local_timezone: z.string().default('Europe/Berlin').refine(isZone),
  resolution: z.string(),
  measurements: z.array(z.unknown()),
});
export type Measurements = z.infer<typeof Measurements>;

const PERSON = 'PERSON';

/** The reading, undefined for what is not there, or in plain words why it cannot be taken. */
export function readingOf(
  measurement: Measurement,
  { location_id, local_timezone, resolution }: Measurements
): Reading | string | undefined {
  const start = utcStamp(measurement.measured_at);
  const end = start === undefined ? undefined : endOf(start, resolution, local_timezone);
  if (start === undefined || end === undefined) {
    return start === undefined ? 'time not readable' : 'resolution of unknown length';
  }
  if (measurement.total_count === null) {
    return undefined;
  }
  const counts = measurement.counts ?? [];
  const people = counts.filter(({ object_type }) => object_type === PERSON);
  const isEstimated = people.some(({ collection_type }) => (collection_type ?? 'measured') !== 'measured');
  return {
    station: location_id,
    property: 'pedestrian_count',
    start,
    end,
    value: counts.length > 0 ? people.reduce((sum, { count }) => sum + count, 0) : measurement.total_count,
    unit: '{count}',
    ...(isEstimated ? { quality: 'suspect', reasons: ['provider-flag'] } : {}),
  };
}

/** What else is counted beside people. */
export function othersIn(measurement: Measurement | undefined): string[] {
  const kinds = (measurement?.counts ?? []).map(({ object_type }) => object_type);
  return [...new Set(kinds)].filter((kind) => kind !== PERSON);
}

/** A day is that of the place; undefined for weeks, months and what is not known. */
function endOf(start: Instant, resolution: string, zone: string): Instant | undefined {
  switch (resolution) {
    case 'hour':
      return start + HOUR;
    case 'day':
      return DateTime.fromMillis(start, { zone }).plus({ days: 1 }).toMillis();
    default:
      return undefined;
  }
}
