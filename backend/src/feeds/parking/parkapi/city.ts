import { z } from 'zod';
import type { BatchBuilder } from '../../support/batch';
import { utcStamp } from '../../support/utc-stamp';
import { CLOSED, readCounts } from '../counts';

/** The answer for a city in version 1 (https://github.com/offenesdresden/ParkAPI, schema/city_schema.json). */
export const City = z.looseObject({
  /** UTC, although no zone stands behind it. */
  last_updated: z.string(),
  lots: z.array(z.unknown()),
});

export const Lot = z.looseObject({
  id: z.string().min(1),
  name: z.string(),
  total: z.number().int().nullish(),
  /** Not there where nothing is measured. */
  free: z.number().int().nullish(),
  state: z.string(),
  coords: z.looseObject({ lat: z.number(), lng: z.number() }).nullish(),
});
export type Lot = z.infer<typeof Lot>;
const READ: ReadonlySet<string> = new Set(Object.keys(Lot.shape));

/** The list of cities that a server answers at its root. */
export const Index = z.looseObject({ cities: z.record(z.string(), z.unknown()) });

/** What the city's page said when it was read; nobody knows of a single car park how old it is. */
export function readLot(batch: BatchBuilder, lot: Lot, updated: string): void {
  const { id: station, name, coords, state, total } = lot;
  batch.names(Object.keys(lot), READ);
  batch.station({ station, name, ...(coords ? { lat: coords.lat, lon: coords.lng } : {}) });
  const time = utcStamp(updated);
  if (time === undefined) {
    batch.reject('time missing or unreadable');
  } else if (state === 'closed') {
    batch.reject(CLOSED);
  } else {
    const free = state === 'nodata' ? undefined : (lot.free ?? undefined);
    readCounts(batch, { station, time }, { free, total: total ?? undefined });
  }
}
