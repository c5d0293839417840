import type { Instant } from '../../../model/time';

/** A single space as its sensor last said. */
export interface ParkingSpace {
  readonly occupied: boolean;
  readonly heardAt: Instant;
  /** How often its sensor reports at least, ms (heartbeat). */
  readonly interval: number;
}

export type SpaceState = 'free' | 'occupied' | 'unknown';

/** A sensor that has missed two of its reports says nothing any more: recorded ones went on saying „occupied“ for months. */
const SILENT_AFTER = 2;

export const isSilent = ({ heardAt, interval }: Pick<ParkingSpace, 'heardAt' | 'interval'>, now: Instant): boolean =>
  now - heardAt > SILENT_AFTER * interval;

export const stateOf = (space: ParkingSpace, now: Instant): SpaceState =>
  isSilent(space, now) ? 'unknown' : space.occupied ? 'occupied' : 'free';

export interface Occupancy {
  readonly total: number;
  readonly occupied: number;
  readonly free: number;
  readonly unknown: number;
  /** occupied ÷ (occupied + free), of the spaces that report; NaN where none does. */
  readonly share: number;
  /** Share of the spaces that report: „47 von 50 Sensoren melden“. */
  readonly reporting: number;
}

/** Occupancy of a zone from single spaces: an unknown one is neither free nor occupied. */
export function occupancyOf(spaces: readonly ParkingSpace[], now: Instant): Occupancy {
  const states = spaces.map((space) => stateOf(space, now));
  const count = (state: SpaceState) => states.filter((other) => other === state).length;
  return occupancy(spaces.length, count('occupied'), count('free'));
}

/** A site that counts its free spaces. */
export interface ParkingSite {
  readonly free: number;
  readonly total: number;
  readonly heardAt: Instant;
  readonly interval: number;
}

/**
 * Occupancy of several sites that count. Counters drift: more free than there are is all free, fewer than none is none. A
 * silent site counts with its spaces as unknown.
 */
export function occupancyOfSites(sites: readonly ParkingSite[], now: Instant): Occupancy {
  let [total, occupied, free] = [0, 0, 0];
  for (const site of sites) {
    total += site.total;
    if (!isSilent(site, now)) {
      const vacant = Math.min(site.total, Math.max(0, site.free));
      free += vacant;
      occupied += site.total - vacant;
    }
  }
  return occupancy(total, occupied, free);
}

function occupancy(total: number, occupied: number, free: number): Occupancy {
  const known = occupied + free;
  return { total, occupied, free, unknown: total - known, share: occupied / known, reporting: known / total };
}
