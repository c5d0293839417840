import type { Batch } from '../../../model/observation';
import { tellsOfEvents } from '../../accept/concerned-events';
import type { Member } from '../poll-groups';

/**
 * A part of a document without readings of a Kommune is none of its business; one without any, or with events, is
 * everybody's: also that an event holds no more is news.
 */
export function concerned(members: readonly Member[], batch: Batch): readonly Member[] {
  const named = new Set(batch.readings.map((reading) => reading.station));
  return named.size === 0 || tellsOfEvents(batch)
    ? members
    : members.filter(({ config }) => config.stations.some((station) => named.has(station.provider)));
}

/**
 * Without the readings that this Kommune did not ask for: a document also holds what others want, and directions of a
 * counter or sites of a country that nobody does. They are not rejected, they are just not meant.
 */
export function ownPart(batch: Batch, { config }: Member): Batch {
  const own = new Set(config.stations.map((station) => station.provider));
  return { ...batch, readings: batch.readings.filter((reading) => own.has(reading.station)) };
}
