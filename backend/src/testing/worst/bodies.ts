import { basename } from 'node:path';
import { specimensOf, testdataOf, type Specimen } from '../corpus';
import { filled, MOST_BYTES, type Body } from './body';
import { bzipped, gzipped, zipped } from './packed';
import { spoilt, stretchedJson, stretchedLines, stretchedXml } from './stretch';
import { workbooks } from './workbooks';

/** The worst documents that can be sent to a feed: its own formats at their longest, nonsense, and small packed ones. */
export function worstBodies(feed: string, most = MOST_BYTES): Body[] {
  const specimens = testdataOf(feed).filter(({ bytes }) => !isPacked(bytes));
  const texts = (specimens.length > 0 ? specimens : specimensOf(feed).slice(0, 1)).map(textOf);
  const formats = new Set(texts.map(({ text }) => formatOf(text)));
  const name = texts[0]?.name ?? feed;
  return [
    ...[...formats].flatMap((format) => nonsense(format, most).map(({ what, text }) => plain(what, name, text))),
    ...texts.flatMap((one) => stretched(one, most)),
    ...packedOf(feed, name, UNPACKED * most),
  ];
}

type Format = 'json' | 'xml' | 'lines';

interface Named {
  readonly name: string;
  readonly text: string;
}

const isPacked = (bytes: Uint8Array) =>
  ['PK', '\x1f\x8b', 'BZ'].includes(Buffer.from(bytes.subarray(0, 2)).toString('latin1'));

const textOf = ({ name, bytes }: Specimen): Named => ({ name: basename(name), text: bytes.toString('latin1') });

function formatOf(text: string): Format {
  const start = text.trimStart()[0] ?? '';
  return start === '<' ? 'xml' : '{['.includes(start) ? 'json' : 'lines';
}

const plain = (what: string, name: string, text: string): Body => ({ what, name, bytes: Buffer.from(text, 'latin1') });

/** Documents that say nothing, in as many parts as can be. */
function nonsense(format: Format, most: number): { readonly what: string; readonly text: string }[] {
  const many = (part: string) => filled(part, most);
  const nested = (open: string, close: string, core = '') => {
    const times = Math.floor(most / (open.length + close.length));
    return `${open.repeat(times)}${core}${close.repeat(times)}`;
  };
  const keys = (write: (i: number) => string, between: string) =>
    Array.from({ length: most / 12 }, (_, i) => write(i)).join(between);
  switch (format) {
    case 'json':
      return [
        { what: 'lines of {}', text: many('{}\n') },
        { what: 'list of {}', text: `[${many('{},')}{}]` },
        { what: 'list of lists', text: `[${many('[[]],')}[]]` },
        { what: 'list of numbers', text: `[${many('0,')}0]` },
        { what: 'lists in lists', text: nested('[', ']') },
        { what: 'records in records', text: nested('{"a":', '}', '1') },
        { what: 'a record of many keys', text: `{${keys((i) => `"k${i}":0`, ',')}}` },
      ];
    case 'xml':
      return [
        { what: 'empty elements', text: `<a>${many('<b/>')}</a>` },
        { what: 'elements in elements', text: nested('<a>', '</a>') },
        { what: 'many attributes', text: `<a ${keys((i) => `k${i}=""`, ' ')}/>` },
        { what: 'many entities', text: `<a>${many('&amp;')}</a>` },
      ];
    case 'lines':
      return [
        { what: 'lines of a letter', text: many('a\n') },
        { what: 'a line of semicolons', text: many(';') },
        { what: 'lines of a semicolon', text: many(';\n') },
        { what: 'lines of commas', text: many(',,,,,,,,,\n') },
        { what: 'quotes', text: many('"') },
        { what: 'blanks', text: `a${many(' ')}b` },
        { what: 'ampersands', text: many('a=1&') },
      ];
  }
}

/** The document made long in each way that its form has, well and with values that are none. */
function stretched({ name, text }: Named, most: number): Body[] {
  const format = formatOf(text);
  const stretch = format === 'json' ? stretchedJson : format === 'xml' ? stretchedXml : stretchedLines;
  return stretch(text, most).flatMap((one) => [
    plain(`${name}: many of ${one.where}`, name, one.text),
    plain(`${name}: many of ${one.where}, spoilt`, name, spoilt(one.text)),
  ]);
}

/** So many times what comes plain, packed to much less. */
const UNPACKED = 60;

/** What unpacks to so many bytes, for the feeds that unpack. */
function packedOf(feed: string, name: string, most: number): Body[] {
  const swollen = (head: string, inner: string, tail: string) => `${head}${filled(inner, most)}${tail}`;
  const lines = swollen('', '{}\n', '');
  const elements = swollen('<a>', '<b/>', '</a>');
  const rows = swollen('', ';\n', '');
  switch (feed) {
    case 'datex2':
      return [gzipped('empty elements', name, elements), gzipped('sites', name, swollen(SITES, SITE, SITES_END))];
    case 'dwd-synop':
      return [
        ...bzipped('lines of {}', name, lines),
        ...bzipped('reports', name, swollen('{"messages":[', '[[{}]],', '[]]}')),
      ];
    case 'dwd-mosmix':
    case 'dwd-cap':
      return [zipped('empty elements', name, elements)];
    case 'dwd-cdc':
      return [zipped('rows', name, rows), zipped('lines', name, lines)];
    case 'sensor-community-archive':
    case 'bast':
      return [zipped('rows', name, rows), gzipped('rows', name, rows)];
    case 'table':
      return workbooks(most);
    default:
      return [];
  }
}

const SITES =
  '<d2LogicalModel xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><payloadPublication xsi:type="MeasuredDataPublication">';
const SITE = '<siteMeasurements/>';
const SITES_END = '</payloadPublication></d2LogicalModel>';
