import type { Licence } from '../../../model/kommune';

/** How the list of GovData names licences: http://dcat-ap.de/def/licenses/, version of 2024. */
const LIST = 'http://dcat-ap.de/def/licenses/';

const LISTED: readonly (readonly [pattern: RegExp, entry: string])[] = [
  [/^dl-de\/by-2-0$/i, 'dl-by-de/2.0'],
  [/^dl-de\/zero-2-0$/i, 'dl-zero-de/2.0'],
  [/^cc-by-4\.0$/i, 'cc-by/4.0'],
  [/^cc-by-nc-4\.0$/i, 'cc-by-nc/4.0'],
  [/^cc0-1\.0$/i, 'cc-zero'],
  [/^odbl-1[.-]0$/i, 'odbl'],
  [/^odc-by-1[.-]0$/i, 'odby'],
  [/^pddl-1[.-]0$/i, 'odcpddl'],
];

/** The entry for what may be passed on under terms that the list does not have, or under several. */
export const OTHER_OPEN = `${LIST}other-open`;

/** The IRI that stands for a licence in catalogues, e.g. `http://dcat-ap.de/def/licenses/dl-by-de/2.0`. */
export function licenceIri({ id }: Pick<Licence, 'id'>): string {
  const entry = LISTED.find(([pattern]) => pattern.test(id));
  return entry ? LIST + entry[1] : OTHER_OPEN;
}
