import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import type { FeedRequest } from '../feeds/feed';

/** A payload that a feed reads, and what must lie beside it. */
export interface Specimen {
  readonly feed: string;
  /** Where it comes from, for people. */
  readonly source: string;
  /** As the provider calls the document: some formats say in it what they are. */
  readonly name: string;
  readonly bytes: Buffer;
  readonly companions?: Readonly<Record<string, Buffer>>;
  /** What it answers, where it cannot be understood without. */
  readonly asked?: Pick<FeedRequest, 'url' | 'station'>;
}

const RECORDINGS = resolve(__dirname, '../../../../shared/feeds');
const TESTDATA = resolve(__dirname, '../feeds/testdata');

/** Which feed reads what begins with this path; folders of testdata that are named after their feed need no line. */
const READ_BY: readonly (readonly [prefix: string, feed: string])[] = [
  ['testdata/datex2/', 'datex2'],
  ['testdata/dwd-cdc/', 'dwd-cdc'],
  ['testdata/eco-counter/', 'eco-counter-csv'],
  ['testdata/uba/airquality', 'uba-airquality'],
  ['testdata/uba/measures', 'uba-airquality'],
  ['testdata/uba/portal', 'uba-csv'],
  ['autobahn-api/', 'autobahn'],
  ['bast-zaehlstellen/', 'bast'],
  ['brightsky-api/', 'brightsky'],
  ['chirpstack-v4/', 'chirpstack'],
  ['datex2-v2-ndw/', 'datex2'],
  ['datex2-v3-environment/', 'datex2'],
  ['datex2-v3-ndw/', 'datex2'],
  ['davis-weatherlink/', 'davis-wll'],
  ['dwd-airquality-forecast/', 'dwd-airquality-forecast'],
  ['dwd-cap-warnings/Z_CAP', 'dwd-cap'],
  ['dwd-cdc-10min/', 'dwd-cdc'],
  ['dwd-cdc-hourly/observations', 'dwd-cdc'],
  ['dwd-mosmix/', 'dwd-mosmix'],
  ['dwd-poi-beob/', 'dwd-poi'],
  ['dwd-radolan-rv/', 'dwd-radolan'],
  ['dwd-synop-json/', 'dwd-synop'],
  ['eco-counter-muenster-csv/1', 'eco-counter-csv'],
  ['eco-counter-muenster-csv/2', 'eco-counter-csv'],
  ['eco-visio/', 'eco-visio'],
  ['ecowitt-push/', 'ecowitt'],
  ['hystreet/', 'hystreet'],
  ['lanuk-luqs/', 'lanuk-csv'],
  ['lorawan-device-payloads/', 'device-json'],
  ['metar/', 'metar'],
  ['netatmo-getpublicdata/', 'netatmo'],
  ['ngsi-ld/', 'ngsi'],
  ['open-meteo/', 'open-meteo'],
  ['openaq-v3/', 'openaq'],
  ['parkapi-v1/musterstadt', 'parkapi'],
  ['parking-datex2-aachen/', 'datex2-parking'],
  ['parking-sensors/friedrichshafen', 'datex2-parking'],
  ['parking-sensors/lorawan', 'device-json'],
  ['pegelonline/', 'pegelonline'],
  ['purpleair/', 'purpleair'],
  ['senml/', 'senml'],
  ['sensor-community-archive-csv/', 'sensor-community-archive'],
  ['sensor-community-json/', 'sensor-community'],
  ['sensor-community-push/', 'sensor-community-push'],
  ['sensorthings/', 'sensorthings'],
  ['telraam/', 'telraam'],
  ['ttn-v3-uplink/', 'ttn'],
  ['uba-airquality-csv/', 'uba-csv'],
  ['uba-airquality-json/', 'uba-airquality'],
  ['wunderground-push/', 'wunderground'],
];

