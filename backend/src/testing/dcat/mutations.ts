import { DataFactory, type Quad } from 'n3';
import { iri, named, plain, type Name } from '../../api/opendata/rdf/terms';

/** The things that mutations change, by their names in shacl_mutations.json. */
export type Places = Readonly<Record<string, string>>;

/**
 * One change to a catalogue, as shacl_mutations.json calls it: `no contact vcard:fn`, `licence literal` …
 * @param places the IRI of each thing that a change may be about
 */
export function mutated(quads: readonly Quad[], mutation: string, places: Places): Quad[] {
  const [, where, name] = /^no (\S+) (\S+)$/.exec(mutation) ?? [];
  if (where !== undefined && name !== undefined) {
    // The example has one way to reach its contact.
    const names = name === 'vcard:hasEmail' ? WAYS : [name as Name];
    return left(quads, placeOf(where, places), names);
  }
  const dataset = placeOf('dataset/luft-stunden', places);
  const file = placeOf('luft-stunden/csv', places);
  const add = (subject: string, predicate: Name, object: Quad['object']): Quad =>
    DataFactory.quad(iri(subject), named(predicate), object as ReturnType<typeof iri>);
  const replaced = (subject: string, predicate: Name, object: Quad['object']) => [
    ...left(quads, subject, [predicate]),
    add(subject, predicate, object),
  ];
  switch (mutation) {
    case 'two contributorID':
      return [...quads, add(dataset, 'dcatde:contributorID', iri('http://dcat-ap.de/def/contributors/govdata'))];
    case 'licence literal':
      return replaced(file, 'dct:license', plain('Datenlizenz Deutschland'));
    case 'licence free IRI':
      return replaced(file, 'dct:license', iri('https://example.org/licence'));
    case 'format literal':
      return replaced(file, 'dct:format', plain('CSV'));
    case 'email literal':
      return replaced(placeOf('contact', places), 'vcard:hasEmail', plain('opendata@example.org'));
    case 'politicalGeocodingURI':
      return [
        ...quads,
        add(dataset, 'dcatde:politicalGeocodingURI', iri('http://dcat-ap.de/def/politicalGeocoding/districtKey/05978')),
      ];
    case 'empty period': {
      const isPeriod = ({ predicate }: Quad) => predicate.equals(named('dct:temporal'));
      const period = quads.find((one) => one.subject.value === dataset && isPeriod(one))!.object.value;
      return left(quads, period, ['dcat:startDate', 'dcat:endDate']);
    }
  }
  throw new Error(`No such mutation: ${mutation}`);
}

const WAYS: readonly Name[] = ['vcard:hasEmail', 'vcard:hasURL', 'vcard:hasTelephone'];

/** What is left when a thing has none of these. */
function left(quads: readonly Quad[], subject: string, names: readonly Name[]): Quad[] {
  const gone = names.map((name) => named(name).value);
  const rest = quads.filter((one) => one.subject.value !== subject || !gone.includes(one.predicate.value));
  if (rest.length === quads.length) {
    throw new Error(`${subject} has no ${names.join(', ')} to take away.`);
  }
  return rest;
}

function placeOf(name: string, places: Places): string {
  const place = places[name];
  if (place === undefined) {
    throw new Error(`No place for "${name}".`);
  }
  return place;
}
