import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Feed } from '../../backend/src/feeds/feed';
import { isPushed } from '../../backend/src/feeds/feed';
import { FEEDS, feedOf } from '../../backend/src/feeds/registry';
import { HubError } from '@smartregion/terms/errors';
import { specimensOf } from '../../backend/src/testing/corpus';

export const TOKEN = 'worst-of-the-intake';
export const KOMMUNE = 'worst';

/** Every secret that an entry may name. */
export const SECRETS: Readonly<Record<string, string>> = { WORST_TOKEN: TOKEN, WORST_SECRET: 'geheim' };

/** A region with every feed that devices and people send to. */
export function pushedRegion(): string {
  return regionWith(
    FEEDS.filter(isPushed)
      .filter(({ id }) => id !== 'ngsi')
      .map((feed) => entryOf(feed))
  );
}

/** A region that asks a provider for one feed. */
export function polledRegion(feed: Feed, baseUrl: string): string {
  return regionWith([{ ...entryOf(feed), ...addressOf(feed.id, baseUrl) }]);
}

function regionWith(feeds: readonly object[]): string {
  return stringify({
    region: { name: 'Last', ags: '05978' },
    backfillDays: 0,
    kommunen: [{ ags: '05978028', slug: KOMMUNE, name: 'Worst', pushToken: { env: 'WORST_TOKEN' }, feeds }],
  });
}

/** Where the fake provider stands in for addresses that the options name. */
function addressOf(feed: string, baseUrl: string): object {
  return feed === 'datex2' ? { url: `${baseUrl}/data`, siteTableUrl: `${baseUrl}/sites` } : { baseUrl };
}

/** The entry that the guide of the feed gives to copy, for the stations of its payloads. */
function entryOf(feed: Feed): Record<string, unknown> {
  const guide = readFileSync(join(__dirname, `../../docs/feeds/${feed.id}.md`), 'utf8');
  const [entry] = parse(/```yaml\n([\s\S]*?)```/.exec(guide)![1]!) as Record<string, unknown>[];
  const {
    stations: _,
    baseUrl: __,
    certificate: ___,
    subscription: ____,
    siteTableSubscription: _____,
    ...rest
  } = entry!;
  return { ...(withSecrets(rest) as object), stations: stationsOf(feed) };
}

function withSecrets(value: unknown): unknown {
  if (Object(value) !== value) {
    return value;
  }
  if ('env' in (value as object)) {
    return { env: 'WORST_SECRET' };
  }
  return Array.isArray(value)
    ? value.map(withSecrets)
    : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, withSecrets(inner)]));
}

/** The stations that the payloads of a feed name, at most so many. */
const MOST_STATIONS = 8;

export function stationIdsOf(feed: string): string[] {
  const { parse, options } = feedOf(feed);
  const ids = specimensOf(feed).flatMap(({ bytes, name, companions, asked }) => {
    try {
      const request = asked && { ...asked, range: { start: 0, end: 0 } };
      const context = {
        options: options.parse({}),
        receivedAt: 0,
        companions,
        asked: request,
        station: asked?.station,
      };
      const batches = [...parse({ bytes, name }, context)];
      return batches.flatMap(({ readings, stations, events = [] }) => [
        ...readings.slice(0, 1000).map(({ station }) => station),
        ...stations.slice(0, 1000).map(({ station }) => station),
        ...events.flatMap((event) => event.stations),
      ]);
    } catch (error) {
      if (error instanceof HubError || (error as Error).name === 'ZodError') {
        return [];
      }
      throw error;
    }
  });
  return [...new Set(ids)].slice(0, MOST_STATIONS);
}

function stationsOf({ id: feed }: Feed): object[] {
  const ids = stationIdsOf(feed);
  return (ids.length > 0 ? ids : ['1']).map((provider, i) => ({
    ...{ id: `${feed}-${i}`, provider, name: provider, lat: 51.5, lon: 7.6, class: 'reference' },
  }));
}
