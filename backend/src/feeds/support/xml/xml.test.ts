import { gzipSync } from 'node:zlib';
import { xmlRecords } from './xml';
import { child, childrenOf, descendant, type XmlElement } from './xml-element';

const utf8 = (text: string) => Buffer.from(text);
const read = (bytes: Uint8Array, ...names: string[]) => [
  ...xmlRecords({ bytes, name: 'x.xml' }, new Set(names.length > 0 ? names : ['r']), () => undefined),
];
const texts = (elements: readonly XmlElement[]) => elements.map((element) => element.text);

describe('records', () => {
  it('come one by one with their own small tree, whatever the prefixes', () => {
    const [first, second, ...more] = read(
      utf8('<n:a xmlns:n="u" n:z="1"><n:r n:id="7"><m:v xmlns:m="w"> 1 </m:v><v>2</v></n:r><b><r/></b></n:a>')
    );
    expect(first).toMatchObject({ name: 'r', attributes: { id: '7' } });
    expect(texts(childrenOf(first!, 'v'))).toEqual(['1', '2']);
    expect(second).toMatchObject({ name: 'r', children: [] });
    expect(more).toEqual([]);
  });

  it('keep entities, CDATA and a record within a record', () => {
    const [record] = read(utf8('<a><r><v>a &lt; b &amp; <![CDATA[<c>]]>&#228;</v><r>inner</r></r></a>'));
    expect(child(record!, 'v')?.text).toBe('a < b & <c>ä');
    expect(child(record!, 'r')?.text).toBe('inner');
  });

  it('tell of what stands outside', () => {
    const seen: unknown[] = [];
    const outside = (name: string, attributes: object, depth: number) => seen.push([name, attributes, depth]);
    const bytes = utf8('<s:a xmlns:s="u"><b x:type="s:T" xmlns:x="y"><r><c/></r></b></s:a>');
    expect([...xmlRecords({ bytes }, new Set(['r']), outside)]).toHaveLength(1);
    expect(seen).toEqual([
      ['a', { s: 'u' }, 1],
      ['b', { type: 's:T', x: 'y' }, 2],
    ]);
  });

  it('come while the document is still being read', () => {
    const many = utf8(`<a>${'<r>x</r>'.repeat(100_000)}`);
    const records = xmlRecords({ bytes: many }, new Set(['r']), () => undefined);
    expect(records.next().value).toMatchObject({ text: 'x' });
    expect(() => [...records]).toThrow(/cut off/);
  });
});

it('finds elements below', () => {
  const [record] = read(utf8('<r><a><b><c>1</c></b></a><c>2</c></r>'));
  expect(descendant(record!, 'c')?.text).toBe('1');
  expect(child(record!, 'a', 'b', 'c')?.text).toBe('1');
  expect(child(record!, 'a', 'nothing', 'c')).toBeUndefined();
});

// "Lünen" in each encoding (Unicode charts: ü is U+00FC)
describe.each([
  ['UTF-8', utf8('<r>Lünen</r>')],
  ['UTF-8 with mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8('<r>Lünen</r>')])],
  ['ISO-8859-1 as declared', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><r>L\xfcnen</r>', 'latin1')],
  ['UTF-16LE with mark', Buffer.from('\ufeff<r>Lünen</r>', 'utf16le')],
  ['UTF-16BE with mark', Buffer.from('\ufeff<r>Lünen</r>', 'utf16le').swap16()],
])('encoding', (name, bytes) => {
  it(`reads ${name}`, () => {
    expect(texts(read(bytes))).toEqual(['Lünen']);
  });
});

it('reads a character that the end of a slice cuts in two', () => {
  const text = 'ü'.repeat(100_000);
  expect(texts(read(utf8(`<r>-${text}</r>`)))).toEqual([`-${text}`]);
});

const laughs = `<!DOCTYPE r [<!ENTITY a "ha">${['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefgh'[i]};`.repeat(10)}">`)
  .join('')}]><r>&i;</r>`;

it('unpacks no more than it is told', () => {
  const bytes = gzipSync(`<a>${'<r/>'.repeat(1000)}</a>`);
  const read = (limit: number) => [...xmlRecords({ bytes }, new Set(['r']), () => undefined, limit)];
  expect(read(5000)).toHaveLength(1000);
  expect(() => read(4000)).toThrow(expect.objectContaining({ kind: 'too-large' }));
});

describe('refuses', () => {
  it.each([
    ['a billion laughs', utf8(laughs), /DOCTYPE/],
    ['an external entity', utf8('<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><r>&x;</r>'), /DOCTYPE/],
    ['an external definition', utf8('<!DOCTYPE r SYSTEM "http://example.org/r.dtd"><r/>'), /DOCTYPE/],
    ['an entity without definition', utf8('<r>&x;</r>'), /line 1:\d+: undefined entity/],
    ['a page', utf8('<!DOCTYPE html><html><title>502</title></html>'), /HTML page \("502"\)/],
    ['a document without an end', utf8('<a><r/>'), /cut off/],
    ['a tag without an end', utf8('<a><r'), /cut off/],
    ['nothing', utf8(''), /empty/],
    ['text', utf8('temporarily unavailable'), /not well-formed/],
    ['tags that cross', utf8('<a><r></a></r>'), /line 1:\d+: unexpected close tag/],
    ['bytes that are not UTF-8', Buffer.from('<r>L\xfcnen</r>', 'latin1'), /not utf-8/],
    ['half a character at the end', Buffer.from('<r/>\xc3', 'latin1'), /not utf-8/],
    ['an unknown encoding', utf8('<?xml version="1.0" encoding="EBCDIC-1"?><r/>'), /"EBCDIC-1"/],
    ['tags 101 deep', utf8('<a>'.repeat(101)), /more than 100 deep/],
    ['records 101 deep', utf8(`<a><r>${'<b>'.repeat(99)}`), /more than 100 deep/],
    ['a record without measure', utf8(`<r>${'<b/>'.repeat(100_000)}</r>`), /more than 100000 elements/],
    ['a text without end', utf8(`<a>${'x'.repeat(1_200_000)}</a>`), /without a single tag/],
    ['an attribute without end', utf8(`<a b="${'x'.repeat(1_200_000)}"/>`), /without a single tag/],
  ])('%s', (_, bytes, message) => {
    const started = performance.now();
    expect(() => read(bytes)).toThrow(
      expect.objectContaining({ kind: 'payload', message: expect.stringMatching(message) })
    );
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