/** What a document cannot be understood without: prefix of its path → companion → its path. */
const COMPANIONS: readonly (readonly [prefix: string, companions: Readonly<Record<string, string>>])[] = [
  ['testdata/datex2/measured', { siteTable: 'testdata/datex2/site-table.xml' }],
  ['testdata/datex2-parking/status', { siteTable: 'testdata/datex2-parking/table.xml' }],
  ['parking-datex2-aachen/aachen-realtime', { siteTable: 'parking-datex2-aachen/aachen-static.xml' }],
  ['datex2-v3-environment/measured_data', { siteTable: 'datex2-v3-environment/measurement_site_table.xml' }],
  ['datex2-v2-ndw/ndw_', { siteTable: 'datex2-v2-ndw/MeasurementSiteTable.xml' }],
];

/** What a document answers that says too little of itself. */
const ASKED: Readonly<Record<string, Specimen['asked']>> = {
  'testdata/pegelonline/measurements.json': {
    url: 'https://www.pegelonline.wsv.de/webservices/rest-api/v2/stations/a/W/measurements.json#series=W&unit=cm',
    station: 'a',
  },
};

/** Beside the recordings, not one of them. */
const NO_PAYLOAD = /PROVENANCE|README|SITE_INDEX|\.html$/;

/** Feeds of which no payload lies in the repository, and why. */
export const WITHOUT_SPECIMEN: Readonly<Record<string, string>> = {
  mqtt: 'what stands in its topics is read by the parsers of other feeds',
};

/** All specimens of a feed: testdata, what is packed of it, and the recordings where they lie beside the repository. */
export function specimensOf(feed: string): Specimen[] {
  return [...testdataOf(feed), ...packedOf(feed), ...recordingsOf(feed)];
}

/** The recordings of real providers, where they lie beside the repository. */
export function recordingsOf(feed: string): Specimen[] {
  return recordingPaths()
    .filter((path) => feedsOf(path).includes(feed))
    .map((path) => specimen(feed, path));
}

export function testdataOf(feed: string): Specimen[] {
  return testdataPaths()
    .filter((path) => feedsOf(path).includes(feed))
    .map((path) => specimen(feed, path));
}

/** Recordings that no line gives to a feed. */
export function orphans(): string[] {
  return recordingPaths().filter((path) => feedsOf(path).length === 0);
}

function recordingPaths(): string[] {
  return existsSync(RECORDINGS) ? filesBelow(RECORDINGS) : [];
}

function testdataPaths(): string[] {
  return filesBelow(TESTDATA).map((path) => `testdata/${path}`);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !NO_PAYLOAD.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

function feedsOf(path: string): string[] {
  const own = READ_BY.filter(([prefix]) => path.startsWith(prefix)).map(([, feed]) => feed);
  const [root, folder = ''] = path.split('/');
  return own.length === 0 && root === 'testdata' ? [folder] : own;
}

function specimen(feed: string, path: string): Specimen {
  const beside = COMPANIONS.find(([prefix]) => path.startsWith(prefix))?.[1];
  return {
    feed,
    source: path,
    name: path.split('/').at(-1)!,
    bytes: contentOf(path),
    ...(ASKED[path] ? { asked: ASKED[path] } : {}),
    ...(beside ? { companions: Object.fromEntries(Object.entries(beside).map(([k, v]) => [k, contentOf(v)])) } : {}),
  };
}

function contentOf(path: string): Buffer {
  const file = path.startsWith('testdata/') ? join(TESTDATA, path.slice('testdata/'.length)) : join(RECORDINGS, path);
  return readFileSync(file);
}

/** Archives as the providers pack them, made of testdata. */
function packedOf(feed: string): Specimen[] {
  if (feed === 'dwd-cdc') {
    const members = ['Metadaten_Geographie_05480.txt', 'produkt_zehn_min_sd_20260714_20260714_05480.txt'];
    const files = Object.fromEntries(members.map((name) => [name, contentOf(`testdata/dwd-cdc/${name}`)]));
    const bytes = Buffer.from(zipSync(files));
    return [{ feed, source: 'testdata/dwd-cdc, zipped', name: '10minutenwerte_SOLAR_05480_akt.zip', bytes }];
  }
  if (feed === 'datex2') {
    const measured = specimen(feed, 'testdata/datex2/measured-data.xml');
    return [{ ...measured, source: `${measured.source}, packed`, bytes: gzipSync(measured.bytes) }];
  }
  return [];
}
