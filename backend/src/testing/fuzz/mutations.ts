import { gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { isGzip } from '../../feeds/support/unpack/unpack';
import type { Random } from './random';

/** What stands in such payloads, where it should not. */
const STRANGE = [
  '-999',
  '-9999',
  '1e999',
  '-1e308',
  '9007199254740993',
  '99999999999',
  '0000',
  '-',
  ';',
  ',',
  '"',
  "'",
  '\n',
  '\r\n\r\n',
  'null',
  'NaN',
  'true',
  '""',
  '[]',
  '{}',
  '[[[]]]',
  '{"a":{"a":{}}}',
  '24:00',
  '2026-02-30T25:61:00Z',
  '2026-10-25 02:30:00',
  '275761-01-01T00:00:00Z',
  '%',
  '%ZZ',
  '&',
  '&#0;',
  '<a>',
  '</a>',
  '<!--',
  '<![CDATA[',
  '\u0000',
  '\ufeff',
  'ß',
  '😀',
  '__proto__',
  'constructor',
  'toString',
  'length',
  ' '.repeat(3000),
  '9'.repeat(400),
  '['.repeat(3000),
  '{"a":'.repeat(3000),
  '<a>'.repeat(3000),
  'a-'.repeat(2000),
];

type Mutation = (bytes: Buffer, draw: Random) => Buffer;

/** Where a token of a format stands; found near a place drawn, so that large payloads cost no more than small ones. */
const TOKENS: readonly RegExp[] = [
  /-?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?/g,
  /"(?:[^"\\\n]|\\.){0,80}"/g,
  /"[^"\n]{1,60}"\s*:/g,
  /\b(?:true|false|null)\b/g,
  /[[\]{}]/g,
  /<\/?[A-Za-z][^<>]{0,120}>/g,
  /\s[A-Za-z:]{1,40}="[^"<>]{0,80}"/g,
  /[;,\t|&=:]/g,
  /[^\n]{0,400}\n/g,
  /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?/g,
];

const BY_BYTES: readonly Mutation[] = [
  (bytes, draw) => bytes.subarray(0, draw(bytes.length)),
  (bytes, draw) => {
    const changed = Buffer.from(bytes);
    for (let i = draw(8); i >= 0; i--) {
      changed[draw(changed.length)] = draw(256);
    }
    return changed;
  },
  (bytes, draw) => splice(bytes, draw(bytes.length), draw(40), Buffer.alloc(0)),
  (bytes, draw) => splice(bytes, draw(bytes.length), draw(6), strange(draw)),
  (bytes, draw) => {
    const at = draw(bytes.length);
    return splice(bytes, draw(bytes.length), 0, bytes.subarray(at, at + draw(200)));
  },
];

const BY_TOKENS: readonly Mutation[] = [
  (bytes, draw) => onToken(bytes, draw, () => strange(draw)),
  (bytes, draw) => onToken(bytes, draw, () => Buffer.alloc(0)),
  (bytes, draw) => onToken(bytes, draw, (token) => Buffer.concat([token, token])),
  (bytes, draw) => onToken(bytes, draw, (token) => Buffer.concat(Array<Buffer>(2 + draw(60)).fill(token))),
  (bytes, draw) => {
    const other = tokenNear(bytes, draw);
    return onToken(bytes, draw, () => (other ? bytes.subarray(other.at, other.at + other.length) : Buffer.alloc(0)));
  },
  (bytes, draw) => onToken(bytes, draw, (token) => Buffer.from(otherDigits(token.toString('latin1'), draw), 'latin1')),
];

/** Where a mutated payload ends: growth must not make the rounds slow. */
const LARGEST = 4 * 1024 * 1024;

/** A payload as it may come out of a bad day: up to three changes, in the members of archives too. */
export function mutated(bytes: Buffer, draw: Random): Buffer {
  if (draw(10) > 0) {
    const repacked = withinArchive(bytes, draw);
    if (repacked) {
      return repacked;
    }
  }
  return changed(bytes, draw);
}

function changed(bytes: Buffer, draw: Random): Buffer {
  let result = bytes;
  for (let i = draw(3); i >= 0 && result.length > 0; i--) {
    const mutations = draw(3) === 0 ? BY_BYTES : BY_TOKENS;
    result = mutations[draw(mutations.length)]!(result, draw).subarray(0, LARGEST);
  }
  return result;
}

/** Undefined when it is no archive. */
function withinArchive(bytes: Buffer, draw: Random): Buffer | undefined {
  if (isGzip(bytes)) {
    return gzipSync(changed(gunzipSync(bytes), draw), { level: 1 });
  }
  return bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' ? withinZip(bytes, draw) : undefined;
}

function withinZip(bytes: Buffer, draw: Random): Buffer {
  const members = Object.entries(unzipSync(bytes));
  const [name, content] = members[draw(members.length)]!;
  const others = members.filter(([other]) => other !== name);
  const fates: (() => readonly (readonly [string, Uint8Array])[])[] = [
    () => others,
    () => [...members, [`${name}.2`, content]],
    () => [...others, [changed(Buffer.from(name), draw).toString() || 'x', content]],
    () => [...others, [name, new Uint8Array()]],
  ];
  const fate =
    draw(3) === 0
      ? fates[draw(fates.length)]!
      : () => [...others, [name, changed(Buffer.from(content), draw)]] as const;
  const packed: Zippable = Object.create(null);
  fate().forEach(([member, data]) => (packed[member] = data));
  return Buffer.from(zipSync(packed, { level: 1 }));
}

function strange(draw: Random): Buffer {
  return Buffer.from(STRANGE[draw(STRANGE.length)]!);
}

function splice(bytes: Buffer, at: number, length: number, insert: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + length)]);
}

function otherDigits(token: string, draw: Random): string {
  return token.replace(/\d/g, (digit) => (draw(3) === 0 ? String(draw(10)) : digit));
}

interface Place {
  readonly at: number;
  readonly length: number;
}

/** How far around a place drawn a token is looked for. */
const WINDOW = 1000;

function tokenNear(bytes: Buffer, draw: Random): Place | undefined {
  const from = draw(bytes.length);
  const text = bytes.subarray(from, from + WINDOW).toString('latin1');
  const found = [...text.matchAll(TOKENS[draw(TOKENS.length)]!)];
  const match = found[draw(Math.max(1, Math.min(found.length, 20)))];
  return match && { at: from + match.index, length: match[0].length };
}

function onToken(bytes: Buffer, draw: Random, change: (token: Buffer) => Uint8Array): Buffer {
  const place = tokenNear(bytes, draw);
  if (!place) {
    return splice(bytes, draw(bytes.length), draw(6), strange(draw));
  }
  return splice(bytes, place.at, place.length, change(bytes.subarray(place.at, place.at + place.length)));
}
