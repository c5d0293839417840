import { z } from 'zod';
import type { Batch } from '../../model/observation';
import { PROPERTIES } from '@smartregion/terms/property';
import { DAY, MINUTE, type Instant, type Interval } from '../../model/time';
import type { Feed, FeedRequest, Payload, RequestPlan } from '../feed';
import { BatchBuilder } from '../support/batch';
import { entryReader } from '../support/entries';
import { HeaderText, minutes, textLike } from '../support/options';
import { CredentialOptions, credentials } from './mapping/credentials';
import { jsonOf, notWhat } from './mapping/json';
import { MappedProperty, TimeZone } from './mapping/option';
import { Entity } from './ngsi/entity';
import { plainEntities } from './ngsi/geojson';
import { readEntity } from './ngsi/read-entity';

const Options = z.strictObject({
  version: z.enum(['ld', 'v2']).default('ld').describe('Fassung der Schnittstelle: NGSI-LD oder NGSI-v2'),
  types: z
    .array(z.string().min(1))
    .min(1)
    .default(['AirQualityObserved', 'WeatherObserved', 'TrafficFlowObserved', 'NoiseLevelObserved'])
    .describe('Arten von Entities, die abgefragt werden'),
  history: z
    .boolean()
    .default(false)
    .describe('Der Broker hat eine zeitliche Schnittstelle (NGSI-LD temporal): vergangene Werte werden nachgeholt'),
  /** Attributes of own models. */
  attributes: z
    .record(z.string(), MappedProperty)
    .default({})
    .describe('Größe (und Einheit) eigener Attribute nach ihrem Namen'),
  /** Where several sources tell of the same attribute. */
  datasets: z
    .array(z.string().min(1))
    .default([])
    .describe('datasetId der Quelle, die gilt, wenn ein Attribut mehrere hat; die wichtigste zuerst'),
  tenant: HeaderText.optional().describe('Mandant: NGSILD-Tenant, bei v2 Fiware-Service'),
  servicePath: textLike(/^\/[\x21-\x7e]*$/, {
    de: 'ein Pfad wie /wetter',
    en: 'a path such as /weather',
  })
    .optional()
    .describe('Fiware-ServicePath, nur v2'),
  context: textLike(/^https?:\/\/[\x21-\x7e]+$/, {
    de: 'eine Adresse, die mit https:// beginnt',
    en: 'an address that begins with https://',
  })
    .optional()
    .describe('Adresse des @context, nur NGSI-LD'),
  /** Where a stamp has no zone. */
  timeZone: TimeZone.default('UTC').describe('Zeitzone von Zeitangaben ohne Zone'),
  /** Where a value has an instant only. */
  periodMinutes: minutes(44_640)
    .optional()
    .describe('Minuten vor dem Zeitpunkt, für die ein Wert gilt, wenn die Entity nur einen Zeitpunkt nennt'),
  pageSize: z.number().int().min(1).max(1000).default(100).describe('Entities je Abfrage'),
  ...CredentialOptions,
});
type Options = z.infer<typeof Options>;

const WHAT = 'an entity, a list of entities or a notification of an NGSI broker';

/**
 * Entities of a context broker (Orion, Scorpio, Stellio): NGSI-LD normalized, concise, keyValues, temporal and
 * GeoJSON, NGSI-v2 the same, asked for or sent as notification (ETSI GS CIM 009; https://smartdatamodels.org for the attributes).
 *
 * A station is an entity, by its id without the observation's time. `dateObservedFrom` and `dateObservedTo` come before
 * `dateObserved`, an instant or `from/to`, and that before an attribute's `observedAt`; without a zone they are UTC, as
 * the published examples show by naming the same period both ways. A broker holds the present alone, and nothing is
 * backfilled, but where it has a temporal interface (`history`).
 */
