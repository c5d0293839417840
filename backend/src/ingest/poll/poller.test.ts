import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import type { FeedConfig, RegionConfig } from '../../config/region';
import { ubaAirquality } from '../../feeds/air/uba/uba-airquality';
import { DEFAULT_RETENTION } from '../../model/retention';
import { DAY, HOUR, MINUTE, SECOND } from '../../model/time';
import type { ObservationStore, Point } from '../../store/observation-store';
import { openSqliteStore } from '../../store/sqlite/sqlite-store';
import { FakeProvider, type Asked, type Manner } from '../../testing/fake-provider';
import { JUMPS } from '../../testing/test-clock';
import { parseOffThread } from '../parse/parse-off-thread';
import { Pipeline } from '../accept/pipeline';
import { pollGroups } from './poll-groups';
import { Poller } from './poller';
import { IngestProgress } from '../watch/progress';
import { ProviderGate } from '../fetch/provider/provider-gate';

const START = Date.UTC(2026, 10, 20, 12, 30);
const SILENT = { warn: () => undefined, error: () => undefined };

/** What the air was like in an hour of a station: any figure that differs from its neighbours. */
const truth = (station: string, start: number) => 10 + ((start / HOUR + Number(station.slice(4))) % 17);

const mezOf = (instant: number) => new Date(instant + HOUR).toISOString().slice(0, 19).replace('T', ' ');

/** The UBA's answer for the hours asked for that are out by now; one number stands for the code. */
function uba({ path }: Asked, now: number): Manner {
  const query = new URL(path, 'http://x').searchParams;
  const station = query.get('station')!;
  const hour = (date: string, time: string) =>
    Date.parse(`${query.get(date)}T00:00:00+01:00`) + Number(query.get(time)) * HOUR;
  const hours: Record<string, unknown> = {};
  for (let end = hour('date_from', 'time_from'); end <= hour('date_to', 'time_to'); end += HOUR) {
    if (end + 2 * HOUR <= now) {
      hours[mezOf(end - HOUR)] = [5, 2, truth(station, end - HOUR), mezOf(end), '1'];
    }
  }
  const body = JSON.stringify({ data: { '17': hours } });
  return { kind: 'answer', body, headers: { etag: `"${createHash('md5').update(body).digest('hex')}"` } };
}

function region(days: number, ...kommunen: [slug: string, ...codes: string[]][]): RegionConfig {
  const feed = (slug: string, codes: string[]): FeedConfig => ({
    feed: ubaAirquality.id,
    every: HOUR,
    options: ubaAirquality.options.parse({ pollutants: ['no2'], index: false }),
    stations: codes.map((code) => ({
      id: `${slug}-${code}`,
      provider: code,
      name: code,
      lat: 51.5,
      lon: 7.6,
      class: 'reference',
    })),
  });
  return {
    name: 'Kreis Unna',
    ags: '05978',
    timeZone: 'Europe/Berlin',
    demo: false,
    server: { host: '127.0.0.1', port: 0 },
    store: { path: '' },
    backfillDays: days,
    retention: DEFAULT_RETENTION,
    kommunen: kommunen.map(([slug, ...codes]) => ({ ags: '', slug, name: slug, feeds: [feed(slug, codes)] })),
  };
}

let folder: string;
let provider: FakeProvider;
let now: number;
/** By how much the clock of the hub is wrong. */
let wrong = 0;
/** For how long the hub waits for an answer, ms. */
let patience = SECOND;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-poller-'));
  now = START;
  wrong = 0;
  patience = SECOND;
  provider = await FakeProvider.start((asked) => uba(asked, now));
});
afterEach(async () => {
  await provider.stop();
  rmSync(folder, { recursive: true });
});

interface Hub {
  readonly store: ObservationStore;
  readonly poller: Poller;
  readonly progress: IngestProgress;
}

async function hub(config: RegionConfig, name = 'hub'): Promise<Hub> {
  const store = await openSqliteStore(join(folder, `${name}.sqlite`));
  const rule = { first: 10 * MINUTE, longest: 40 * MINUTE };
  const gate = new ProviderGate('uba', store, {
    clock: { now: () => now + wrong, elapsed: () => now },
    random: () => 1,
    rule,
    retryPause: 1,
  });
  const pipeline = new Pipeline(store, config.kommunen);
  const progress = new IngestProgress();
  const [group] = pollGroups(config, { [ubaAirquality.id]: provider.url });
  const poller = new Poller(group!, {
    store,
    gate: { fetch: (url, options) => gate.fetch(url, { ...options, idleTimeout: patience }) },
    parse: parseOffThread,
    accept: (member, batch, receivedAt) => pipeline.accept(member, batch, receivedAt),
    log: SILENT,
    now: () => now + wrong,
    elapsed: () => now,
    userAgent: 'test',
    backfillDays: config.backfillDays,
    progress,
    random: () => 1,
  });
  return { store, poller, progress };
}

