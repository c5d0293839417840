import { z } from 'zod';
import type { FeedConfig } from '../../../config/region';
import type { Feed, FeedContext, FeedRequest } from '../../../feeds/feed';
import { BatchBuilder } from '../../../feeds/support/batch';
import { ecoCounterCsv } from '../../../feeds/traffic/eco-counter-csv';
import { EMPTY_BATCH } from '../../../model/observation';
import { HOUR } from '../../../model/time';
import type { ObservationStore } from '../../../store/observation-store';
import { testStore } from '../../../testing/test-store';
import { FakeProvider, type Asked, type Manner } from '../../../testing/fake-provider';
import { DocumentTaker, type PollPorts } from './document-taker';
import { addressOf, MOST_PAGES } from './pages';
import { parseOffThread } from '../../parse/parse-off-thread';
import { Pipeline } from '../../accept/pipeline';
import { pollGroups } from '../poll-groups';
import { ProviderGate } from '../../fetch/provider/provider-gate';

/** Each line is a value (of another station, where one is named), or the address of a further document after `>`. */
const contexts: FeedContext[] = [];
const linked: Feed = {
  id: 'linked',
  title: { de: 'Verweise', en: 'Links' },
  transport: 'poll',
  licence: { id: 'test', url: 'https://example.org', attribution: 'Test', redistribution: 'yes' },
  cadence: HOUR,
  latency: 0,
  provider: 'test',
  options: z.strictObject({}),
  delivers: ['air_temperature'],
  evidence: {},
  *parse({ bytes }, context) {
    contexts.push(context);
    const batch = new BatchBuilder();
    for (const line of Buffer.from(bytes).toString().split('\n')) {
      const [first = '', other] = line.split(' ');
      if (first.startsWith('>')) {
        batch.next({ url: first.slice(1), ...(other ? { station: other } : {}) });
      } else {
        const station = other ?? context.station ?? 'a';
        batch.read({ station, property: 'air_temperature', value: Number(first), unit: 'Cel', start: 0, end: 0 });
      }
    }
    yield batch.take();
  },
};

let provider: FakeProvider;
let pages: Record<string, string | Manner>;
let accepted: string[];
const warnings: object[] = [];

function answer({ path }: Asked): Manner {
  const page = pages[path];
  return typeof page === 'string'
    ? { kind: 'answer', body: page, headers: { etag: `"${path}"` } }
    : (page ?? { kind: 'status', status: 404 });
}

beforeEach(async () => {
  provider = await FakeProvider.start(answer);
  accepted = [];
  warnings.length = 0;
  contexts.length = 0;
});
afterEach(() => provider.stop());

function taker(ports: Partial<PollPorts> = {}): DocumentTaker {
  const station = { id: 'a', provider: 'a', name: 'A', lat: 51.5, lon: 7.6, class: 'reference' } as const;
  const config: FeedConfig = {
    feed: 'linked',
    every: HOUR,
    options: {},
    stations: [station, { ...station, id: 'b', provider: 'b' }],
  };
  const kommune = { ags: '05978028', slug: 'schwerte', name: 'Schwerte', feeds: [config] };
  const [group] = pollGroups({ kommunen: [kommune] } as never, {}, () => linked);
  return new DocumentTaker(group!, { ...portsOf(testStore()), ...ports });
}

function portsOf(store: ObservationStore): PollPorts {
  return {
    store,
    gate: new ProviderGate('test', store, { retryPause: 1 }),
    parse: parseOffThread,
    accept: async (_, batch) => void accepted.push(...batch.readings.map((r) => `${r.station} ${r.value}`)),
    log: { warn: (details, message) => void warnings.push({ ...details, message }), error: () => undefined },
    now: () => 0,
    elapsed: () => 0,
    userAgent: 'hub/1',
  };
}

const request = (path: string, rest: Partial<FeedRequest> = {}): FeedRequest => ({
  url: `${provider.url}${path}`,
  range: { start: 0, end: HOUR },
  ...rest,
});
const round = (known = {}) => taker().round(known, new AbortController().signal);
const paths = () => provider.asked.map(({ path }) => path);

