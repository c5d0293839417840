import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../../model/observation';
import { DAY, MINUTE } from '../../../model/time';
import type { Feed, Payload } from '../../feed';
import { BatchBuilder } from '../../support/batch';
import { csvRows } from '../../support/csv';
import { entryReader } from '../../support/entries';
import { jsonOf } from '../../support/json';
import { nameOf, textOf } from '../../support/unpack/payload';
import { Box, readBox } from './opensensemap/boxes';
import { COLUMNS, RowReader } from './opensensemap/measurements';
import { OPENSENSEMAP_PROPERTIES } from './opensensemap/phenomena';

const Options = z.strictObject({});
type Options = z.infer<typeof Options>;

/**
 * openSenseMap (https://docs.opensensemap.org), after its documentation alone: a box, a list of boxes, or measurements
 * of one phenomenon as CSV or JSON (`/boxes/data` with the columns of measurements.ts).
 *
 * Owners write titles and units of their sensors as they like: phenomena.ts knows the usual ones, what it does not know
 * is rejected. Boxes outdoors alone. A box knows the last value of each sensor; when the hub wants a longer time, the
 * box points to its measurements, one request for each phenomenon.
 */
export const opensensemap: Feed<Options> = {
  id: 'opensensemap',
  title: { de: 'openSenseMap (senseBox)', en: 'openSenseMap (senseBox)' },
  transport: 'poll',
  licence: {
    id: 'pddl-1-0',
    url: 'https://opendatacommons.org/licenses/pddl/1-0/',
    attribution: 'openSenseMap',
    redistribution: 'yes',
  },
  cadence: 5 * MINUTE,
  latency: MINUTE,
  depth: 30 * DAY,
  provider: 'opensensemap',
  baseUrl: 'https://api.opensensemap.org',
  options: Options,
  stationIds: () => ({
    pattern: /^[0-9a-f]{24}$/,
    like: { de: '24 Zeichen wie 5f2b56f4263635001c1dd1fd', en: '24 characters such as 5f2b56f4263635001c1dd1fd' },
  }),
  delivers: OPENSENSEMAP_PROPERTIES,
  evidence: { documented: 'Boxen, Messwerte als CSV und JSON, Namen und Einheiten der Sensoren' },

  *parse(payload, context): Iterable<Batch> {
    const batch = new BatchBuilder();
    const rows = new RowReader(batch);
    const boxOf = entryReader(Box, () => notOfTheMap(payload, 'no boxes with "sensors"'));
    for (const entry of entriesOf(payload)) {
      const box = 'sensors' in entry ? boxOf(entry) : undefined;
      if (box) {
        readBox(batch, box, context.asked);
      } else if ('sensors' in entry) {
        batch.row();
        batch.reject('box of unknown shape');
      } else {
        rows.read(entry);
      }
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },

  requests({ baseUrl, stations, range }) {
    return stations.map((station) => ({ url: `${baseUrl}/boxes/${station}?format=json`, range, station }));
  },
};

type Entry = Readonly<Record<string, unknown>>;

function entriesOf(payload: Payload): readonly Entry[] {
  const text = textOf(payload);
  if (!/^\s*[[{]/.test(text)) {
    return tableOf(payload, text);
  }
  const document = jsonOf(payload);
  const entries: readonly unknown[] = Array.isArray(document) ? document : [document];
  if (!entries.every(isEntry)) {
    throw notOfTheMap(payload, 'neither boxes with "sensors" nor measurements with "createdAt"');
  }
  return entries;
}

function isEntry(entry: unknown): entry is Entry {
  return entry !== null && typeof entry === 'object' && ('sensors' in entry || 'createdAt' in entry);
}

/** The separator is what the download was asked for: a comma or a semicolon. */
function tableOf(payload: Payload, text: string): Record<string, unknown>[] {
  const firstLine = text.slice(0, 1000).split('\n', 1)[0]!;
  if (!firstLine.includes('createdAt') || !firstLine.includes('value')) {
    throw notOfTheMap(payload, 'no columns "createdAt" and "value"');
  }
  const [header = [], ...rows] = csvRows(text, firstLine.includes(';') ? ';' : ',', payload);
  const places = COLUMNS.map((name) => [name, header.indexOf(name)] as const);
  return rows.map((row) => Object.fromEntries(places.map(([name, place]) => [name, row[place]])));
}

function notOfTheMap(payload: Payload, lacking: string): HubError {
  return new HubError(
    'payload',
    `${nameOf(payload)} is not a document of openSenseMap: it has ${lacking}.`,
    'It should come from /boxes/<id>, /boxes or /boxes/data of https://api.opensensemap.org.',
    { name: payload.name }
  );
}
