import { SaxesParser } from 'saxes';
import { element } from './element';

/** What a parser makes of it. */
function parsed(xml: string) {
  const found: unknown[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => found.push([name, { ...attributes }]));
  parser.on('text', (text) => found.push(text));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

it('nests, keeps the order and leaves out what is not there', () => {
  const made = element('a', { x: 1, y: undefined }, element('c', {}), undefined, [element('b', {}, 'text', 7)]);
  expect(made.xml).toBe('<a x="1"><c/><b>text7</b></a>');
});

it.each([
  ['markup', '</a><script>alert("x")</script>&amp;'],
  ['quotes', `"'><b y='1'`],
  ['the end of a CDATA section', ']]>'],
  ['line ends', 'one\ntwo\r\nthree\tfour'],
  ['umlauts and pictures', 'Lünen 🚲 – „Straße“'],
])('%s come back as they were', (_, text) => {
  expect(parsed(element('a', { x: text }, text).xml)).toEqual([['a', { x: text }], text]);
});

it.each([
  ['control characters', 'a\u0000\u0007\u001bb', 'a\ufffd\ufffd\ufffdb'],
  ['half a surrogate pair', 'a\ud83db', 'a\ufffdb'],
  ['what is no character', 'a\uffffb', 'a\ufffdb'],
])('%s, which XML cannot have, are replaced', (_, text, replaced) => {
  expect(parsed(element('a', { x: text }, text).xml)).toEqual([['a', { x: replaced }], replaced]);
});