export const ngsi: Feed<Options> = {
  id: 'ngsi',
  title: { de: 'Kontext-Broker (FIWARE NGSI-LD, NGSI-v2)', en: 'Context broker (FIWARE NGSI-LD, NGSI-v2)' },
  transport: 'poll',
  takesPushes: true,
  licence: {
    id: 'unspecified',
    url: 'https://www.govdata.de/informationen/lizenzen',
    attribution: 'Betreiber des Kontext-Brokers',
    redistribution: 'no',
  },
  cadence: 15 * MINUTE,
  latency: 5 * MINUTE,
  depth: 15 * MINUTE,
  depthOf: ({ history, version }) => (history && version === 'ld' ? Infinity : undefined),
  provider: 'ngsi',
  addressLike: 'https://broker.example.org',
  options: Options,
  delivers: PROPERTIES.map(({ id }) => id),
  evidence: {
    recorded: 'veröffentlichte Beispiele der Smart Data Models (Luft, Wetter, Verkehr)',
    documented: 'Abruf, Mitteilungen, concise, unitCode, Lärm, Personen, Parken, Wassergüte',
  },

  *parse(payload, context): Iterable<Batch> {
    const entities = entitiesOf(payload);
    const batch = new BatchBuilder();
    const read = entryReader(Entity, () => notWhat(payload, WHAT, 'its entities have neither "id" nor "type"'));
    for (const candidate of entities) {
      const entity = read(candidate);
      if (entity) {
        readEntity(entity, context.options, batch);
      } else {
        batch.row();
        batch.reject('entity without id or type');
      }
      if (batch.full) {
        yield batch.take();
      }
    }
    const next = context.asked && nextPage(context.asked.url, entities.length);
    if (next !== undefined) {
      batch.next({ url: next });
    }
    yield batch.take();
  },

  requests({ options, baseUrl, range }: RequestPlan<Options>): FeedRequest[] {
    const headers = { accept: 'application/json', ...credentials(options), ...scopeHeaders(options) };
    return options.history && options.version === 'ld'
      ? daysOf(range).flatMap((day) => options.types.map((type) => pastOf(type, day, { options, baseUrl, headers })))
      : options.types.map((type) => {
          const path = options.version === 'v2' ? 'v2/entities' : 'ngsi-ld/v1/entities';
          return { url: `${baseUrl}/${path}?${pageOf(type, options.pageSize)}`, headers, range };
        });
  },
};

const pageOf = (type: string, limit: number): URLSearchParams =>
  new URLSearchParams({ type, limit: String(limit), offset: '0' });

/** Entities with all readings of a day: as many as fit into the answers of brokers, and of another hub. */
const MOST_OF_A_DAY = 10;

interface PastParts extends Pick<RequestPlan<Options>, 'options' | 'baseUrl'> {
  readonly headers: Readonly<Record<string, string>>;
}

/** Observed is what has ended. */
function pastOf(type: string, range: Interval, { options, baseUrl, headers }: PastParts): FeedRequest {
  const stamp = (instant: Instant) => new Date(instant).toISOString();
  const parameters = pageOf(type, Math.min(options.pageSize, MOST_OF_A_DAY));
  parameters.set('timerel', 'between');
  parameters.set('timeAt', stamp(range.start));
  parameters.set('endTimeAt', stamp(range.end));
  return { url: `${baseUrl}/ngsi-ld/v1/temporal/entities?${parameters}`, headers, range };
}

/** A time in pieces of a day at most. */
function daysOf({ start, end }: Interval): Interval[] {
  const count = Math.max(1, Math.ceil((end - start) / DAY));
  return Array.from({ length: count }, (_, i) => ({
    start: start + i * DAY,
    end: Math.min(end, start + (i + 1) * DAY),
  }));
}

function scopeHeaders({ version, tenant, servicePath, context }: Options): Record<string, string> {
  return version === 'v2'
    ? { ...(tenant ? { 'fiware-service': tenant } : {}), ...(servicePath ? { 'fiware-servicepath': servicePath } : {}) }
    : {
        ...(tenant ? { 'ngsild-tenant': tenant } : {}),
        ...(context
          ? { link: `<${context}>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"` }
          : {}),
      };
}

/** Undefined where the page was not full. */
function nextPage(asked: string, found: number): string | undefined {
  const url = new URL(asked);
  const [limit = Infinity, offset] = ['limit', 'offset'].map((name) => Number(url.searchParams.get(name) ?? 0));
  url.searchParams.set('offset', String(offset! + limit));
  return found >= limit ? url.href : undefined;
}

/** A list, the `data` of a notification, or one entity. */
function entitiesOf(payload: Payload): readonly unknown[] {
  const document = plainEntities(jsonOf(payload, WHAT));
  if (Array.isArray(document)) {
    return document;
  }
  const { data, id, type } = Object(document) as Record<string, unknown>;
  if (data !== null && typeof data === 'object') {
    return Array.isArray(data) ? data : [data];
  }
  if (id === undefined || type === undefined) {
    throw notWhat(payload, WHAT, 'it has neither "data" nor "id" and "type"');
  }
  return [document];
}
