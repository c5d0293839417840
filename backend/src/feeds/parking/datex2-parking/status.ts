import type { Instant } from '../../../model/time';
import type { BatchBuilder } from '../../support/batch';
import { child, childrenOf, type XmlElement } from '../../support/xml/xml-element';
import { instantOf } from '../../traffic/datex2/stamp';
import { ownCopy } from '../../traffic/datex2/site-table';
import { CLOSED, readCounts, readState } from '../counts';
import { spacesIn, type CarPark } from './table';

/** Elements of a status and of its counts that are read. */
const KNOWN: ReadonlySet<string> = new Set([
  ...['parkingRecordReference', 'parkingStatusOriginTime', 'parkingOccupancy', 'parkingSiteOpeningStatus'],
  ...['parkingFault', 'parkingSpaceStatus'],
]);
const KNOWN_COUNTS: ReadonlySet<string> = new Set([
  ...['parkingNumberOfSpacesOverride', 'parkingNumberOfVacantSpaces', 'parkingNumberOfOccupiedSpaces'],
]);

export function idOf(status: XmlElement): string {
  return ownCopy(child(status, 'parkingRecordReference')?.attributes.id ?? '');
}

/** The single spaces that a status lists, each a station of its own: `<car park>-<number>`. */
export function spacesOf(status: XmlElement): readonly { readonly station: string; readonly status: XmlElement }[] {
  return childrenOf(status, 'parkingSpaceStatus').map((space) => ({
    station: `${idOf(status)}-${ownCopy(space.attributes.parkingSpaceIndex ?? '')}`,
    status: child(space, 'parkingSpaceStatus') ?? space,
  }));
}

/**
 * Reads one parkingRecordStatus into the batch. What the counts say is as of their own time, which may lie days back: the
 * portal goes on sending what it heard last. A car park that is closed has no free spaces, whatever its counter says, and
 * one of a single space has a state in place of counts.
 * @param published time of the document, for a status without one
 */
export function readStatus(
  status: XmlElement,
  park: CarPark | undefined,
  published: Instant | undefined,
  isWanted: (station: string) => boolean,
  batch: BatchBuilder
): void {
  const sent = child(status, 'parkingStatusOriginTime')?.text;
  const time = sent === undefined ? published : instantOf(sent);
  const counts = child(status, 'parkingOccupancy');
  batch.names(
    status.children.map(({ name }) => name),
    KNOWN
  );
  // The share has the name of the element that it stands in.
  const named = counts?.children.map(({ name }) => (name === counts.name ? `${name} (percentage)` : name));
  batch.names(named ?? [], KNOWN_COUNTS);
  if (time === undefined) {
    batch.reject('time missing or without zone');
    return;
  }
  if (child(status, 'parkingFault')) {
    batch.reject('marked as faulty (parkingFault)');
    return;
  }
  for (const space of spacesOf(status).filter(({ station }) => isWanted(station))) {
    readState(
      batch,
      { station: space.station, time },
      TRUTH.get(child(space.status, 'parkingSpaceOccupied')?.text ?? '')
    );
  }
  const station = idOf(status);
  if (!isWanted(station) || !counts) {
    return;
  }
  if (child(status, 'parkingSiteOpeningStatus')?.text.startsWith('closed')) {
    batch.reject(CLOSED);
    return;
  }
  readCounts(
    batch,
    { station, time },
    {
      free: spacesIn(counts, 'parkingNumberOfVacantSpaces'),
      occupied: spacesIn(counts, 'parkingNumberOfOccupiedSpaces'),
      total: spacesIn(counts, 'parkingNumberOfSpacesOverride') ?? park?.total,
    }
  );
}

const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);
