import { NgsiFailure } from '../failure';

export const CONTEXT_NAME = 'smart-region-hub.jsonld';
const PATH = `/ngsi-ld/v1/jsonldContexts/${CONTEXT_NAME}`;
const RELATION = 'http://www.w3.org/ns/json-ld#context';

export const contextAddress = (base: string): string => `${base}${PATH}`;

/** As an answer in plain JSON names its context. */
export const contextLink = (base: string): string =>
  `<${contextAddress(base)}>; rel="${RELATION}"; type="application/ld+json"`;

/** Contexts whose terms the hub knows without fetching them: its own, the core's, those of the Smart Data Models. */
const KNOWN = [
  /\/ngsi-ld\/v1\/jsonldContexts\/smart-region-hub\.jsonld$/,
  /^https?:\/\/uri\.etsi\.org\/ngsi-ld\/v1\/ngsi-ld-core-context[\w.-]*\.jsonld$/,
  /^https?:\/\/(raw\.githubusercontent\.com\/smart-data-models\/|smart-data-models\.github\.io\/|smartdatamodels\.org\/)/,
];

/**
 * The hub fetches nothing that somebody names: what a request's terms mean must be known, or they are written in full.
 * @throws NgsiFailure `LdContextNotAvailable`
 */
export function checkContext(context: unknown): void {
  for (const one of Array.isArray(context) ? (context as unknown[]) : [context]) {
    if (typeof one !== 'string' || !KNOWN.some((pattern) => pattern.test(one))) {
      throw new NgsiFailure(
        'LdContextNotAvailable',
        `The hub does not fetch contexts, and does not know ${typeof one === 'string' ? one.slice(0, 100) : 'that of the body'}.`,
        `Name ${PATH} of this hub or a context of the Smart Data Models, or none and write names as whole addresses.`
      );
    }
  }
}

/** The context that a Link header names. */
export function contextOfLink(header: string | undefined): string | undefined {
  const links = [...(header ?? '').slice(0, 2000).matchAll(/<([^<>]*)>([^,<]*)/g)];
  return links.find(([, , parameters]) => parameters!.includes(RELATION))?.[1];
}
