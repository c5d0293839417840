import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';
import { DAY, HOUR, MINUTE } from '../../model/time';
import type { Feed, FeedRequest, Payload } from '../feed';
import { jsonOf } from '../support/json';
import { digits } from '../support/options';
import { nameOf } from '../support/unpack/payload';
import { numbers } from '../support/station-ids';
import { Counter, readList } from './eco-visio/counter-list';
import { CountRow, readCounts } from './eco-visio/counts';
import { fitting } from '../support/fitting';

const Options = z.strictObject({
  organisation: digits('4586')
    .default('0')
    .describe('Nummer der Organisation (idOrganisme) aus der öffentlichen Karte'),
  counts: z
    .enum(['bicycles', 'pedestrians', 'cars'])
    .default('bicycles')
    .describe('Was gezählt wird: Räder, Fußgänger oder Autos'),
  interval: z
    .enum(['quarter', 'hour', 'day'])
    .default('hour')
    .describe('Länge der Intervalle: Viertelstunde, Stunde oder Tag'),
});
type Options = z.infer<typeof Options>;

const LENGTHS = { quarter: 15 * MINUTE, hour: HOUR, day: DAY } as const;

/** Entries by which the two kinds of documents are told apart. */
const LOOKED_AT = 1000;

/**
 * Eco-Counter's public map (Eco-Visio, https://www.eco-visio.net/api/aladdin/1.0.0/pbl/publicwebpageplus): first the
 * counters of an organisation, then for each that is wanted its counts, all flows of the kind in one sum. Stations are
 * the numbers of the counters (idPdc).
 *
 * Asked for with DD/MM/YYYY it answers with MM/DD/YYYY: the local START of a day, hour or quarter. An answer does not
 * say whose counts it holds; that is known from the request, or from the number that ends the name of a file.
 */
export const ecoVisio: Feed<Options> = {
  id: 'eco-visio',
  title: {
    de: 'Eco-Visio: öffentliche Rad- und Fußzählstellen',
    en: 'Eco-Visio: public bicycle and pedestrian counters',
  },
  transport: 'poll',
  licence: {
    id: 'eco-visio-owner',
    url: 'https://www.eco-counter.com',
    attribution: 'Zählstellen des Betreibers über Eco-Visio (Eco-Counter)',
    redistribution: 'no',
  },
  cadence: HOUR,
  cadenceOf: ({ interval }) => LENGTHS[interval],
  pollsEvery: HOUR,
  latency: 30 * HOUR,
  provider: 'eco-visio',
  baseUrl: 'https://www.eco-visio.net',
  options: Options,
  stationIds: () => numbers('100021443'),
  needs: ['organisation'],
  rereads: 3 * DAY,
  delivers: ['bike_count', 'pedestrian_count', 'traffic_flow_car'],
  evidence: {
    recorded: 'Liste von 60 Zählstellen und Tageswerte einer Zählstelle von Januar bis Mai 2022',
    documented: 'Stunden und Viertelstunden, Nummern der Verkehrsarten, Abfrage',
  },

  *parse(payload, context): Iterable<Batch> {
    const document = jsonOf(payload);
    if (!Array.isArray(document)) {
      throw unlike(payload);
    }
    const entries = document as unknown[];
    const first = entries.slice(0, LOOKED_AT);
    const isList = first.some((entry) => fitting(Counter, entry) !== undefined);
    if (!isList && entries.length > 0 && first.every((entry) => fitting(CountRow, entry) === undefined)) {
      throw unlike(payload);
    }
    yield* isList ? readList(entries, context) : readCounts(entries, payload, context);
  },

  requests({ options: { organisation }, baseUrl, stations, range }): FeedRequest[] {
    const url = `${baseUrl}/api/aladdin/1.0.0/pbl/publicwebpageplus/${organisation}`;
    return [{ url, range, stations }];
  },
};

function unlike(payload: Payload): HubError {
  return new HubError(
    'payload',
    `${nameOf(payload)} is neither a list of counters nor counts of Eco-Visio.`,
    'Check the numbers of organisation and counter; the public map shows both in its address.',
    { name: payload.name }
  );
}
