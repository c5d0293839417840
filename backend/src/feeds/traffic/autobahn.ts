import { z } from 'zod';
import { HubError } from '@smartregion/terms/errors';
import type { Batch } from '../../model/observation';
import { MINUTE } from '../../model/time';
import type { Feed, FeedContext, FeedRequest, Payload } from '../feed';
import { BatchBuilder } from '../support/batch';
import { fitting } from '../support/fitting';
import { jsonOf } from '../support/json';
import { nameOf } from '../support/unpack/payload';
import { Entry, eventOf, SERVICES, type Service } from './autobahn/road-event';

const Options = z.strictObject({
  reach: z.number().positive().max(500).default(15).describe('Umkreis der Messstelle, in dem Ereignisse zählen, km'),
});
type Options = z.infer<typeof Options>;

/** Lists of what people charge, stop or look at: nothing happens there. */
const LISTS_OF_PLACES = ['electric_charging_station', 'parking_lorry', 'webcam'] as const;

/**
 * Roadworks, warnings and closures of the Autobahn GmbH (https://autobahn.api.bund.dev). It counts nothing and knows
 * no speeds: events, no readings. A station is a road (`A1`) as seen from a place; what happens within its reach
 * concerns it.
 *
 * A list is all that holds on its road for its kind; a detail is one of its entries alone. Text is German. An empty
 * answer with status 200 means that the interface does not know the road or the entry. What has no time and is not
 * still to come holds from when it was first read.
 */
export const autobahn: Feed<Options> = {
  id: 'autobahn',
  title: { de: 'Autobahn GmbH: Baustellen, Warnungen, Sperrungen', en: 'Autobahn GmbH: roadworks, warnings, closures' },
  transport: 'poll',
  licence: {
    id: 'dl-de/by-2-0',
    url: 'https://www.govdata.de/dl-de/by-2-0',
    attribution: 'Die Autobahn GmbH des Bundes',
    redistribution: 'attribution',
  },
  cadence: 10 * MINUTE,
  latency: 5 * MINUTE,
  provider: 'autobahn',
  baseUrl: 'https://verkehr.autobahn.de',
  options: Options,
  stationIds: () => ({
    pattern: /^[ABLK]\d{1,4}[a-z]?$/,
    like: { de: 'eine Autobahn wie A1', en: 'a motorway such as A1' },
  }),
  // The lists hold what is in force or announced now.
  depth: MINUTE,
  delivers: [],
  tells: ['roadworks', 'traffic-warning', 'closure'],
  reach: ({ reach }) => reach,
  evidence: {
    recorded: 'eine Baustelle auf der A 1 (Einzelabruf, 2021)',
    documented: 'Listen, Warnungen, Sperrungen, Formen der Zeitangaben, Lizenz',
  },

  *parse(payload, context): Iterable<Batch> {
    const batch = new BatchBuilder();
    if (payload.bytes.every((byte) => byte <= BLANK)) {
      batch.reject('empty answer: the interface does not know this road or entry');
      yield batch.take();
      return;
    }
    const { entries, service, places } = documentOf(payload);
    if (places) {
      entries.forEach(() => batch.row());
      batch.reject(`list of places (${places}), no events`, entries.length);
      yield batch.take();
      return;
    }
    const road = roadAsked(context);
    const holding: string[] = [];
    for (const entry of entries) {
      batch.row();
      const parsed = fitting(Entry, entry);
      batch.names(Object.keys(Object(entry) as object), READ);
      const event = parsed
        ? eventOf(parsed, { road, service, receivedAt: context.receivedAt })
        : 'entry that is not as the interface describes it';
      if (typeof event === 'string') {
        batch.reject(event);
      } else {
        batch.event(event);
        holding.push(event.id);
      }
      if (batch.full) {
        yield batch.take();
      }
    }
    if (road !== undefined && service !== undefined) {
      batch.snapshot(`${road}/${service}`, holding);
    }
    yield batch.take();
  },

  requests({ baseUrl, stations, range }): FeedRequest[] {
    return stations.flatMap((road) =>
      SERVICES.map((service) => ({
        url: `${baseUrl}/o/autobahn/${encodeURIComponent(road)}/services/${service}`,
        range,
        station: road,
      }))
    );
  },
};

const BLANK = 0x20;
/** What is read of an entry. */
const READ = new Set(Object.keys(Entry.shape));

interface Document {
  readonly entries: readonly unknown[];
  readonly service?: Service;
  readonly places?: string;
}

const List = z.array(z.unknown());
const Document: z.ZodType<Document> = z.union([
  z.object({ roadworks: List }).transform((list) => ({ entries: list.roadworks, service: 'roadworks' as const })),
  z.object({ warning: List }).transform((list) => ({ entries: list.warning, service: 'warning' as const })),
  z.object({ closure: List }).transform((list) => ({ entries: list.closure, service: 'closure' as const })),
  ...LISTS_OF_PLACES.map((places) =>
    z.object({ [places]: List }).transform((list) => ({ entries: list[places] ?? [], places }))
  ),
  z.looseObject({ identifier: z.string() }).transform((detail) => ({ entries: [detail] })),
]);

function documentOf(payload: Payload): Document {
  const document = fitting(Document, jsonOf(payload));
  if (document === undefined) {
    throw new HubError(
      'payload',
      `${nameOf(payload)} is neither a list of the Autobahn interface nor one of its entries.`,
      'Fetch /o/autobahn/A1/services/roadworks, warning or closure.',
      { name: payload.name }
    );
  }
  return document;
}

/** Ids of roads come with blanks behind them. */
function roadAsked({ station }: FeedContext): string | undefined {
  return station?.trim();
}
