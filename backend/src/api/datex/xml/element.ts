/** A piece of XML that is written; a text that is not is escaped where it is put in. */
export interface Xml {
  readonly xml: string;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;
type Content = Xml | string | number | undefined | readonly Content[];

/**
 * One element in the order in which its content is given; what is undefined is left out.
 * @param name with its prefix
 */
export function element(name: string, attributes: Attributes, ...content: readonly Content[]): Xml {
  const start = `${name}${attributesOf(attributes)}`;
  const inner = textOf(content);
  return { xml: inner === '' ? `<${start}/>` : `<${start}>${inner}</${name}>` };
}

export function attributesOf(attributes: Attributes): string {
  let text = '';
  for (const [name, value] of Object.entries(attributes)) {
    text += value === undefined ? '' : ` ${name}="${escaped(String(value))}"`;
  }
  return text;
}

function textOf(content: Content): string {
  if (content === undefined) {
    return '';
  }
  if (typeof content === 'string' || typeof content === 'number') {
    return escaped(String(content));
  }
  return 'xml' in content ? content.xml : content.map(textOf).join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Parsers make a blank of them in attributes.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** What XML 1.0 has no way to write (https://www.w3.org/TR/xml/#charsets), halves of surrogate pairs among it. */
const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** What nearly all is: nothing to escape, and quickly told. */
const PLAIN = /^[ !#-%'-;=?-~\u00a0-\ud7ff]*$/;

function escaped(text: string): string {
  if (PLAIN.test(text)) {
    return text;
  }
  return text.replace(IMPOSSIBLE, '\u{FFFD}').replace(/[&<>"\t\n\r]/g, (character) => ESCAPES[character]!);
}
