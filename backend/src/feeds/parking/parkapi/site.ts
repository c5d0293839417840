import { z } from 'zod';
import type { BatchBuilder } from '../../support/batch';
import { decimal } from '../../support/decimal';
import { utcStamp } from '../../support/utc-stamp';
import { CLOSED, readCounts, readState } from '../counts';

/** A page of car parks or single spaces in version 3. */
export const Page = z.looseObject({ items: z.array(z.unknown()) });

const Id = z.union([z.string().min(1), z.number().int()]);

/** ParkingSite and ParkingSpot of version 3 (https://github.com/ParkenDD/parkapi-sources-v3), as far as the hub reads them. */
export const Site = z
  .looseObject({
    id: Id.optional(),
    uid: Id.optional(),
    name: z.string().nullish(),
    /** Degrees, as a number or as text. */
    lat: z.unknown(),
    lon: z.unknown(),
    capacity: z.number().int().nullish(),
    static_data_updated_at: z.string().nullish(),
    realtime_data_updated_at: z.string().nullish(),
    realtime_opening_status: z.string().nullish(),
    realtime_capacity: z.number().int().nullish(),
    realtime_free_capacity: z.number().int().nullish(),
    /** Of a single space: AVAILABLE, TAKEN, UNKNOWN. */
    realtime_status: z.string().nullish(),
  })
  .refine(({ id, uid }) => (id ?? uid) !== undefined);
export type Site = z.infer<typeof Site>;
const READ: ReadonlySet<string> = new Set(Object.keys(Site.shape));

export const stationOf = ({ id, uid }: Site): string => String(id ?? uid);

const STATES: ReadonlyMap<string, boolean> = new Map([
  ['TAKEN', true],
  ['AVAILABLE', false],
]);

/** What a car park or a space said, at the time that it names; one that only describes itself tells how many there are. */
export function readSite(batch: BatchBuilder, site: Site): void {
  const station = stationOf(site);
  const [lat, lon] = [decimal(site.lat), decimal(site.lon)];
  batch.names(Object.keys(site), READ);
  const isPlace = Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  batch.station({ station, ...(site.name ? { name: site.name } : {}), ...(isPlace ? { lat, lon } : {}) });
  const { realtime_status: state, realtime_free_capacity: free } = site;
  const isMeasured = typeof state === 'string' || typeof free === 'number';
  const stamp = isMeasured
    ? site.realtime_data_updated_at
    : (site.realtime_data_updated_at ?? site.static_data_updated_at);
  const time = utcStamp(stamp ?? '');
  if (time === undefined) {
    batch.reject('time missing or unreadable');
  } else if (typeof state === 'string') {
    readState(batch, { station, time }, STATES.get(state));
  } else if (site.realtime_opening_status === 'CLOSED') {
    batch.reject(CLOSED);
  } else {
    const total = site.realtime_capacity ?? site.capacity ?? undefined;
    readCounts(batch, { station, time }, { free: free ?? undefined, total });
  }
}
