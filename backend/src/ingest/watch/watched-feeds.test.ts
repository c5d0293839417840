import type { RegionConfig } from '../../config/region';
import type { Feed } from '../../feeds/feed';
import { HOUR, MINUTE } from '../../model/time';
import { REGION } from '../../testing/region';
import { watchedFeeds } from './watched-feeds';

const FEEDS: Readonly<Record<string, Partial<Feed>>> = {
  polled: { transport: 'poll', cadence: HOUR, latency: MINUTE, delivers: ['no2'], baseUrl: 'https://example.org/api' },
  warnings: { transport: 'poll', cadence: 5 * MINUTE, latency: 0, delivers: [], baseUrl: 'https://example.org' },
  forecast: { transport: 'poll', cadence: HOUR, latency: 0, delivers: ['air_temperature'], modelled: true },
  console: { transport: 'push', cadence: MINUTE, latency: 0, delivers: ['air_temperature'] },
  files: { transport: 'file', cadence: HOUR, latency: 0, delivers: ['no2'] },
};
const find = (id: string) => FEEDS[id] as Feed;

const station = (id: string) => ({ id, provider: id, name: id, lat: 51.5, lon: 7.6, class: 'reference' }) as const;
const entry = (feed: string, every: number, ids: string[], more: object = {}) => ({
  ...{ feed, every, options: {}, stations: ids.map(station), ...more },
});

function region(feeds: RegionConfig['kommunen'][number]['feeds']): RegionConfig {
  return { ...REGION, kommunen: [{ ...REGION.kommunen[0]!, feeds }] };
}

test('entries of one feed are one, and a station of two entries has the shorter rhythm', () => {
  const config = region([
    entry('polled', 6 * HOUR, ['a', 'b']),
    entry('polled', 2 * HOUR, ['a'], { baseUrl: 'https://mirror.example.org:8443/x' }),
  ]);
  expect(watchedFeeds(config, config, find)).toEqual([
    {
      ...{ kommune: 'schwerte', feed: 'polled', measures: true, latency: MINUTE },
      servers: ['example.org', 'mirror.example.org:8443'],
      stations: [
        expect.objectContaining({ id: 'a', every: 2 * HOUR, hasRhythm: true }),
        expect.objectContaining({ id: 'b', every: 6 * HOUR, hasRhythm: true }),
      ],
    },
  ]);
});

test.each([
  ['warnings', { measures: false, servers: ['example.org'] }, true],
  ['forecast', { measures: false, servers: [] }, true],
  ['console', { measures: true, servers: [] }, true],
  ['files', { measures: true, servers: [] }, false],
])('%s', (feed, facts, hasRhythm) => {
  const config = region([entry(feed, HOUR, ['a'])]);
  expect(watchedFeeds(config, config, find)).toMatchObject([{ ...facts, stations: [{ id: 'a', hasRhythm }] }]);
});

test('what was imported beside the configuration is awaited by nobody', () => {
  const configured = region([entry('polled', HOUR, ['a'])]);
  const known = region([entry('polled', HOUR, ['a']), entry('polled', HOUR, ['archive'])]);
  const [feed] = watchedFeeds(known, configured, find);
  expect(feed!.stations.map(({ id, hasRhythm }) => [id, hasRhythm])).toEqual([
    ['a', true],
    ['archive', false],
  ]);
});