test('documents that one points to are fetched in the same round, each once, as the first was asked for', async () => {
  pages = {
    '/list': '1\n>/list?page=2\n>b b',
    '/list?page=2': '2\n>list',
    '/b': '3',
    '/other': '4\n>/b b\n>/list',
  };
  const take = round();
  const headers = { 'x-key': 'k' };
  const taken = await take(request('/list', { headers, body: '{}' }));
  expect(taken.outcome).toBe('taken');
  await take(request('/other', { headers }));
  expect(paths()).toEqual(['/list', '/list?page=2', '/b', '/list', '/other']);
  expect(provider.asked.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET', 'GET', 'GET']);
  expect(provider.asked.every((asked) => asked.headers['x-key'] === 'k')).toBe(true);
  expect(accepted).toEqual(['a 1', 'a 2', 'b 3', 'a 1', 'a 4']);
  expect(contexts.map(({ asked }) => asked?.url.replace(provider.url, ''))).toEqual(paths());
});

test('a round is only taken when all its pages were, and the others are still read', async () => {
  pages = { '/list': '>/gone\n>/here', '/here': '5' };
  expect(await round()(request('/list'))).toMatchObject({
    outcome: 'failed',
    error: { message: expect.stringContaining('/gone') },
  });
  expect(accepted).toEqual(['a 5']);
});

test.each(['http://127.0.0.1:9/secret', 'file:///etc/passwd', 'https://127.0.0.1/x', '//example.org/x', 'http://['])(
  'the hub does not go to %s because a document says so',
  async (url) => {
    pages = { '/list': `1\n>${url}\n>/here`, '/here': '6' };
    const fetched = jest.spyOn(globalThis, 'fetch');
    expect(await round()(request('/list'))).toMatchObject({ outcome: 'failed', error: { kind: 'forbidden' } });
    expect(fetched.mock.calls.map(([asked]) => asked)).toEqual([`${provider.url}/list`, `${provider.url}/here`]);
    fetched.mockRestore();
    expect(warnings).toEqual([expect.objectContaining({ remedy: expect.stringMatching(/baseUrl/) })]);
    expect(accepted).toEqual(['a 1', 'a 6']);
  }
);

test('nor by a redirect of a page; that of the document itself is followed', async () => {
  const away: Manner = { kind: 'status', status: 302, headers: { location: '/inside' } };
  pages = { '/list': '>/page', '/page': away, '/inside': '7' };
  expect((await round()(request('/list'))).outcome).toBe('failed');
  expect(paths()).not.toContain('/inside');
  expect((await round()(request('/page'))).outcome).toBe('taken');
});

test('a chain without end is cut off and said', async () => {
  provider.behaves(({ path }) => ({ kind: 'answer', body: `>/list?page=${Number(path.split('=')[1] ?? 0) + 1}` }));
  expect(await round()(request('/list'))).toMatchObject({ outcome: 'failed', error: { kind: 'too-large' } });
  expect(provider.asked).toHaveLength(1 + MOST_PAGES);
});

test('leaves are asked whether they changed; what points to others always comes whole', async () => {
  pages = { '/list': '>/leaf', '/leaf': '8' };
  const own = taker();
  const { signal } = new AbortController();
  const taken = await own.round({}, signal)(request('/list'));
  const documents = taken.outcome === 'taken' ? taken.documents : [];
  const known = Object.fromEntries(documents.map((document) => [addressOf(document.request), document.known]));
  await own.round(known, signal)(request('/list'));
  const conditions = provider.asked.map(({ path, headers }) => [path, headers['if-none-match']]);
  expect(conditions.slice(2)).toEqual([
    ['/list', undefined],
    ['/leaf', '"/leaf"'],
  ]);
});

test('a hub that stops does so within the batch at hand, and the document is not taken', async () => {
  const stopping = new AbortController();
  const own = taker({
    parse: async function* () {
      for (let i = 0; ; i++) {
        yield {
          ...EMPTY_BATCH,
          readings: [{ station: 'a', property: 'o3', value: i, unit: 'ug/m3', start: i, end: i }],
        };
      }
    },
    accept: (_, batch) => {
      accepted.push(`${batch.readings[0]!.value}`);
      if (accepted.length === 3) {
        stopping.abort();
      }
      return Promise.resolve();
    },
  });
  pages = { '/list': '1' };
  expect(await own.round({}, stopping.signal)(request('/list'))).toMatchObject({ outcome: 'put-off' });
  expect(accepted).toEqual(['0', '1', '2']);
  expect(warnings).toEqual([]);
});

test('the same address with another body is another document', () => {
  const [a, b] = ['{"id":1}', '{"id":2}'].map((body) => addressOf(request('/report', { body })));
  expect(a).not.toBe(b);
});

test('what a document holds beside the configured stations is not meant, and so not rejected', async () => {
  const csv = 'Datetime,100020113 (Wolbecker),101020113 (in),102020113 (out)\n2026-08-01 00:00,9,5,4\n';
  provider.behaves(() => ({ kind: 'answer', body: csv }));
  const id = '100020113';
  const station = { id, provider: id, name: 'Wolbecker Straße', lat: 51.95, lon: 7.64, class: 'reference' } as const;
  const feed: FeedConfig = { feed: ecoCounterCsv.id, every: HOUR, options: {}, stations: [station] };
  const kommunen = [{ ags: '05978028', slug: 'schwerte', name: 'Schwerte', feeds: [feed] }];
  const [group] = pollGroups({ kommunen } as never);
  const store = testStore();
  const pipeline = new Pipeline(store, kommunen);
  const own = new DocumentTaker(group!, {
    ...portsOf(store),
    accept: (member, batch, receivedAt) => pipeline.accept(member, batch, receivedAt),
  });
  await own.round({}, new AbortController().signal)(request('/100020113/2026-08.csv'));
  const hours = await store.feedHours({ start: 0, end: HOUR });
  expect(hours).toEqual([expect.objectContaining({ readings: 1, rejected: 0, missing: 0 })]);
  expect((await store.listSeries()).map((series) => series.station)).toEqual([id]);
});
