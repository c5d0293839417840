import type { Quad, Term } from 'n3';
import { bySubject, named, PREFIXES, shortened } from './terms';

const TYPE = named('rdf:type').value;
const STRING = named('xsd:string').value;

/** RDF/XML (W3C), which harvesters of GovData and Open.NRW read: one element for each thing. */
export function rdfXmlOf(quads: readonly Quad[]): string {
  const spaces = Object.entries(PREFIXES).map(([prefix, start]) => `xmlns:${prefix}="${start}"`);
  const things = [...bySubject(quads)].map(([subject, said]) => elementOf(subject, said));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF ${spaces.join(' ')}>\n${things.join('\n')}\n</rdf:RDF>\n`;
}

/** Its first type is the element's name, as harvesters expect it. */
function elementOf(subject: string, said: readonly Quad[]): string {
  const first = said.find(({ predicate }) => predicate.value === TYPE);
  const name = first ? qualified(first.object.value) : 'rdf:Description';
  const members = said.filter((one) => one !== first).map(({ predicate, object }) => memberOf(predicate.value, object));
  return `<${name} rdf:about="${escaped(subject)}">\n${members.map((line) => `  ${line}`).join('\n')}\n</${name}>`;
}

function memberOf(predicate: string, object: Term): string {
  const name = qualified(predicate);
  if (object.termType !== 'Literal') {
    return `<${name} rdf:resource="${escaped(object.value)}"/>`;
  }
  const { language, datatype } = object;
  const kind = language
    ? ` xml:lang="${escaped(language)}"`
    : datatype.value === STRING
      ? ''
      : ` rdf:datatype="${escaped(datatype.value)}"`;
  return `<${name}${kind}>${escaped(object.value)}</${name}>`;
}

const qualified = (address: string) => shortened(address).join(':');

/** Characters that XML 1.0 has not are left out: nothing can stand for them. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  ...{ '\r': '&#13;', '\n': '&#10;', '\t': '&#9;' },
};

const escaped = (text: string) =>
  text.replace(FORBIDDEN, '').replace(/[&<>"\r\n\t]/g, (character) => ENTITIES[character]!);
