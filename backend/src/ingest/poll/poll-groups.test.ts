import type { FeedConfig, RegionConfig } from '../../config/region';
import type { Feed } from '../../feeds/feed';
import { ecowitt } from '../../feeds/weather/stations/ecowitt';
import { ubaAirquality } from '../../feeds/air/uba/uba-airquality';
import { DEFAULT_RETENTION } from '../../model/retention';
import { HOUR, MINUTE } from '../../model/time';
import { fingerprint, pollGroups, wantedDays, wantedStations } from './poll-groups';

const FEEDS: readonly Feed[] = [ubaAirquality, ecowitt];
const find = (id: string) => FEEDS.find((feed) => feed.id === id)!;

function feed(id: string, codes: string[], change: Partial<FeedConfig> = {}): FeedConfig {
  const place = { name: '', lat: 51.5, lon: 7.6, class: 'reference' } as const;
  return {
    feed: id,
    every: HOUR,
    options: { index: true, version: 'v3' },
    stations: codes.map((code) => ({ id: code, provider: code, ...place })),
    ...change,
  };
}

function region(...feeds: FeedConfig[][]): RegionConfig {
  return {
    name: '',
    ags: '',
    timeZone: 'Europe/Berlin',
    demo: false,
    server: { host: '', port: 0 },
    store: { path: '' },
    backfillDays: 1,
    retention: DEFAULT_RETENTION,
    kommunen: feeds.map((own, i) => ({ ags: '', slug: `k${i}`, name: '', feeds: own })),
  };
}

test('Kommunen that read a feed in the same way share a group, with the shortest rhythm', () => {
  const groups = pollGroups(
    region(
      [feed('uba-airquality', ['DENW179']), feed('ecowitt', ['box'])],
      [feed('uba-airquality', ['DENW006', 'DENW179'], { every: 10 * MINUTE, options: { version: 'v3', index: true } })]
    ),
    {},
    find
  );
  expect(groups).toHaveLength(1);
  expect(groups[0]).toMatchObject({ every: 10 * MINUTE, baseUrl: ubaAirquality.baseUrl });
  expect(groups[0]!.members.map((member) => member.kommune)).toEqual(['k0', 'k1']);
  expect(wantedStations(groups[0]!)).toEqual(['DENW179', 'DENW006']);
});

test('a feed with days of its own reaches as far back for its stations alone, and keeps its group', () => {
  const [group, ...others] = pollGroups(
    region(
      [feed('uba-airquality', ['DENW006', 'DENW008'], { backfillDays: 800 })],
      [feed('uba-airquality', ['DENW006', 'DENW179'])],
      [feed('uba-airquality', ['DENW010'], { backfillDays: 0 })]
    ),
    {},
    find
  );
  expect(others).toEqual([]);
  expect(Object.fromEntries(wantedDays(group!, 30))).toEqual({ DENW006: 800, DENW008: 800, DENW179: 30, DENW010: 0 });
});

test('another address or other options are another group; a feed without stations is none', () => {
  const groups = pollGroups(
    region(
      [feed('uba-airquality', ['A']), feed('uba-airquality', ['B'], { options: { index: false } })],
      [feed('uba-airquality', ['C'], { baseUrl: 'https://mirror.example.org' }), feed('uba-airquality', [])]
    ),
    {},
    find
  );
  expect(groups.map((group) => wantedStations(group))).toEqual([['A'], ['B'], ['C']]);
  expect(new Set(groups.map((group) => group.key)).size).toBe(3);
  expect(groups.map((group) => group.servers)).toEqual(['uba', 'uba', 'uba mirror.example.org']);
});

test('the simulator stands in for the provider', () => {
  const [group] = pollGroups(region([feed('uba-airquality', ['A'])]), { 'uba-airquality': 'http://127.0.0.1:1' }, find);
  expect(group!.baseUrl).toBe('http://127.0.0.1:1');
});

test('a fingerprint does not depend on the order of keys', () => {
  expect(fingerprint({ a: 1, b: { c: 2, d: 3 } })).toBe(fingerprint({ b: { d: 3, c: 2 }, a: 1 }));
  expect(fingerprint({ a: 1 })).not.toBe(fingerprint({ a: 2 }));
});
