import { z } from 'zod';
import type { FeedConfig, RegionConfig } from '../../config/region';
import type { Feed } from '../../feeds/feed';
import { EMPTY_BATCH, type Batch, type Reading } from '../../model/observation';
import { DAY, HOUR, MINUTE } from '../../model/time';
import type { HubEvent } from '../../model/event';
import type { ObservationStore } from '../../store/observation-store';
import { testStore } from '../../testing/test-store';
import { REGION } from '../../testing/region';
import { Pipeline } from '../accept/pipeline';
import { pollGroups } from './poll-groups';
import { Poller } from './poller';
import { IngestProgress } from '../watch/progress';

const T0 = Date.UTC(2026, 10, 23, 6);

/** A provider of warnings that serves what holds, as JSON of the hub's own batches. */
const warnings: Feed<{ radius: number }> = {
  id: 'warnings',
  title: { de: 'Warnungen', en: 'Warnings' },
  transport: 'poll',
  licence: { id: 'test', url: 'https://example.org', attribution: 'Test', redistribution: 'yes' },
  cadence: 10 * MINUTE,
  latency: MINUTE,
  provider: 'test',
  options: z.strictObject({ radius: z.number().default(10) }),
  delivers: [],
  tells: ['weather-warning'],
  reach: ({ radius }) => radius,
  evidence: {},
  requests: ({ range }) => [{ url: 'https://example.org/now.json', range }],
  parse: ({ bytes }) => [JSON.parse(Buffer.from(bytes).toString()) as Batch],
};

const feedConfig = (provider: string): FeedConfig => ({
  feed: warnings.id,
  every: 10 * MINUTE,
  options: { radius: 10 },
  stations: [{ id: `cell-${provider}`, provider, name: provider, lat: 51.44, lon: 7.57, class: 'reference' }],
});
const config: RegionConfig = {
  ...REGION,
  kommunen: [
    { ags: '05978028', slug: 'schwerte', name: 'Schwerte', feeds: [feedConfig('805978028')] },
    { ags: '05978036', slug: 'unna', name: 'Unna', feeds: [feedConfig('805978036')] },
  ],
};

const gale = (id: string, stations: string[], more: Partial<HubEvent> = {}): HubEvent => ({
  id,
  kind: 'weather-warning',
  onset: T0,
  severity: 'moderate',
  texts: { de: { headline: 'STURMBÖEN' } },
  stations,
  ...more,
});

let store: ObservationStore;
let now: number;
let document: Partial<Batch>;
let asked: number;
let poller: Poller;
beforeEach(() => {
  store = testStore();
  now = T0;
  asked = 0;
  const find = () => warnings as Feed;
  const pipeline = new Pipeline(store, config.kommunen, find);
  const [group] = pollGroups(config, {}, find);
  poller = new Poller(group!, {
    store,
    gate: {
      fetch: () => {
        asked++;
        const bytes = new TextEncoder().encode(JSON.stringify({ ...EMPTY_BATCH, ...document }));
        return Promise.resolve({ kind: 'document', bytes, validators: {} });
      },
    },
    parse: async function* (feed, payload, context) {
      yield* feed.parse(payload, context);
    },
    accept: (member, batch, receivedAt) => pipeline.accept(member, batch, receivedAt),
    log: { warn: () => undefined, error: (details) => expect(details).toBeUndefined() },
    now: () => now,
    elapsed: () => now,
    userAgent: 'test',
    backfillDays: 30,
    progress: new IngestProgress(),
    random: () => 1,
  });
});

/** What holds at `now`, as "kommune id". */
async function holding(): Promise<string[]> {
  const range = { start: now, end: now + 1 };
  const events = await store.events({
    ...{ range, kommunen: [], feeds: [], kinds: [], minSeverity: 'information', limit: 100 },
  });
  return events.map(({ kommune, id }) => `${kommune} ${id}`).sort();
}

async function poll(next: Partial<Batch>): Promise<string[]> {
  document = next;
  expect(await poller.pollNewest(new AbortController().signal)).toBe(true);
  const held = await holding();
  now += 10 * MINUTE;
  return held;
}

const snapshot = (...events: HubEvent[]): Partial<Batch> => ({
  events,
  snapshot: { scope: '', ids: events.map(({ id }) => id) },
});

test('a warning is there for the Kommunen that it names, follows the provider from place to place, and goes', async () => {
  expect(await poll(snapshot(gale('a', ['805978028', '805978036']), gale('b', ['8'])))).toEqual([
    'schwerte a',
    'unna a',
  ]);
  expect(await poll(snapshot(gale('a', ['805978036']), gale('b', ['8'])))).toEqual(['unna a']);
  expect(await poll(snapshot(gale('b', ['8'])))).toEqual([]);
  expect(await poll(snapshot(gale('b', ['805978028'])))).toEqual(['schwerte b']);
  expect(await poll({ events: [], withdrawn: ['b'] })).toEqual([]);
});

test('of what has a place only that within reach', async () => {
  const near = { lat: 51.5, lon: 7.6 };
  const far = { lat: 52.5, lon: 7.6 };
  const both = snapshot(gale('near', ['805978028'], { place: near }), gale('far', ['805978028'], { place: far }));
  expect(await poll(both)).toEqual(['schwerte near']);
});

test('readings of one Kommune beside them do not keep the news from the others', async () => {
  await poll(snapshot(gale('a', ['805978036'])));
  const reading: Reading = {
    ...{ station: '805978028', property: 'air_temperature', value: 4, unit: 'Cel', start: T0, end: T0 },
  };
  expect(await poll({ ...snapshot(), readings: [reading] })).toEqual([]);
});

test('events are counted, and nobody looks for a past that the provider does not serve', async () => {
  await poll(snapshot(gale('a', ['805978028'])));
  expect(await poller.pollPast(new AbortController().signal)).toBe(false);
  now += DAY;
  await poll(snapshot(gale('a', ['805978028'])));
  expect(await poller.pollPast(new AbortController().signal)).toBe(false);
  expect(asked).toBe(2);
  const hours = await store.feedHours({ start: T0, end: T0 + HOUR });
  expect(hours).toEqual([expect.objectContaining({ kommune: 'schwerte', readings: 0, events: 1 })]);
});
