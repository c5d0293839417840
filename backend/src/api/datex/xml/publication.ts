import { HUB_NAMESPACE } from '../../../feeds/traffic/datex2/hub-extension';
import { iso, type Instant } from '../../../model/time';
import type { AccessPoint } from '../../../config/region';
import { attributesOf, element, type Xml } from './element';

const SCHEMA = 'http://datex2.eu/schema/3';
const NAMESPACES = {
  'xmlns:d2': `${SCHEMA}/d2Payload`,
  'xmlns:com': `${SCHEMA}/common`,
  'xmlns:roa': `${SCHEMA}/roadTrafficData`,
  'xmlns:loc': `${SCHEMA}/locationReferencing`,
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:srh': HUB_NAMESPACE,
};

export const PUBLICATION_END = '</d2:payload>\n';

/** All that comes before the content of a publication: the payload with when it was made and by whom. */
export function publicationStart(
  type: string,
  { country, nationalIdentifier, profile }: AccessPoint,
  at: Instant
): string {
  const attributes = attributesOf({
    ...NAMESPACES,
    'xsi:type': `roa:${type}`,
    lang: 'de',
    modelBaseVersion: 3,
    profileName: profile?.name,
    profileVersion: profile?.version,
  });
  const creator = element(
    'com:publicationCreator',
    {},
    element('com:country', {}, country),
    element('com:nationalIdentifier', {}, nationalIdentifier)
  );
  const time = element('com:publicationTime', {}, stamp(at));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<d2:payload${attributes}>${time.xml}${creator.xml}\n`;
}

export function headerInformation({ informationStatus }: AccessPoint): Xml {
  return element('roa:headerInformation', {}, element('com:informationStatus', {}, informationStatus));
}

/** Most characters that a text of the schema has. */
const LONGEST_TEXT = 1024;

/** A text in the language of the region. */
export function german(name: string, text: string): Xml {
  const value = element('com:value', { lang: 'de' }, text.slice(0, LONGEST_TEXT));
  return element(name, {}, element('com:values', {}, value));
}

/** ISO 8601 in UTC, without parts of a second where there are none. */
export function stamp(at: Instant): string {
  return iso(at).replace('.000Z', 'Z');
}
