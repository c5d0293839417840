import type { StationFacts } from '../../../model/observation';
import type { Payload } from '../../feed';
import { publishedRecords, type Subject } from '../../traffic/datex2/publication';
import { factsOf } from '../../traffic/datex2/site-table';
import { child, type XmlElement } from '../../support/xml/xml-element';

/**
 * Version 2 has no publication for parking, which is sent as an extension of a generic one; version 3 has two. All names
 * within have stayed the same.
 */
export const PARKING: Subject = {
  publications: ['GenericPublication', 'ParkingTablePublication', 'ParkingStatusPublication'],
  records: ['publicationTime', 'parkingRecord', 'parkingRecordStatus'],
  others: 'neither the state of car parks nor their table',
  remedy: 'Give the address of a ParkingStatusPublication (url) and of its ParkingTablePublication (tableUrl).',
  elsewhere: {
    MeasuredDataPublication: 'Traffic comes with the feed datex2.',
    ElaboratedDataPublication: 'Traffic comes with the feed datex2.',
  },
};

/** A car park, a street or, where a city models it so, a single space. */
export interface CarPark {
  readonly facts: StationFacts;
  /** Spaces that there are; undefined where the table does not say it. */
  readonly total?: number;
}

/** The car parks of a ParkingTablePublication by their ids. @throws HubError `payload` when it is no DATEX II */
export function carParksIn(payload: Payload): ReadonlyMap<string, CarPark> {
  const parks = new Map<string, CarPark>();
  for (const record of publishedRecords(payload, PARKING)) {
    if (record.name === 'parkingRecord') {
      const facts = factsOf(record);
      const total = spacesIn(record, 'parkingNumberOfSpaces');
      parks.set(facts.station, { facts, ...(Number.isInteger(total) ? { total } : {}) });
    }
  }
  return parks;
}

/** A number of spaces; undefined where it is not sent, NaN where it is none. */
export function spacesIn(element: XmlElement, name: string): number | undefined {
  const text = child(element, name)?.text;
  return text === undefined || text === '' ? undefined : /^[+-]?\d{1,9}$/.test(text) ? Number(text) : NaN;
}
