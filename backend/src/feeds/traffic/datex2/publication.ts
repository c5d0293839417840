import { HubError } from '@smartregion/terms/errors';
import type { Payload } from '../../feed';
import { nameOf } from '../../support/unpack/payload';
import { xmlRecords } from '../../support/xml/xml';
import { descendant, localName, type XmlElement } from '../../support/xml/xml-element';
import { isPublication, LOCATION_RECORDS, ROOTS, SITE_RECORDS } from './versions';

/** Publications that are read together, and what to say of others. */
export interface Subject {
  /** Types of publications. */
  readonly publications: readonly string[];
  /** Elements that are read. */
  readonly records: readonly string[];
  readonly others: string;
  readonly remedy: string;
  /** Types of other publications, and where the hub has what stands in them. */
  readonly elsewhere: Readonly<Record<string, string>>;
}

const CAR_PARKS = 'Car parks come with the feed datex2-parking.';

const TRAFFIC: Subject = {
  publications: [
    ...['MeasuredDataPublication', 'MeasurementSiteTablePublication'],
    ...['ElaboratedDataPublication', 'PredefinedLocationsPublication'],
  ],
  records: ['siteMeasurements', 'elaboratedData', ...SITE_RECORDS, ...LOCATION_RECORDS],
  others: 'neither measured or elaborated data nor a site table',
  remedy:
    'Give the address of a MeasuredDataPublication (url) and of its MeasurementSiteTablePublication (siteTableUrl), or of an ElaboratedDataPublication and its PredefinedLocationsPublication.',
  elsewhere: {
    SituationPublication:
      'The hub reads no situations; roadworks and closures of motorways come with the feed autobahn.',
    GenericPublication: CAR_PARKS,
    ParkingStatusPublication: CAR_PARKS,
    ParkingTablePublication: CAR_PARKS,
  },
};

/**
 * The records of a DATEX II document, with or without SOAP or a container around it, whatever its prefixes: of traffic
 * `siteMeasurements` of measured data, `elaboratedData`, the sites of a site table, predefined locations.
 * @throws HubError `payload` when it is something else, or what xmlRecords() throws
 */
export function* publishedRecords(payload: Payload, subject: Subject = TRAFFIC): Generator<XmlElement> {
  const notThis = (what: string, elsewhere?: string) =>
    new HubError(
      'payload',
      `${nameOf(payload)} ${what}.`,
      [...(elsewhere ? [elsewhere] : []), subject.remedy].join(' '),
      { name: payload.name }
    );
  let published = false;
  const outside = (name: string, attributes: XmlElement['attributes'], depth: number) => {
    if (depth === 1 && !ROOTS.includes(name)) {
      throw notThis(`is <${name}>, not DATEX II`);
    }
    if (isPublication(name)) {
      published = true;
      const type = localName(attributes.type ?? '');
      if (!subject.publications.includes(type)) {
        throw notThis(`is a ${type || 'publication without a type'}, ${subject.others}`, elsewhereOf(subject, type));
      }
    }
  };
  for (const record of xmlRecords(payload, new Set([...subject.records, 'Fault']), outside)) {
    if (record.name === 'Fault') {
      const reason = descendant(record, 'faultstring') ?? descendant(record, 'Text');
      throw notThis(`is a SOAP fault of the provider${reason ? `: "${reason.text.slice(0, 200)}"` : ''}`);
    }
    if (!published) {
      throw notThis(`has its <${record.name}> outside of a publication`);
    }
    yield record;
  }
  if (!published) {
    throw notThis('holds no publication');
  }
}

function elsewhereOf({ elsewhere }: Subject, type: string): string | undefined {
  return Object.hasOwn(elsewhere, type) ? elsewhere[type] : undefined;
}