/** As the scheduler does it: the newest every hour, in between the past. */
async function live({ poller }: Hub, hours: number): Promise<void> {
  const { signal } = new AbortController();
  for (let i = 0; i < hours; i++) {
    await poller.pollNewest(signal);
    for (let chunks = 0; chunks < 9 && (await poller.pollPast(signal)); chunks++) {
      now += MINUTE;
    }
    now += HOUR - (now % HOUR) + 30 * MINUTE;
  }
}

async function pointsOf({ store }: Hub): Promise<Record<string, Point[]>> {
  const series = await store.listSeries();
  const range = { start: 0, end: Date.UTC(2030, 0, 1) };
  const ids = series.map(({ id }) => id);
  const points = await store.points({ series: ids, range, minQuality: 'implausible', limit: 1e6 });
  return Object.fromEntries(series.map(({ id, station }) => [station, points.get(id) ?? []]));
}

const figures = (points: Record<string, Point[]>) =>
  Object.entries(points)
    .map(([station, own]) => [station, own.map(({ start, value }) => [start, value])])
    .sort();

test('the newest days come first, then the past, newest to oldest, until all that was wanted is there', async () => {
  const own = await hub(region(30, ['schwerte', 'DENW179']));
  const { signal } = new AbortController();
  await own.poller.pollNewest(signal);
  const first = (await pointsOf(own))['schwerte-DENW179']!;
  expect(first[0]!.start).toBe(START - 3 * DAY - 30 * MINUTE);
  expect(first.at(-1)!.end).toBe(START - 2 * HOUR - 30 * MINUTE);

  while (await own.poller.pollPast(signal)) {
    now += 1;
  }
  const all = (await pointsOf(own))['schwerte-DENW179']!;
  expect(all).toHaveLength(30 * 24 - 2);
  expect(all.every(({ start, value }) => value === truth('DENW179', start))).toBe(true);
  expect(own.progress.backfill).toMatchObject({ running: false, done: 27, total: 27 });
  const asked = provider.asked.map(({ path }) => new URL(path, 'http://x').searchParams.get('date_from')!);
  expect(asked).toEqual([...asked].sort().reverse());
  await own.store.close();
});

test('a feed with days of its own is fetched as far back, its neighbour in the same group is not', async () => {
  const { kommunen, ...rest } = region(5, ['schwerte', 'DENW179'], ['luenen', 'DENW006']);
  const [schwerte, luenen] = kommunen;
  const feeds = luenen!.feeds.map((feed) => ({ ...feed, backfillDays: 40 }));
  const own = await hub({ ...rest, kommunen: [schwerte!, { ...luenen!, feeds }] });
  const { signal } = new AbortController();
  await own.poller.pollNewest(signal);
  while (await own.poller.pollPast(signal)) {
    now += 1;
  }
  const points = await pointsOf(own);
  expect(points['luenen-DENW006']).toHaveLength(40 * 24 - 2);
  expect(points['schwerte-DENW179']).toHaveLength(5 * 24 - 2);
  await own.store.close();
});

test('one document serves all Kommunen that have the station', async () => {
  const own = await hub(region(1, ['schwerte', 'DENW179'], ['holzwickede', 'DENW179', 'DENW010']));
  await own.poller.pollNewest(new AbortController().signal);
  expect(provider.asked.map(({ path }) => /DENW\d+/.exec(path)![0]).sort()).toEqual(['DENW010', 'DENW179']);
  const points = await pointsOf(own);
  expect(Object.keys(points).sort()).toEqual(['holzwickede-DENW010', 'holzwickede-DENW179', 'schwerte-DENW179']);
  expect(points['schwerte-DENW179']!.map((p) => p.value)).toEqual(points['holzwickede-DENW179']!.map((p) => p.value));
  await own.store.close();
});

test('a document that has not changed is not sent again, unless somebody new wants it', async () => {
  const first = await hub(region(0, ['schwerte', 'DENW179']));
  provider.behaves((asked) => {
    const answer = uba(asked, START);
    const etag = answer.kind === 'answer' ? answer.headers?.['etag'] : undefined;
    return asked.headers['if-none-match'] === etag ? { kind: 'status', status: 304 } : answer;
  });
  const { signal } = new AbortController();
  await first.poller.pollNewest(signal);
  expect(await first.poller.pollNewest(signal)).toBe(true);
  expect(provider.asked.at(-1)!.headers['if-none-match']).toBeDefined();
  await first.store.close();

  const second = await hub(region(0, ['schwerte', 'DENW179'], ['unna', 'DENW179']));
  await second.poller.pollNewest(signal);
  expect(provider.asked.at(-1)!.headers['if-none-match']).toBeUndefined();
  expect((await pointsOf(second))['unna-DENW179']).toHaveLength(46);
  await second.store.close();
});

