import type { Instant } from '../../model/time';
import type { BatchBuilder } from '../support/batch';

/** What the feeds of parking can deliver. */
export const PARKING_PROPERTIES: readonly string[] = [
  'parking_free',
  'parking_occupied',
  'parking_total',
  'parking_state',
];

/** Spaces of a car park as it says them; undefined where it does not, NaN where it is no number. */
export interface Counts {
  readonly free?: number | undefined;
  readonly occupied?: number | undefined;
  readonly total?: number | undefined;
}

interface At {
  readonly station: string;
  readonly time: Instant;
}

/**
 * Reads what a car park counts, as sent: a counter that has drifted shows more free spaces than there are. 0 of 0 is
 * what portals send of car parks that they hear nothing of. One of a single space has a state in place of counts.
 */
export function readCounts(batch: BatchBuilder, at: At, { free, occupied, total }: Counts): void {
  if (total === 0 || (free === undefined && occupied === undefined)) {
    batch.miss();
  }
  if (total === 0) {
    return;
  }
  if (total === 1) {
    readSingle(batch, at, free, occupied);
    return;
  }
  const counts = { parking_free: free, parking_occupied: occupied, parking_total: total };
  for (const [property, value] of Object.entries(counts)) {
    if (Number.isNaN(value)) {
      batch.reject('not a number of spaces');
    } else if (value !== undefined) {
      batch.read({ station: at.station, property, unit: '{count}', value, start: at.time, end: at.time });
    }
  }
}

function readSingle(batch: BatchBuilder, at: At, free: number | undefined, taken: number | undefined): void {
  const occupied = taken ?? (free === undefined ? undefined : 1 - free);
  if (occupied === undefined) {
    return;
  }
  if ((occupied !== 0 && occupied !== 1) || (free !== undefined && free + occupied !== 1)) {
    batch.reject('single space that is both free and occupied, or neither');
  } else {
    readState(batch, at, occupied === 1);
  }
}

/** @param isOccupied undefined where the sensor is not heard: neither free nor occupied */
export function readState(batch: BatchBuilder, { station, time }: At, isOccupied: boolean | undefined): void {
  if (isOccupied === undefined) {
    batch.miss();
  } else {
    const value = Number(isOccupied);
    batch.read({ station, property: 'parking_state', unit: '{code}', value, start: time, end: time });
  }
}

/** No space is offered there, whatever its counter says. */
export const CLOSED = 'car park is closed';
