import { child, childrenOf, descendant, type XmlElement } from '../../support/xml/xml-element';

/*
 * What version 2 (https://docs.datex2.eu/v2) and version 3 (https://docs.datex2.eu/v3) of DATEX II name differently.
 * All other names of measured data and site tables have stayed; only their namespaces have changed, which nobody asks.
 */

/** Version 2 sends d2LogicalModel, alone or in SOAP; version 3 a payload, alone or in a messageContainer. */
export const ROOTS: readonly string[] = ['d2LogicalModel', 'Envelope', 'messageContainer', 'payload'];

const PUBLICATIONS: readonly string[] = ['payloadPublication', 'payload'];

export function isPublication(name: string): boolean {
  return PUBLICATIONS.includes(name);
}

export const SITE_RECORDS: readonly string[] = ['measurementSiteRecord', 'measurementSite'];

/** One site of a site table. */
export function isSiteRecord({ name }: XmlElement): boolean {
  return SITE_RECORDS.includes(name);
}

/** One place of a PredefinedLocationsPublication (version 2). */
export const LOCATION_RECORDS: readonly string[] = ['predefinedLocationContainer'];

export function isLocation({ name }: XmlElement): boolean {
  return LOCATION_RECORDS.includes(name);
}

/** The indexed values of one siteMeasurements. */
export function valuesIn(siteMeasurements: XmlElement): readonly XmlElement[] {
  return [...childrenOf(siteMeasurements, 'measuredValue'), ...childrenOf(siteMeasurements, 'physicalQuantity')];
}

/** A time is the text of its element, or that of a timeValue in it. */
export function timeIn(element: XmlElement | undefined): string | undefined {
  return element && (child(element, 'timeValue') ?? element).text;
}

/** A lane is a word (`lane1`), or has a number and a use; undefined for the whole carriageway. */
export function laneIn(characteristics: XmlElement): string | undefined {
  const lane = child(characteristics, 'specificLane');
  const number = lane && child(lane, 'laneNumber')?.text;
  const word = number ? `lane${number}` : ((lane && child(lane, 'laneUsage')?.text) ?? lane?.text);
  return word && word !== 'allLanesCompleteCarriageway' ? word : undefined;
}

/** Where a map shows the site. */
export function placeOf(location: XmlElement): XmlElement | undefined {
  return ['locationForDisplay', 'coordinatesForDisplay', 'pointCoordinates']
    .map((name) => descendant(location, name))
    .find((place) => place !== undefined);
}
