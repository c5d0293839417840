/** Whatever happens to a payload on its way: a parser reads it, counts what it cannot read, or says what is wrong. */
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { HubError } from '../model/errors';
import { findProperty } from '../model/property';
import { convert } from '../model/units';
import { testdata } from '../testing/parse-all';
import { datex2 } from './traffic/datex2';
import { dwdCdc } from './weather/dwd-cdc';
import { ecoCounterCsv } from './traffic/eco-counter-csv';
import { ecowitt } from './weather/ecowitt';
import type { Feed } from './feed';
import { BATCH_SIZE } from './support/batch';
import { ubaAirquality } from './air/uba-airquality';
import { ubaCsv } from './air/uba-csv';

const ROUNDS = 700;
const SEED = 20_260_714;

type Random = (below: number) => number;

/** mulberry32: the same numbers on every machine. */
function random(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** What stands in such payloads, where it should not. */
const STRANGE = [
  '-999',
  '1e999',
  '-',
  ';',
  '"',
  "'",
  '\n',
  'null',
  '[]',
  '{}',
  '24:00',
  '0000',
  '99999999999',
  '\u0000',
  'ß',
  '__proto__',
];

const MUTATIONS: readonly ((bytes: Buffer, draw: Random) => Buffer)[] = [
  (bytes, draw) => bytes.subarray(0, draw(bytes.length)),
  (bytes, draw) => {
    const changed = Buffer.from(bytes);
    for (let i = draw(8); i >= 0; i--) {
      changed[draw(changed.length)] = draw(256);
    }
    return changed;
  },
  (bytes, draw) => splice(bytes, draw(bytes.length), draw(40), Buffer.alloc(0)),
  (bytes, draw) => splice(bytes, draw(bytes.length), draw(6), Buffer.from(STRANGE[draw(STRANGE.length)]!)),
  (bytes, draw) => {
    const at = draw(bytes.length);
    return splice(bytes, draw(bytes.length), 0, bytes.subarray(at, at + draw(200)));
  },
];

function splice(bytes: Buffer, at: number, length: number, insert: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + length)]);
}

function mutated(bytes: Buffer, draw: Random): Buffer {
  let result = bytes;
  for (let i = draw(3); i >= 0 && result.length > 0; i--) {
    result = MUTATIONS[draw(MUTATIONS.length)]!(result, draw);
  }
  return result;
}

/** What is wrong with what the parser made of it; undefined when nothing is. */
function complaint(feed: Feed, bytes: Uint8Array): string | undefined {
  try {
    for (const batch of feed.parse({ bytes }, { options: feed.options.parse({}), receivedAt: 0 })) {
      if (batch.readings.length > BATCH_SIZE) {
        return 'batch too large';
      }
      for (const { station, property, value, unit, start, end } of batch.readings) {
        const known = findProperty(property);
        if (
          !known ||
          !feed.delivers.includes(property) ||
          station === '' ||
          ![value, start, end].every(Number.isFinite) ||
          start > end
        ) {
          return `${station} ${property} ${value} ${start} ${end}`;
        }
        convert(value, unit, known.ucum);
      }
    }
    return undefined;
  } catch (error) {
    return error instanceof HubError && error.remedy !== '' ? undefined : String(error);
  }
}

const product = 'produkt_zehn_min_sd_20260714_20260714_05480.txt';
const geography = 'Metadaten_Geographie_05480.txt';
const archive = (text: Buffer) =>
  Buffer.from(zipSync({ [geography]: testdata(`dwd-cdc/${geography}`), [product]: text }));
const sunshine = testdata(`dwd-cdc/${product}`);

const measured = testdata('datex2/measured-data.xml');
const siteTable = testdata('datex2/site-table.xml');
/** The payload is what is mutated; the other document is whole. */
const withSiteTable: Feed = {
  ...datex2,
  parse: (payload, context) => datex2.parse(payload, { ...context, options, companions: { siteTable } }),
};
const asSiteTable: Feed = {
  ...datex2,
  parse: ({ bytes }, context) =>
    datex2.parse({ bytes: measured }, { ...context, options, companions: { siteTable: bytes } }),
};
const options = datex2.options.parse({});

it.each<[string, Feed, Buffer, (mutated: Buffer) => Buffer]>([
  ['airquality', ubaAirquality, testdata('uba/airquality.json'), (bytes) => bytes],
  ['measures', ubaAirquality, testdata('uba/measures.json'), (bytes) => bytes],
  ['portal, English', ubaCsv, testdata('uba/portal-en.csv'), (bytes) => bytes],
  ['portal, German', ubaCsv, testdata('uba/portal-de.csv'), (bytes) => bytes],
  ['product', dwdCdc, sunshine, (bytes) => bytes],
  [
    'product of an hour of true solar time',
    dwdCdc,
    testdata('dwd-cdc/produkt_st_stunde_20260601_20260630_05480.txt'),
    (bytes) => bytes,
  ],
  ['station history', dwdCdc, testdata(`dwd-cdc/${geography}`), (bytes) => bytes],
  ['archive', dwdCdc, archive(sunshine), (bytes) => bytes],
  ['archive of a damaged product', dwdCdc, sunshine, archive],
  ['measured traffic', withSiteTable, measured, (bytes) => bytes],
  ['site table', datex2, siteTable, (bytes) => bytes],
  ['site table beside measured traffic', asSiteTable, siteTable, (bytes) => bytes],
  ['measured traffic, packed', withSiteTable, gzipSync(measured), (bytes) => bytes],
  ['bicycle counters', ecoCounterCsv, testdata('eco-counter/100090001_2026-10.csv'), (bytes) => bytes],
  ['console', ecowitt, testdata('ecowitt/report.txt'), (bytes) => bytes],
])('survives what may happen to it: %s', (_, feed, bytes, wrap) => {
  expect(complaint(feed, wrap(bytes))).toBeUndefined();
  const draw = random(SEED);
  for (let round = 0; round < ROUNDS; round++) {
    const payload = wrap(mutated(bytes, draw));
    const found = complaint(feed, payload);
    if (found) {
      throw new Error(`round ${round}: ${found}\n${payload.toString('latin1').slice(0, 2000)}`);
    }
  }
});
