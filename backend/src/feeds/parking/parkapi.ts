import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';
import { MINUTE } from '../../model/time';
import type { Feed, Payload } from '../feed';
import { BatchBuilder } from '../support/batch';
import { entryReader } from '../support/entries';
import { fitting } from '../support/fitting';
import { jsonOf } from '../support/json';
import { refuseTooMany } from '../support/limits';
import { nameOf } from '../support/unpack/payload';
import { PARKING_PROPERTIES } from './counts';
import { City, Index, Lot, readLot } from './parkapi/city';
import { Page, readSite, Site, stationOf } from './parkapi/site';

const Options = z.strictObject({
  city: z.string().min(1).optional().describe('Version 1: Kennung der Stadt, wie der Server sie in seiner Liste nennt'),
  source: z
    .string()
    .min(1)
    .optional()
    .describe('Version 3: Kennung der Quelle (`source_uid`); mit ihr wird Version 3 abgefragt'),
  spots: z.boolean().default(false).describe('Version 3: auch einzelne Stellplätze abfragen'),
});
type Options = z.infer<typeof Options>;

/** More than any source has; what a server answers beyond is not asked for. */
const MOST = 1000;

/**
 * ParkAPI: version 1 of ParkenDD (https://github.com/offenesdresden/ParkAPI), one document per city, and car parks and single
 * spaces of version 3 (https://github.com/ParkenDD/park-api-v3).
 *
 * A reading is of the instant that the document (version 1, in UTC without a zone) or the car park (version 3) names.
 */
export const parkapi: Feed<Options> = {
  id: 'parkapi',
  title: { de: 'Parkplätze (ParkAPI v1 und v3)', en: 'Car parks (ParkAPI v1 and v3)' },
  transport: 'poll',
  licence: {
    id: 'unspecified',
    url: 'https://www.govdata.de/informationen/lizenzen',
    attribution: 'Betreiber der Parkplätze, über ParkAPI',
    redistribution: 'no',
  },
  cadence: 15 * MINUTE,
  pollsEvery: 5 * MINUTE,
  latency: 2 * MINUTE,
  provider: 'parkapi',
  baseUrl: 'https://api.parkendd.de',
  options: Options,
  depth: 15 * MINUTE,
  delivers: PARKING_PROPERTIES,
  evidence: { documented: 'Version 1 nach Schema und einem erfundenen Beispiel, Version 3 nach Datenmodell' },

  *parse(payload, { asked }): Iterable<Batch> {
    const wanted = asked?.stations && new Set(asked.stations);
    const isWanted = (station: string) => !wanted || wanted.has(station);
    const batch = new BatchBuilder();
    for (const entry of entriesOf(payload)) {
      batch.row();
      if (entry === undefined) {
        batch.reject('entry that is no car park');
      } else if ('lot' in entry && isWanted(entry.lot.id)) {
        readLot(batch, entry.lot, entry.updated);
      } else if ('site' in entry && isWanted(stationOf(entry.site))) {
        readSite(batch, entry.site);
      }
      if (batch.full) {
        yield batch.take();
      }
    }
    yield batch.take();
  },

  requests({ options: { city, source, spots }, baseUrl, stations, range }) {
    if (source === undefined) {
      return [{ url: `${baseUrl}/${encodeURIComponent(city ?? '')}`, range, stations }];
    }
    const query = new URLSearchParams({ source_uid: source, limit: String(MOST) });
    const kinds = spots ? ['parking-sites', 'parking-spots'] : ['parking-sites'];
    return kinds.map((kind) => ({ url: `${baseUrl}/${kind}?${query}`, range, stations }));
  },
};

type Entry = { readonly lot: Lot; readonly updated: string } | { readonly site: Site } | undefined;

/** The car parks of a city, of a page, or of a list. @throws HubError `payload` when it is something else */
function entriesOf(payload: Payload): readonly Entry[] {
  const document = jsonOf(payload);
  const city = fitting(City, document);
  if (city) {
    return entries(payload, city.lots, Lot, (lot) => ({ lot, updated: city.last_updated }));
  }
  const items = Array.isArray(document) ? (document as unknown[]) : fitting(Page, document)?.items;
  if (items) {
    return entries(payload, items, Site, (site) => ({ site }));
  }
  throw unlike(payload, fitting(Index, document));
}

function entries<T>(
  payload: Payload,
  all: readonly unknown[],
  schema: z.ZodType<T>,
  entryOf: (read: T) => Exclude<Entry, undefined>
): readonly Entry[] {
  refuseTooMany(payload, all.length);
  const read = entryReader(schema, () => unlike(payload));
  const found = all.map((one): Entry => {
    const fits = read(one);
    return fits === undefined ? undefined : entryOf(fits);
  });
  if (found.length > 0 && found.every((entry) => entry === undefined)) {
    throw unlike(payload);
  }
  return found;
}

function unlike(payload: Payload, index?: z.infer<typeof Index>): HubError {
  return index
    ? new HubError(
        'payload',
        `${nameOf(payload)} is the list of cities of a ParkAPI, not the car parks of one.`,
        `Name one of them as city: ${Object.keys(index.cities).slice(0, 20).join(', ')}.`,
        { name: payload.name }
      )
    : new HubError(
        'payload',
        `${nameOf(payload)} is not an answer of a ParkAPI: it holds no car parks.`,
        'Name the city (version 1), or the source and the baseUrl up to /v3 (version 3).',
        { name: payload.name }
      );
}
