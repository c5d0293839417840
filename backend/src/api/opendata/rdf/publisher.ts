import type { Quad } from 'n3';
import type { OpenData } from '../../../config/region';
import { iri, plain, statements } from './terms';

/** Where the hub's things have their IRIs. */
export interface Addresses {
  /** The hub as others reach it, without a slash at its end. */
  readonly base: string;
}

export const catalogIri = ({ base }: Addresses) => `${base}/opendata/katalog`;
export const publisherIri = (at: Addresses) => `${catalogIri(at)}#herausgeber`;
export const contactIri = (at: Addresses) => `${catalogIri(at)}#kontakt`;
export const serviceIri = (at: Addresses) => `${catalogIri(at)}#sensorthings`;
export const datasetIri = ({ base }: Addresses, id: string) => `${base}/opendata/daten/${id}`;

/** Who publishes, and whom to ask: a contact has at least an address of the web. */
export function publisherStatements({ publisher, contact, page }: OpenData, at: Addresses): Quad[] {
  return [
    ...statements(publisherIri(at), ['foaf:Agent'], {
      'foaf:name': plain(publisher),
      'foaf:homepage': page === undefined ? undefined : iri(page),
      'dct:type': iri('http://purl.org/adms/publishertype/LocalAuthority'),
    }),
    ...statements(contactIri(at), ['vcard:Kind', 'vcard:Organization'], {
      'vcard:fn': plain(contact?.name ?? publisher),
      'vcard:hasEmail': contact?.email === undefined ? undefined : iri(`mailto:${contact.email}`),
      'vcard:hasTelephone':
        contact?.phone === undefined ? undefined : iri(`tel:${contact.phone.replace(/[^+\d]/g, '')}`),
      'vcard:hasURL': iri(page ?? `${at.base}/opendata`),
    }),
  ];
}

export const publishedBy = (at: Addresses) => ({
  'dct:publisher': iri(publisherIri(at)),
  'dcat:contactPoint': iri(contactIri(at)),
});

/** The law that makes it a high-value dataset: (EU) 2023/138. */
export const HIGH_VALUE_LAW = iri('http://data.europa.eu/eli/reg_impl/2023/138/oj');
export const highValueCategory = (code: string) => iri(`http://data.europa.eu/bna/${code}`);
