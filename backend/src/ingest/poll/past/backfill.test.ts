import type { RegionConfig } from '../../../config/region';
import type { Feed, FeedContext, Payload } from '../../../feeds/feed';
import { BatchBuilder } from '../../../feeds/support/batch';
import { DAY, HOUR } from '../../../model/time';
import { FakeProvider, type Asked, type Manner } from '../../../testing/fake-provider';
import type { ObservationStore } from '../../../store/observation-store';
import { testStore } from '../../../testing/test-store';
import { REGION } from '../../../testing/region';
import { backfill, type BackfillState } from './backfill';
import { CHUNK } from './chunks';
import { Pipeline } from '../../accept/pipeline';
import { pollGroups } from '../poll-groups';
import { ProviderGate } from '../../fetch/provider/provider-gate';

const NOW = 100 * CHUNK + 5 * DAY;
/** Five days of the running chunk, two whole chunks, three days of a fourth. */
const RANGE = { start: 97 * CHUNK + 11 * DAY, end: NOW };

/** Answers with a line for each day that was asked for: start and value. */
const DAILY: Feed = {
  id: 'daily',
  title: { de: 'Täglich', en: 'Daily' },
  transport: 'poll',
  licence: { id: 'x', url: 'https://example.org', attribution: 'x', redistribution: 'yes' },
  cadence: HOUR,
  latency: HOUR,
  provider: 'daily',
  options: undefined as never,
  delivers: ['air_temperature'],
  evidence: {},
  *parse({ bytes }, { station }) {
    const batch = new BatchBuilder();
    for (const line of new TextDecoder().decode(bytes).split('\n').filter(Boolean)) {
      const [start, value] = line.split(';').map(Number) as [number, number];
      batch.read({ station: station!, property: 'air_temperature', value, unit: 'Cel', start, end: start + DAY });
    }
    yield batch.take();
  },
  requests: ({ baseUrl, stations, range }) =>
    stations.map((station) => ({ url: `${baseUrl}/${station}/${range.start}/${range.end}`, range, station })),
};

function answer({ path }: Asked): Manner {
  const [from, to] = path.split('/').slice(2).map(Number) as [number, number];
  const days = Array.from({ length: Math.round((to - from) / DAY) }, (_, i) => `${from + i * DAY};${i}`);
  return { kind: 'answer', body: days.join('\n'), headers: { etag: '"1"' } };
}

const station = (id: string) => ({ id, provider: id, name: id, lat: 51.5, lon: 7.6, class: 'reference' as const });
const CONFIG: RegionConfig = {
  ...REGION,
  kommunen: [
    {
      ...REGION.kommunen[0]!,
      feeds: [{ feed: 'daily', every: HOUR, options: {}, stations: [station('a'), station('b')] }],
    },
  ],
};

let provider: FakeProvider;
let store: ObservationStore;
beforeEach(async () => {
  provider = await FakeProvider.start(answer);
  store = testStore();
});
afterEach(() => provider.stop());

async function run(options: { again?: boolean; signal?: AbortSignal; onPart?: (state: BackfillState) => void } = {}) {
  const find = () => DAILY;
  const [group] = pollGroups(CONFIG, { daily: provider.url }, find);
  const pipeline = new Pipeline(store, CONFIG.kommunen, find);
  async function* parse(feed: Feed, payload: Payload, context: FeedContext) {
    yield* feed.parse(payload, context);
  }
  const ports = {
    store,
    gate: new ProviderGate('daily', store, { retryPause: 1, clock: { now: () => NOW, elapsed: () => 0 } }),
    parse,
    accept: pipeline.accept.bind(pipeline),
    log: { warn: () => undefined, error: () => undefined },
    now: () => NOW,
    elapsed: () => 0,
    userAgent: 'test',
    signal: options.signal ?? new AbortController().signal,
  };
  return backfill(group!, RANGE, ports, options);
}

/** What was asked for, as station and chunk. */
const asked = () =>
  provider.asked.map(({ path }) => {
    const [name, from] = path.split('/').slice(1);
    return `${name} ${Math.floor(Number(from) / CHUNK)}`;
  });

async function count() {
  const ids = (await store.listSeries()).map(({ id }) => id);
  const points = await store.points({ series: ids, range: { start: 0, end: NOW }, minQuality: 'suspect', limit: 1e5 });
  return [...points.values()].map((all) => all.length);
}

test('asks for each chunk of each station once, newest first, and says how far it is', async () => {
  const states: BackfillState[] = [];
  expect(await run({ onPart: (state) => states.push(state) })).toEqual({ open: 0, errors: [] });
  expect(asked()).toEqual(['a 100', 'b 100', 'a 99', 'b 99', 'a 98', 'b 98', 'a 97', 'b 97']);
  expect(await count()).toEqual([36, 36]);
  expect(states[0]).toMatchObject({ done: 0, total: 2 * 36 * DAY });
  expect(states.at(-1)).toMatchObject({ done: 2 * 36 * DAY, total: 2 * 36 * DAY });
});

test('a second call asks only for what may still change, with --again for all', async () => {
  await run();
  provider.asked.length = 0;
  expect(await run()).toEqual({ open: 0, errors: [] });
  expect(provider.asked.map(({ path }) => path)).toEqual([
    `/a/${NOW - 2 * HOUR}/${NOW}`,
    `/b/${NOW - 2 * HOUR}/${NOW}`,
  ]);
  provider.asked.length = 0;
  await run({ again: true });
  expect(asked()).toHaveLength(8);
  expect(provider.asked[0]!.headers['if-none-match']).toBeUndefined();
});

test('a chunk that fails is said, the others come in, and the next call asks for it alone', async () => {
  provider.behaves((one) => (one.path.startsWith(`/b/${98 * CHUNK}/`) ? { kind: 'status', status: 404 } : answer(one)));
  const { open, errors } = await run();
  expect(open).toBe(CHUNK);
  expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining('answers with status 404')]);
  expect(await count()).toEqual([36, 22]);
  provider.behaves(answer);
  provider.asked.length = 0;
  expect(await run()).toEqual({ open: 0, errors: [] });
  expect(asked()).toContain('b 98');
  expect(asked()).not.toContain('a 98');
  expect(await count()).toEqual([36, 36]);
});

test('a provider that wants a long pause is left alone', async () => {
  provider.behaves(() => ({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }));
  const { open, errors } = await run();
  expect(open).toBe(2 * 36 * DAY);
  expect(errors.length).toBeGreaterThan(0);
  expect(provider.asked.length).toBeLessThanOrEqual(2);
});

test('interrupted, it keeps what came in', async () => {
  const interrupt = new AbortController();
  const onPart = ({ done }: BackfillState) => done > 0 && interrupt.abort();
  expect((await run({ signal: interrupt.signal, onPart })).open).toBe(2 * 31 * DAY);
  await run();
  expect(await count()).toEqual([36, 36]);
});