const FAULTS: Manner[] = [
  { kind: 'status', status: 500 },
  { kind: 'page' },
  { kind: 'hang' },
  { kind: 'truncate', body: '{"data":{"17":{' },
  { kind: 'status', status: 429, headers: { 'retry-after': '1200' } },
  { kind: 'hang-up' },
  { kind: 'answer', body: '{"data":{"17":{"2026-11-2' },
  { kind: 'status', status: 404 },
];

test('after faults of every kind, and a restart in between, the store is the same as without', async () => {
  const config = region(20, ['schwerte', 'DENW179'], ['unna', 'DENW010']);
  const spared = await hub(config, 'spared');
  await live(spared, 60);
  const right = figures(await pointsOf(spared));
  await spared.store.close();

  now = START;
  let request = 0;
  provider.behaves((asked) => {
    request += 1;
    const isOver = now > START + 55 * HOUR;
    // One good answer in a hundred that is too late is a fault like any other, as long as there are faults.
    patience = isOver ? SECOND : SECOND / 5;
    return request % 3 === 0 || isOver ? uba(asked, now) : FAULTS[request % FAULTS.length]!;
  });
  const before = await hub(config, 'tried');
  await live(before, 30);
  await before.store.close();
  const after = await hub(config, 'tried');
  await live(after, 30);

  expect(request).toBeGreaterThan(40);
  expect(figures(await pointsOf(after))).toEqual(right);
  expect(after.progress.lifeOf('schwerte', ubaAirquality.id).error).toBeUndefined();
  const hours = await after.store.feedHours({ start: START - DAY, end: START + 3 * DAY });
  expect(hours.reduce((sum, { failures }) => sum + failures, 0)).toBeGreaterThan(5);
  await after.store.close();
}, 60_000);

test.each(JUMPS)('a clock that is wrong for half a day and went %s costs no reading in the end', async (_, jump) => {
  const config = region(20, ['schwerte', 'DENW179']);
  const tried = await hub(config, 'tried');
  await live(tried, 3);
  wrong = jump;
  await live(tried, 12);
  await tried.store.close();
  wrong = 0;
  const after = await hub(config, 'tried');
  await live(after, 4);
  const all = figures(await pointsOf(after));
  const expected = (START - 30 * MINUTE - 20 * DAY) / HOUR;
  const last = Math.floor((now - HOUR - 2 * HOUR) / HOUR);
  const [[, points] = [, []]] = all as [string, [number, number][]][];
  const got = new Map(points);
  for (let hour = expected; hour < last; hour++) {
    expect([hour, got.get(hour * HOUR)]).toEqual([hour, truth('DENW179', hour * HOUR)]);
  }
  await after.store.close();
});

test('one station that the provider does not have fails by itself', async () => {
  const own = await hub(region(1, ['schwerte', 'DENW179'], ['unna', 'DENW999']));
  provider.behaves((asked) => (asked.path.includes('DENW999') ? { kind: 'status', status: 404 } : uba(asked, now)));
  expect(await own.poller.pollNewest(new AbortController().signal)).toBe(false);
  expect(own.progress.lifeOf('schwerte', ubaAirquality.id)).toEqual({ lastSuccess: START });
  expect(own.progress.lifeOf('unna', ubaAirquality.id)).toMatchObject({
    failingSince: START,
    error: { message: expect.stringContaining('status 404') },
  });
  await own.store.close();
});

test('a value that the provider corrects weeks later is read again within the turn that the feed names', async () => {
  const own = await hub(region(20, ['schwerte', 'DENW179']));
  const { signal } = new AbortController();
  await own.poller.pollNewest(signal);
  while (await own.poller.pollPast(signal)) {
    // Everything is there.
  }
  const corrected = Math.floor((START - 15 * DAY) / HOUR) * HOUR;
  provider.behaves((asked) => {
    const answer = uba(asked, now);
    const was = `${truth('DENW179', corrected)},"${mezOf(corrected + HOUR)}"`;
    return answer.kind === 'answer'
      ? { ...answer, body: String(answer.body).replace(was, was.replace(/^\d+/, '99')), headers: {} }
      : answer;
  });
  const valueThen = async () => (await pointsOf(own))['schwerte-DENW179']!.find((p) => p.start === corrected)!.value;
  expect(await valueThen()).not.toBe(99);
  for (; now < START + 8 * DAY && (await valueThen()) !== 99; now += 6 * HOUR) {
    await own.poller.pollNewest(signal);
    await own.poller.pollPast(signal);
  }
  expect(await valueThen()).toBe(99);
  await own.store.close();
});
