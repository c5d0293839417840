import { DataFactory, type Literal, type NamedNode, type Quad } from 'n3';

const { namedNode, literal, quad } = DataFactory;

/** Short names of the vocabularies of DCAT-AP.de 3.0; of the two spellings of `dcatap` the EU's shapes have this one. */
export const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  adms: 'http://www.w3.org/ns/adms#',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dcatap: 'http://data.europa.eu/r5r/',
} as const;

type Prefix = keyof typeof PREFIXES;
export type Name = `${Prefix}:${string}`;

/** `dct:title` as its IRI. */
export function named(name: Name): NamedNode {
  const [prefix, local] = name.split(':') as [Prefix, string];
  return namedNode(PREFIXES[prefix] + local);
}

export const iri = (address: string): NamedNode => namedNode(address);
export const plain = (text: string): Literal => literal(text);
export const typed = (text: string, type: Name): Literal => literal(text, named(type));

/** The same text in both languages. */
export const inBoth = ({ de, en }: { readonly de: string; readonly en: string }): Literal[] => [
  literal(de, 'de'),
  literal(en, 'en'),
];

/** Entries of the EU's lists: `eu('file-type', 'CSV')`. */
export const eu = (list: string, code: string): NamedNode =>
  namedNode(`http://publications.europa.eu/resource/authority/${list}/${code}`);

export type Value = NamedNode | Literal | readonly (NamedNode | Literal)[] | undefined;

/** What is said of one thing; undefined is not said. */
export function statements(
  subject: string,
  types: readonly Name[],
  said: Readonly<Partial<Record<Name, Value>>>
): Quad[] {
  const about = namedNode(subject);
  const values = (value: Value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]) as Literal[];
  return [
    ...types.map((type) => quad(about, named('rdf:type'), named(type))),
    ...Object.entries(said).flatMap(([name, value]) =>
      values(value).map((one) => quad(about, named(name as Name), one))
    ),
  ];
}

/** The statements of each thing together, in the order in which they were first spoken of. */
export function bySubject(quads: readonly Quad[]): Map<string, Quad[]> {
  const subjects = new Map<string, Quad[]>();
  for (const one of quads) {
    const known = subjects.get(one.subject.value);
    if (known) {
      known.push(one);
    } else {
      subjects.set(one.subject.value, [one]);
    }
  }
  return subjects;
}

/** `http://purl.org/dc/terms/title` as prefix and local name. */
export function shortened(address: string): readonly [prefix: Prefix, local: string] {
  const found = Object.entries(PREFIXES).find(([, start]) => address.startsWith(start));
  if (!found) {
    throw new Error(`No prefix for ${address}.`);
  }
  return [found[0] as Prefix, address.slice(found[1].length)];
}
