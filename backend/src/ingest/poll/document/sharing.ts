import type { Batch } from '../../../model/observation';
import { tellsOfEvents } from '../../accept/concerned-events';
import { withoutCounts } from '../../../model/outcome/rejections';
import type { Member } from '../poll-groups';

/**
 * A part of a document that names no station of a Kommune is none of its business; one that names none, or with events, is
 * everybody's: also that an event holds no more is news.
 */
export function concerned(members: readonly Member[], batch: Batch): readonly Member[] {
  const named = new Set([
    ...[...batch.readings, ...(batch.gaps ?? [])].map(({ station }) => station),
    ...Object.keys(batch.ofStations ?? {}),
  ]);
  return named.size === 0 || tellsOfEvents(batch)
    ? members
    : members.filter(({ config }) => config.stations.some((station) => named.has(station.provider)));
}

/**
 * Without what this Kommune did not ask for: a document also holds what others want, and directions of a counter or
 * sites of a country that nobody does. They are not rejected, they are just not meant; what is missing or rejected of
 * another's station is that one's affair.
 */
export function ownPart(batch: Batch, { config }: Member): Batch {
  const own = new Set(config.stations.map((station) => station.provider));
  const others = Object.entries(batch.ofStations ?? {}).flatMap(([station, refusals]) =>
    own.has(station) ? [] : [refusals]
  );
  const all = batch.gaps ?? [];
  const gaps = all.filter(({ station }) => own.has(station));
  const missing = batch.missing - (all.length - gaps.length);
  return {
    ...batch,
    gaps,
    readings: batch.readings.filter((reading) => own.has(reading.station)),
    missing: others.reduce((left, other) => left - other.missing, missing),
    rejected: others.reduce((left, { rejected }) => withoutCounts(left, rejected), batch.rejected),
  };
}
