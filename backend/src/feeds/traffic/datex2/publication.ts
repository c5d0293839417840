import { HubError } from '@smartregion/terms/errors';
import type { Payload } from '../../feed';
import { nameOf } from '../../support/unpack/payload';
import { xmlRecords } from '../../support/xml/xml';
import { descendant, localName, type XmlElement } from '../../support/xml/xml-element';
import { isPublication, LOCATION_RECORDS, ROOTS, SITE_RECORDS } from './versions';

const RECORDS: ReadonlySet<string> = new Set([
  ...['siteMeasurements', 'elaboratedData', 'Fault'],
  ...[...SITE_RECORDS, ...LOCATION_RECORDS],
]);
const PUBLICATIONS = [
  ...['MeasuredDataPublication', 'MeasurementSiteTablePublication'],
  ...['ElaboratedDataPublication', 'PredefinedLocationsPublication'],
];

/**
 * The records of a DATEX II document, with or without SOAP or a container around it, whatever its prefixes:
 * `siteMeasurements` of measured data, `elaboratedData`, the sites of a site table, predefined locations.
 * @throws HubError `payload` when it is something else, or what xmlRecords() throws
 */
export function* publishedRecords(payload: Payload): Generator<XmlElement> {
  let published = false;
  const outside = (name: string, attributes: XmlElement['attributes'], depth: number) => {
    if (depth === 1 && !ROOTS.includes(name)) {
      throw notThis(payload, `is <${name}>, not DATEX II`);
    }
    if (isPublication(name)) {
      published = true;
      const type = localName(attributes.type ?? '');
      if (!PUBLICATIONS.includes(type)) {
        throw notThis(
          payload,
          `is a ${type || 'publication without a type'}, neither measured or elaborated data nor a site table`,
          type === 'SituationPublication' ? NO_SITUATIONS : undefined
        );
      }
    }
  };
  for (const record of xmlRecords(payload, RECORDS, outside)) {
    if (record.name === 'Fault') {
      const reason = descendant(record, 'faultstring') ?? descendant(record, 'Text');
      throw notThis(payload, `is a SOAP fault of the provider${reason ? `: "${reason.text.slice(0, 200)}"` : ''}`);
    }
    if (!published) {
      throw notThis(payload, `has its <${record.name}> outside of a publication`);
    }
    yield record;
  }
  if (!published) {
    throw notThis(payload, 'holds no publication');
  }
}

const ADDRESSES =
  'Give the address of a MeasuredDataPublication (url) and of its MeasurementSiteTablePublication (siteTableUrl), or of an ElaboratedDataPublication and its PredefinedLocationsPublication.';
const NO_SITUATIONS = `The hub reads no situations; roadworks and closures of motorways come with the feed autobahn. ${ADDRESSES}`;

function notThis(payload: Payload, what: string, remedy = ADDRESSES): HubError {
  return new HubError('payload', `${nameOf(payload)} ${what}.`, remedy, { name: payload.name });
}
