import { DAY, MINUTE, iso, type Instant } from '../../model/time';
import { silentSince } from '../faults';
import { carsIn, spaceReports, type SpaceReport } from '../nature/parking';
import { CAR_PARK, PARKING_SPACES, type ParkingSpace } from '../places';
import { notFound, type Provider } from '../provider';

/** How often the car park counts. */
const STEP = 15 * MINUTE;
const LATENCY = MINUTE;

/**
 * A portal that speaks DATEX II version 2 as German cities do, with two offers: a car park that counts (`parkhaus/`) and
 * single spaces, each as a car park of one (`sensoren/`). Of both the newest state, the table, and an archive with one
 * document a day.
 */
export const parking: Provider = ({ path, now }) => {
  const offer = OFFERS[path.split('/')[0]!];
  const until = now - LATENCY;
  if (!offer) {
    return notFound;
  }
  if (path.endsWith('parkingTable.xml')) {
    return xml(document('ParkingTablePublication', now, table(offer.places)));
  }
  if (path.endsWith('parkingStatus.xml')) {
    const newest = offer.newest(until);
    const changed = Math.max(...newest.map(({ at }) => at));
    return xml(status(newest, now), { 'last-modified': new Date(changed + LATENCY).toUTCString() });
  }
  const archived = /archive\/(\d{4})-(\d{2})-(\d{2})\.xml$/.exec(path);
  const day = archived ? Date.UTC(Number(archived[1]), Number(archived[2]) - 1, Number(archived[3])) : Infinity;
  return day > until ? notFound : xml(status(offer.reports(day, Math.min(day + DAY - 1, until), now), now));
};

interface Place {
  readonly id: string;
  readonly name: string;
  readonly spaces: number;
  readonly lat: number;
  readonly lon: number;
}

interface Report {
  readonly id: string;
  readonly at: Instant;
  readonly total: number;
  readonly occupied: number;
}

interface Offer {
  readonly places: readonly Place[];
  newest(until: Instant): Report[];
  reports(start: Instant, end: Instant, now: Instant): Report[];
}

const OFFERS: Readonly<Record<string, Offer>> = {
  parkhaus: {
    places: [CAR_PARK],
    newest: (until) => [countsAt(Math.floor(until / STEP) * STEP)],
    reports: (start, end) =>
      Array.from({ length: Math.floor((end - start) / STEP) + 1 }, (_, i) => countsAt(start + i * STEP)),
  },
  sensoren: {
    places: PARKING_SPACES.map((space) => ({ ...space, spaces: 1 })),
    newest: (until) => PARKING_SPACES.map((space) => newestOf(space, until)),
    reports: (start, end, now) =>
      PARKING_SPACES.flatMap((space) => {
        const last = Math.min(end, silentSince(space.id, now));
        return spaceReports(space.id, start - 1, last).map((report) => reportOf(space, report));
      }),
  },
};

function countsAt(at: Instant): Report {
  return { id: CAR_PARK.id, at, total: CAR_PARK.spaces, occupied: carsIn(CAR_PARK.id, CAR_PARK.spaces, at) };
}

const reportOf = ({ id }: ParkingSpace, { at, occupied }: SpaceReport): Report => ({
  ...{ id, at, total: 1 },
  occupied: Number(occupied),
});

/** Every sensor shows once a day that it lives; those that do not, said last that they were occupied. */
function newestOf(space: ParkingSpace, until: Instant): Report {
  const since = silentSince(space.id, until);
  return until > since
    ? reportOf(space, { at: since, occupied: true })
    : reportOf(space, spaceReports(space.id, until - DAY, until).at(-1)!);
}

function xml(body: string, headers: Record<string, string> = {}) {
  return { status: 200, type: 'application/xml', body, headers };
}

function document(name: string, now: Instant, content: string): string {
  const element = name.charAt(0).toLowerCase() + name.slice(1);
  return (
    '<?xml version="1.0" encoding="UTF-8"?><d2LogicalModel xmlns="http://datex2.eu/schema/2/2_0" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" modelBaseVersion="2"><exchange><supplierIdentification>' +
    '<country>de</country><nationalIdentifier>DEMO</nationalIdentifier></supplierIdentification></exchange>' +
    `<payloadPublication xsi:type="GenericPublication" lang="de"><publicationTime>${iso(now)}</publicationTime>` +
    `<genericPublicationName>${name}</genericPublicationName><genericPublicationExtension><${element}>` +
    `${content}</${element}></genericPublicationExtension></payloadPublication></d2LogicalModel>`
  );
}

function status(reports: readonly Report[], now: Instant): string {
  const records = reports.map(
    ({ id, at, total, occupied }) =>
      '<parkingRecordStatus xsi:type="ParkingSiteStatus">' +
      `<parkingRecordReference targetClass="ParkingRecord" id="${id}" version="1"/>` +
      `<parkingStatusOriginTime>${iso(at)}</parkingStatusOriginTime><parkingOccupancy>` +
      `<parkingNumberOfSpacesOverride>${total}</parkingNumberOfSpacesOverride>` +
      `<parkingNumberOfVacantSpaces>${total - occupied}</parkingNumberOfVacantSpaces>` +
      `<parkingNumberOfOccupiedSpaces>${occupied}</parkingNumberOfOccupiedSpaces></parkingOccupancy>` +
      '<parkingSiteOpeningStatus>open</parkingSiteOpeningStatus></parkingRecordStatus>'
  );
  return document('ParkingStatusPublication', now, records.join(''));
}

function table(places: readonly Place[]): string {
  const records = places.map(
    ({ id, name, spaces, lat, lon }) =>
      `<parkingRecord xsi:type="UrbanParkingSite" id="${id}" version="1">` +
      `<parkingName><values><value lang="de">${name}</value></values></parkingName>` +
      `<parkingNumberOfSpaces>${spaces}</parkingNumberOfSpaces><parkingLocation xsi:type="Point"><pointByCoordinates>` +
      `<pointCoordinates><latitude>${lat}</latitude><longitude>${lon}</longitude></pointCoordinates>` +
      '</pointByCoordinates></parkingLocation></parkingRecord>'
  );
  return `<parkingTable id="DEMO_PT" version="1">${records.join('')}</parkingTable>`;
}
