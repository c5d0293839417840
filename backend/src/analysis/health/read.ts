import type { FeedHealth, SourceLife, WatchedFeed } from '../../model/health';
import type { Instant } from '../../model/time';
import type { ObservationStore } from '../../store/observation-store';
import type { Catalogue } from '../question';
import { feedHealth, type HeardSeries } from './feed-health';

export interface HealthSources {
  readonly watched: readonly WatchedFeed[];
  /** All series: that a feed delivers may be said of data, too, that may not be passed on. */
  readonly catalogue: Pick<Catalogue, 'series'>;
  readonly store: Pick<ObservationStore, 'extent'>;
  readonly progress: { sourcesOf(kommune: string, feed: string): readonly SourceLife[] };
  /** When the hub began to listen. */
  readonly listening: Instant;
}

/** How every feed of every Kommune is doing at `now`, in the order of the configuration. */
export async function readHealth(sources: HealthSources, now: Instant): Promise<FeedHealth[]> {
  const { watched, catalogue, store, progress, listening } = sources;
  const series = await catalogue.series();
  const extents = await store.extent(series.map(({ id }) => id));
  const heard = new Map<string, HeardSeries[]>();
  for (const { id, station, property, feed, cadence, stationInfo } of series) {
    const newest = extents.get(id)?.end;
    const key = keyOf(stationInfo.kommune, feed);
    if (newest !== undefined) {
      const own = heard.get(key) ?? [];
      own.push({ station, property, cadence, newest });
      heard.set(key, own);
    }
  }
  return watched.map((feed) => {
    const own = heard.get(keyOf(feed.kommune, feed.feed)) ?? [];
    return feedHealth(feed, { heard: own, lives: progress.sourcesOf(feed.kommune, feed.feed), listening }, now);
  });
}

function keyOf(kommune: string, feed: string): string {
  return `${kommune}/${feed}`;
}
