import type { Quad, Term } from 'n3';
import { bySubject, named, PREFIXES, shortened } from './terms';

const TYPE = named('rdf:type').value;
const STRING = named('xsd:string').value;

/** JSON-LD 1.1 (W3C): flat, one node for each thing, with short names. */
export function jsonLdOf(quads: readonly Quad[]): string {
  const graph = [...bySubject(quads)].map(([subject, said]) => ({ '@id': subject, ...membersOf(said) }));
  return JSON.stringify({ '@context': PREFIXES, '@graph': graph });
}

function membersOf(said: readonly Quad[]): Record<string, unknown> {
  const members: Record<string, unknown[]> = {};
  for (const { predicate, object } of said) {
    const isType = predicate.value === TYPE;
    const name = isType ? '@type' : short(predicate.value);
    (members[name] ??= []).push(isType ? short(object.value) : valueOf(object));
  }
  return Object.fromEntries(Object.entries(members).map(([name, all]) => [name, all.length === 1 ? all[0] : all]));
}

function valueOf(term: Term): unknown {
  if (term.termType !== 'Literal') {
    return { '@id': term.value };
  }
  if (term.language) {
    return { '@value': term.value, '@language': term.language };
  }
  return term.datatype.value === STRING ? term.value : { '@value': term.value, '@type': short(term.datatype.value) };
}

const short = (address: string) => shortened(address).join(':');
