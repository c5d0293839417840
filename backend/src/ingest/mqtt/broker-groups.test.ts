import type { KommuneConfig } from '../../config/region';
import { feedOf } from '../../feeds/registry';
import { brokerGroups, filtersOf } from './broker-groups';

const TOPICS = [{ topic: 'wetter/{station}/up', format: 'device-json' }];

function kommune(slug: string, options: object = {}): KommuneConfig {
  const parsed = feedOf('mqtt').options.parse({ url: 'mqtt://broker:1883', topics: TOPICS, ...options });
  return { ags: '05978028', slug, name: slug, feeds: [{ feed: 'mqtt', every: 60_000, options: parsed, stations: [] }] };
}

const groups = (...kommunen: KommuneConfig[]) => brokerGroups({ kommunen });

it('is one connection for all who listen in the same way, whatever they want to hear', () => {
  const other = { topics: [{ topic: 'boden/+', format: 'ttn' }, ...TOPICS] };
  const [group, ...more] = groups(kommune('schwerte'), kommune('unna', other));
  expect(more).toEqual([]);
  expect(group!.subscribers.map((subscriber) => subscriber.kommune)).toEqual(['schwerte', 'unna']);
  expect(filtersOf(group!)).toEqual(['wetter/+/up', 'boden/+']);
});

it.each([
  ['address', { url: 'mqtts://broker:8883' }],
  ['user', { user: 'unna' }],
  ['password', { password: 'anders' }],
  ['authority', { ca: 'PEM' }],
])('is one of its own for another %s', (_, options) => {
  const keys = groups(kommune('schwerte'), kommune('unna', options)).map(({ key }) => key);
  expect(new Set(keys).size).toBe(2);
});

it('keeps its key, and with it the session, when the password changes', () => {
  const key = (password: string) => groups(kommune('schwerte', { user: 'hub', password }))[0]!.key;
  expect(key('alt')).toBe(key('neu'));
});

it('is none without topics', () => {
  expect(groups(kommune('schwerte', { topics: [] }))).toEqual([]);
});
