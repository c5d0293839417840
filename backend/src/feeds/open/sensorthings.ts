import { z } from 'zod';
import type { Batch } from '../../model/observation';
import { PROPERTIES } from '@smartregion/terms/property';
import { HOUR, MINUTE, iso } from '../../model/time';
import type { Feed, FeedRequest, Payload, RequestPlan } from '../feed';
import { BatchBuilder } from '../support/batch';
import { fitting } from '../support/fitting';
import { MappedProperty } from './mapping/option';
import { jsonObjectOf, notWhat } from './mapping/json';
import { credentials, CredentialOptions } from './mapping/credentials';
import { Page, datastreamIn } from './sensorthings/entities';
import { followUp } from './sensorthings/follow-up';
import { EntityReader } from './sensorthings/reader';

const Options = z.strictObject({
  /** Datastreams by their id, where the server's own words do not say which property they are. */
  datastreams: z
    .record(z.string(), MappedProperty)
    .default({})
    .describe('Größe (und Einheit) einzelner Datastreams nach ihrer Nummer, wo der Server sie nicht eindeutig nennt'),
  /** Observations per page; servers may allow fewer. */
  pageSize: z.number().int().min(1).max(10_000).default(1000).describe('Beobachtungen je Seite'),
  ...CredentialOptions,
});
type Options = z.infer<typeof Options>;

const WHAT = 'an answer of a SensorThings server';

/**
 * OGC SensorThings API 1.0 and 1.1 (https://docs.ogc.org/is/18-088/18-088.html), as FROST-Server and others speak it.
 *
 * A station is a Thing, by its id. A Datastream is one property; which one, its ObservedProperty says by name or
 * definition, or else the option `datastreams`. What nobody can tell, a bare page of observations above all, is
 * rejected, never guessed. phenomenonTime is an instant or an interval; rows come in any order, also as data array.
 */
export const sensorthings: Feed<Options> = {
  id: 'sensorthings',
  title: { de: 'Sensordaten-Server (OGC SensorThings, FROST)', en: 'Sensor data server (OGC SensorThings, FROST)' },
  transport: 'poll',
  licence: {
    id: 'unspecified',
    url: 'https://www.govdata.de/informationen/lizenzen',
    attribution: 'Betreiber des SensorThings-Servers',
    redistribution: 'no',
  },
  cadence: 15 * MINUTE,
  latency: 15 * MINUTE,
  // Devices that were without a network send later.
  rereads: 6 * HOUR,
  provider: 'sensorthings',
  addressLike: 'https://frost.example.org/FROST-Server/v1.1',
  options: Options,
  doubts: ({ baseUrl }) =>
    /\/v\d+\.\d+$/.test(baseUrl)
      ? []
      : [
          {
            path: ['baseUrl'],
            sentence: {
              de: 'Der Adresse fehlt die Version am Ende.',
              en: 'The address lacks the version at its end.',
            },
            remedy: { de: `Schreiben Sie meist ${baseUrl}/v1.1.`, en: `Usually it is ${baseUrl}/v1.1.` },
          },
        ],
  delivers: PROPERTIES.map(({ id }) => id),
  evidence: {
    recorded: 'eine Seite Beobachtungen eines FROST-Servers (British Geological Survey)',
    documented: 'Abruf mit eingebetteten Datastreams, DataArray, Intervalle',
  },

  *parse(payload, context): Iterable<Batch> {
    const document = jsonObjectOf(payload, WHAT);
    const page = fitting(Page, document);
    const nextPage = page?.['@iot.nextLink'];
    const batch = new BatchBuilder();
    const ofPage = datastreamIn(context.asked?.url) ?? datastreamIn(nextPage);
    const reader = new EntityReader(batch, context, context.options.datastreams, ofPage);
    const entities = page?.value ?? [knownEntity(document, payload)];
    reader.compare(entities.filter((entity) => 'unitOfMeasurement' in (Object(entity) as object)));
    for (const entity of entities) {
      yield* reader.read(entity);
    }
    const url = nextPage && followUp(nextPage, context.asked?.url);
    if (url) {
      batch.next({ url, ...(context.station ? { station: context.station } : {}) });
    }
    yield batch.take();
  },

  requests({ options, baseUrl, stations, range }: RequestPlan<Options>): FeedRequest[] {
    const [from, to] = [iso(range.start), iso(range.end)];
    const observations = [
      `$filter=phenomenonTime ge ${from} and phenomenonTime le ${to}`,
      '$orderby=phenomenonTime asc',
      `$top=${options.pageSize}`,
    ].join(';');
    const expand = `ObservedProperty,Thing($expand=Locations),Observations(${observations})`;
    return stations.map((station) => ({
      url: `${baseUrl}/Things(${keyOf(station)})/Datastreams?$expand=${encodeURIComponent(expand)}`,
      headers: credentials(options),
      range,
      station,
    }));
  },
};

/** Ids are whole numbers or, in quotes, texts. */
function keyOf(id: string): string {
  return /^\d+$/.test(id) ? id : `'${encodeURIComponent(id.replaceAll("'", "''"))}'`;
}

/** One entity alone, as a server answers for `Datastreams(1)`. */
function knownEntity(document: Readonly<Record<string, unknown>>, payload: Payload): unknown {
  if (['result', 'dataArray', 'Datastreams', 'Observations', 'unitOfMeasurement'].some((key) => key in document)) {
    return document;
  }
  throw notWhat(payload, WHAT, 'it has no list "value", and is itself no entity with observations');
}
