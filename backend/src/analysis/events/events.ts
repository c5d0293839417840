import { z } from 'zod';
import { EVENT_KINDS, OWN_FEED, SEVERITIES } from '../../model/event';
import { HubError } from '@smartregion/terms/errors';
import { annotationsFrame, eventTable, type ToldEvent } from './event-frames';
import { quietRow, unheardRows } from './event-remarks';
import { shortEventTable } from './events-in-short';
import { eventSources } from './event-sources';
import { EVENTS_WORDS } from './events-words';
import { ALWAYS } from '../asking/footprint';
import { FORM } from '../form/hints';
import { listSchema, selectionShape } from '../selection/lists';
import { kommunenOf, oneOf } from '../selection/selection';
import { WORDS, withheldEventsNotice } from '../wording/words';
import type { Frame } from '../../model/frame';
import type { StoredEvent } from '../../store/event-store';
import type { Catalogue, CatalogueFeed, Question, Scope } from '../question';

const parameters = z.object({
  kommunen: selectionShape.kommunen,
  feeds: listSchema
    .describe(`Ids of feeds, "${OWN_FEED}" for what the hub itself finds; none: all.`)
    .register(FORM, { offers: 'feeds' }),
  kinds: listSchema
    .describe(`${EVENT_KINDS.join(', ')}; none: all.`)
    .register(FORM, { names: EVENT_KINDS, main: true }),
  layout: z
    .enum(['annotations', 'table', 'short'])
    .default('annotations')
    .describe(
      'annotations: newest first, with an end for each, to be drawn. table: gravest first; a row in words where there is ' +
        'none. short: the same in one column of text, for phones, and its first line alone. All have a row for each source that cannot be heard, ' +
        'whatever severity was asked for.'
    )
    .register(FORM, { drawn: true }),
  minSeverity: z.enum(SEVERITIES).default('information').describe('The lowest severity that counts.'),
  active: z.boolean().default(false).describe('Only what holds now, whatever the time range.'),
});

type EventsParameters = z.output<typeof parameters>;

/** What the hub itself knows of feeds that are down. */
const OUTAGES = { feeds: [OWN_FEED], kinds: ['feed-outage'], minSeverity: 'information', limit: 1000 } as const;

/** More than anybody reads or any panel draws. */
const LIMIT = 5000;
const COLUMNS = 14;

/** Warnings, roadworks, floods, outages: what holds in the time range, or now. */
export const events: Question<EventsParameters> = {
  type: 'events',
  parameters,
  words: EVENTS_WORDS,
  tables: ['table', 'short'],
  footprint(p, { range, now }) {
    const live = p.active || p.layout !== 'annotations' || range.end > now;
    return Promise.resolve({ values: COLUMNS * LIMIT, rows: LIMIT, span: ALWAYS, live });
  },
  async answer(p, scope) {
    const { catalogue, store, now } = scope;
    const present = { start: now, end: now + 1 };
    const asked = {
      kommunen: kommunenOf(p.kommunen, catalogue, scope.defaultKommune),
      feeds: p.feeds.map((feed) => oneOf(feed, knownFeeds(scope.catalogue), 'feed')),
      kinds: p.kinds.map((kind) => oneOf(kind, EVENT_KINDS, 'kind of event')),
    };
    const range = p.active ? present : scope.range;
    const found = await store.events({ ...asked, range, minSeverity: p.minSeverity, limit: LIMIT });
    const outages = await store.events({ ...OUTAGES, kommunen: asked.kommunen, range: present });
    const sources = eventSources(asked, outages, scope);
    const unheard = unheardRows(sources, scope).filter(
      ({ event }) => p.active || scope.range.end >= now || (event.onset ?? now) < scope.range.end
    );
    const told = [...alike(found.flatMap((event) => describe(event, catalogue) ?? [])), ...unheard];
    const withheld = found.filter(isIn(catalogue.withheldFeeds));
    if (told.length === 0 && withheld.length > 0) {
      throw forbidden(withheld);
    }
    const quiet = told.length === 0 ? [quietRow(sources, asked, p.active, scope)] : [];
    const answer = {
      annotations: () => annotationsFrame(told, scope),
      table: () => eventTable([...told, ...quiet], scope),
      short: () => shortEventTable([...told, ...quiet], scope),
    }[p.layout]();
    return [withEventNotices(answer, withheld.length, scope)];
  },
};

function knownFeeds({ feeds, withheldFeeds }: Catalogue): string[] {
  return [OWN_FEED, ...new Set([...feeds, ...withheldFeeds].map(({ feed }) => feed))];
}

const isIn =
  (feeds: readonly CatalogueFeed[]) =>
  (event: StoredEvent): boolean =>
    feeds.some(({ kommune, feed }) => kommune === event.kommune && feed === event.feed);

/** Undefined for an event of a Kommune or feed that is not in the catalogue (any more). */
function describe(event: StoredEvent, { kommunen, feeds, region }: Catalogue): ToldEvent | undefined {
  const kommune = kommunen.find(({ slug }) => slug === event.kommune);
  const isOwn = event.feed === OWN_FEED;
  const sources = feeds.filter((feed) => feed.kommune === event.kommune && (isOwn || feed.feed === event.feed));
  const attribution = isOwn ? region.name : sources[0]?.licence.attribution;
  if (!kommune || attribution === undefined) {
    return undefined;
  }
  const places = sources.flatMap((feed) => event.stations.flatMap((id) => feed.places.get(id) ?? []));
  return { event, kommunen: [kommune], attribution, places: distinct(places) };
}

/**
 * What a provider tells several Kommunen alike is one event, with the places of them all; it begins when the first of
 * them heard of it. In the order of the first of each.
 */
function alike(told: readonly ToldEvent[]): ToldEvent[] {
  const groups = new Map<string, ToldEvent[]>();
  for (const one of told) {
    const { feed, id, severity, texts, end, overAt } = one.event;
    const key = JSON.stringify([feed, id, severity, texts, end, overAt, one.attribution]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((same) => ({
    ...same[0]!,
    event: { ...same[0]!.event, onset: Math.min(...same.map(({ event }) => event.onset ?? Infinity)) },
    kommunen: same.flatMap(({ kommunen }) => kommunen),
    places: distinct(same.flatMap(({ places }) => places)),
  }));
}

function distinct<T extends { readonly id: string }>(places: readonly T[]): T[] {
  return [...new Map(places.map((place) => [place.id, place])).values()];
}

function forbidden(withheld: readonly StoredEvent[]): HubError {
  const feeds = [...new Set(withheld.map(({ feed }) => feed))];
  return new HubError(
    'forbidden',
    `The licence of ${feeds.join(', ')} does not allow the hub to pass these events on to everybody.`,
    'Set server.token in the configuration of the hub and the same token in the data source.',
    { feeds }
  );
}

/** No event is an answer, not a lack of data: there is nothing to say about an empty list. */
function withEventNotices(answer: Frame, withheld: number, { catalogue, language }: Scope): Frame {
  const notices = [
    ...(withheld > 0 ? [{ severity: 'warning', text: withheldEventsNotice(withheld, language) } as const] : []),
    ...(catalogue.region.demo ? [{ severity: 'info', text: WORDS.demo[language] } as const] : []),
  ];
  return notices.length === 0
    ? answer
    : { ...answer, schema: { ...answer.schema, meta: { ...answer.schema.meta, notices } } };
}
