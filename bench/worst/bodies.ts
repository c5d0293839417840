import { basename } from 'node:path';
import { specimensOf, testdataOf, type Specimen } from '../../backend/src/testing/corpus';
import { filled, type Body } from './body';
import { bzipped, gzipped, swollen, zipped } from './packed';
import { spoilt, stretchedJson, stretchedLines, stretchedXml } from './stretch';
import { workbooks } from './workbooks';

/** The worst documents that can be sent to a feed: its own formats at their longest, nonsense, and small packed ones. */
export function worstBodies(feed: string): Body[] {
  const specimens = testdataOf(feed).filter(({ bytes }) => !isPacked(bytes));
  const texts = (specimens.length > 0 ? specimens : specimensOf(feed).slice(0, 1)).map(textOf);
  const formats = new Set(texts.map(({ text }) => formatOf(text)));
  const name = texts[0]?.name ?? feed;
  return [
    ...[...formats].flatMap((format) => NONSENSE[format].map((body) => plain(body.what, name, body.text))),
    ...texts.flatMap((one) => stretched(one)),
    ...packedOf(feed, name),
  ];
}

type Format = 'json' | 'xml' | 'lines';

interface Named {
  readonly name: string;
  readonly text: string;
}

const isPacked = (bytes: Uint8Array) =>
  ['PK', '\x1f\x8b', 'BZ'].includes(Buffer.from(bytes.subarray(0, 2)).toString('latin1'));

const textOf = ({ name, bytes }: Specimen): Named => ({ name: basename(name), text: bytes.toString('utf8') });

function formatOf(text: string): Format {
  const start = text.trimStart()[0] ?? '';
  return start === '<' ? 'xml' : '{['.includes(start) ? 'json' : 'lines';
}

const plain = (what: string, name: string, text: string): Body => ({ what, name, bytes: Buffer.from(text) });

/** Documents that say nothing, in as many parts as can be. */
const NONSENSE: Readonly<Record<Format, readonly { readonly what: string; readonly text: string }[]>> = {
  json: [
    { what: 'lines of {}', text: filled('{}\n') },
    { what: 'list of {}', text: `[${filled('{},')}{}]` },
    { what: 'list of lists', text: `[${filled('[[]],')}[]]` },
    { what: 'lists in lists', text: '['.repeat(490_000) + ']'.repeat(490_000) },
    { what: 'records in records', text: '{"a":'.repeat(160_000) + '1' + '}'.repeat(160_000) },
    { what: 'a record of many keys', text: `{${Array.from({ length: 80_000 }, (_, i) => `"k${i}":0`).join()}}` },
  ],
  xml: [
    { what: 'empty elements', text: `<a>${filled('<b/>')}</a>` },
    { what: 'elements in elements', text: '<a>'.repeat(140_000) + '</a>'.repeat(140_000) },
    { what: 'many attributes', text: `<a ${Array.from({ length: 80_000 }, (_, i) => `k${i}=""`).join(' ')}/>` },
    { what: 'many entities', text: `<a>${filled('&amp;')}</a>` },
  ],
  lines: [
    { what: 'lines of a letter', text: filled('a\n') },
    { what: 'a line of semicolons', text: filled(';') },
    { what: 'lines of a semicolon', text: filled(';\n') },
    { what: 'lines of commas', text: filled(',,,,,,,,,\n') },
    { what: 'quotes', text: filled('"') },
    { what: 'blanks', text: `a${filled(' ')}b` },
    { what: 'ampersands', text: filled('a=1&') },
  ],
};

/** The document made long in each way that its form has, well and with values that are none. */
function stretched({ name, text }: Named): Body[] {
  const format = formatOf(text);
  const stretch = format === 'json' ? stretchedJson : format === 'xml' ? stretchedXml : stretchedLines;
  return stretch(text).flatMap((one) => [
    plain(`${name}: many of ${one.where}`, name, one.text),
    plain(`${name}: many of ${one.where}, spoilt`, name, spoilt(one.text)),
  ]);
}

/** What unpacks to much, for the feeds that unpack. */
function packedOf(feed: string, name: string): Body[] {
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
      return workbooks();
    default:
      return [];
  }
}

const SITES =
  '<d2LogicalModel xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><payloadPublication xsi:type="MeasuredDataPublication">';
const SITE = '<siteMeasurements/>';
const SITES_END = '</payloadPublication></d2LogicalModel>';
