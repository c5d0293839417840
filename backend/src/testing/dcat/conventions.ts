import type { Quad } from 'n3';
import { named, type Name } from '../../api/opendata/rdf/terms';

/**
 * What GovData asks of a catalogue beside the shapes (Konventionenhandbuch K01, K12, K13, K30 … K36, and what its
 * harvester needs to know a dataset again), as short sentences about what is wrong.
 */
export function breachesOf(quads: readonly Quad[]): string[] {
  const about = (subject: string, name: Name) =>
    quads
      .filter((one) => one.subject.value === subject && one.predicate.equals(named(name)))
      .map(({ object }) => object);
  const things = (type: Name) =>
    quads
      .filter(({ predicate, object }) => predicate.equals(named('rdf:type')) && object.equals(named(type)))
      .map(({ subject }) => subject.value);
  const wants = (type: Name, names: readonly Name[]) =>
    things(type).flatMap((thing) =>
      names.filter((name) => about(thing, name).length === 0).map((name) => `${type} without ${name}: ${thing}`)
    );
  const fromList = (type: Name, name: Name, list: string) =>
    things(type).flatMap((thing) =>
      about(thing, name)
        .filter(({ value }) => !value.startsWith(list))
        .map(({ value }) => `${type} with ${name} ${value}, not of ${list}: ${thing}`)
    );
  const twice = things('dcat:Dataset').filter((thing) => about(thing, 'dcatde:contributorID').length > 1);
  return [
    ...wants('dcat:Catalog', ['dcat:dataset']),
    ...wants('dcat:Dataset', [
      ...(['dcat:contactPoint', 'dcatde:contributorID', 'dcat:theme', 'dct:identifier', 'dct:modified'] as const),
      ...(['dcat:keyword', 'dcat:distribution', 'dcatde:politicalGeocodingLevelURI'] as const),
      ...(['dct:publisher', 'dcatap:availability', 'dct:spatial'] as const),
    ]),
    ...wants('dcat:Distribution', ['dct:title', 'dct:license', 'dct:format']),
    ...wants('vcard:Kind', ['vcard:fn']),
    ...twice.map((thing) => `dcat:Dataset with two dcatde:contributorID: ${thing}`),
    ...fromList('dcat:Dataset', 'dcatde:contributorID', 'http://dcat-ap.de/def/contributors/'),
    ...fromList('dcat:Distribution', 'dct:license', 'http://dcat-ap.de/def/licenses/'),
    ...fromList('dcat:Distribution', 'dct:format', 'http://publications.europa.eu/resource/authority/file-type/'),
  ];
}
