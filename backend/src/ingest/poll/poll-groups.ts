import { createHash } from 'node:crypto';
import type { FeedConfig, RegionConfig } from '../../config/region';
import type { Feed } from '../../feeds/feed';
import { feedOf } from '../../feeds/registry';

/** A feed of one Kommune. */
export interface Member {
  readonly kommune: string;
  readonly config: FeedConfig;
}

/** All Kommunen that read the same feed in the same way: one document serves them all. */
export interface PollGroup {
  /** Stable over restarts, without secrets. */
  readonly key: string;
  readonly feed: Feed;
  readonly options: unknown;
  readonly baseUrl: string;
  /** Whose servers are asked: groups with the same name share one gate, and an outage stops no others. */
  readonly servers: string;
  /** Distance of two polls, ms: the shortest that a Kommune asks for. */
  readonly every: number;
  readonly members: readonly Member[];
}

/**
 * The poll feeds of a region, grouped by feed, address and options.
 * @param baseUrls addresses that stand in for those of the providers, by feed (the demo's simulator)
 */
export function pollGroups(
  config: RegionConfig,
  baseUrls: Readonly<Record<string, string>> = {},
  find: (id: string) => Feed = feedOf
): PollGroup[] {
  const groups = new Map<string, PollGroup>();
  for (const kommune of config.kommunen) {
    for (const feedConfig of kommune.feeds) {
      const feed = find(feedConfig.feed);
      if (feed.transport === 'poll' && feedConfig.stations.length > 0) {
        const key = `${feed.id}/${fingerprint([feedConfig.baseUrl, feedConfig.options])}`;
        const before = groups.get(key);
        groups.set(key, {
          key,
          feed,
          options: feedConfig.options,
          baseUrl: baseUrls[feed.id] ?? feedConfig.baseUrl ?? feed.baseUrl ?? '',
          servers: feedConfig.baseUrl ? `${feed.provider} ${new URL(feedConfig.baseUrl).host}` : feed.provider,
          every: Math.min(feedConfig.every, before?.every ?? Infinity),
          members: [...(before?.members ?? []), { kommune: kommune.slug, config: feedConfig }],
        });
      }
    }
  }
  return [...groups.values()];
}

/** The provider's ids of the stations that a group wants, each once. */
export function wantedStations(group: PollGroup): string[] {
  return [...new Set(group.members.flatMap((member) => member.config.stations.map((station) => station.provider)))];
}

/** How many days back each of them is wanted, by the longest that a Kommune asks for. */
export function wantedDays(group: PollGroup, backfillDays: number): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const { config } of group.members) {
    for (const { provider } of config.stations) {
      days.set(provider, Math.max(days.get(provider) ?? 0, config.backfillDays ?? backfillDays));
    }
  }
  return days;
}

/** Short hash of any JSON value; nothing can be read back from it. */
export function fingerprint(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value, sortedKeys) ?? '')
    .digest('hex')
    .slice(0, 16);
}

function sortedKeys(_: string, value: unknown): unknown {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
}
