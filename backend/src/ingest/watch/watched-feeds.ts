import type { FeedConfig, RegionConfig } from '../../config/region';
import type { Feed } from '../../feeds/feed';
import { feedOf } from '../../feeds/registry';
import type { WatchedFeed, WatchedStation } from '../../model/health';
import { hostOf } from '../fetch/shown-address';

type Station = Omit<WatchedStation, 'hasRhythm'>;

/** What is asked for or listened to; what is known beside it came as files. */
type Configured = Pick<RegionConfig, 'kommunen'>;

/**
 * Every feed of every Kommune once, with the stations of all its entries: whose health is told.
 * @param known the configuration, perhaps with stations that were imported beside it
 */
export function watchedFeeds(
  known: RegionConfig,
  configured: Configured = known,
  find: (id: string) => Feed = feedOf
): WatchedFeed[] {
  const awaited = new Set(
    configured.kommunen.flatMap(({ feeds }) =>
      feeds
        .filter(({ feed }) => find(feed).transport !== 'file')
        .flatMap(({ feed, stations }) => stations.map(({ id }) => `${feed}/${id}`))
    )
  );
  const withRhythm = (feed: string) => (station: Station) => ({
    ...station,
    hasRhythm: awaited.has(`${feed}/${station.id}`),
  });
  return known.kommunen.flatMap(({ slug, feeds }) =>
    [...new Set(feeds.map(({ feed }) => feed))].map((id) => {
      const feed = find(id);
      const entries = feeds.filter((entry) => entry.feed === id);
      const servers = entries.flatMap(({ baseUrl }) => hostOf(baseUrl ?? feed.baseUrl ?? '') ?? []);
      return {
        kommune: slug,
        feed: id,
        measures: feed.delivers.length > 0 && feed.modelled !== true,
        latency: feed.latency,
        servers: feed.transport === 'poll' ? [...new Set(servers)] : [],
        stations: onceEach(entries.flatMap((entry) => stationsOf(entry, feed))).map(withRhythm(id)),
      };
    })
  );
}

function stationsOf({ stations, every, options }: FeedConfig, feed: Feed): Station[] {
  const cadence = feed.cadenceOf?.(options) ?? feed.cadence;
  return stations.map(({ id, provider, name, lat, lon }) => ({
    ...{ id, provider, name, lat, lon },
    every: Math.max(every, cadence),
  }));
}

/** Of a station that stands in several entries (two resolutions) the shortest rhythm: each series brings its own. */
function onceEach(stations: readonly Station[]): Station[] {
  const known = new Map<string, Station>();
  for (const station of stations) {
    const every = Math.min(station.every, known.get(station.id)?.every ?? Infinity);
    known.set(station.id, { ...station, every });
  }
  return [...known.values()];
}
