import { inSteps, personalAmong } from '../../model/personal';
import type { FeedHealth, SourceLife, WatchedFeed } from '../../model/health';
import { CLOCK_TOLERANCE } from '../../model/observation';
import type { Instant } from '../../model/time';
import type { ObservationReader } from '../../store/observation-store';
import type { Catalogue } from '../question';
import { feedHealth, type HeardSeries } from './feed-health';

export interface HealthSources {
  readonly watched: readonly WatchedFeed[];
  /** All series: that a feed delivers may be said of data, too, that may not be passed on. */
  readonly catalogue: Pick<Catalogue, 'series'>;
  readonly store: Pick<ObservationReader, 'extent'>;
  readonly progress: {
    sourcesOf(kommune: string, feed: string): readonly SourceLife[];
    nextOf?(kommune: string, feed: string): Instant | undefined;
  };
  /** For how long the hub has been listening, ms, by the clock that nobody can set. */
  readonly listened: () => number;
}

/**
 * How every feed of every Kommune is doing at `now`, in the order of the configuration. What bears a time that has not
 * been yet, because a clock is or was wrong, keeps nothing fresh.
 */
export async function readHealth(sources: HealthSources, now: Instant): Promise<FeedHealth[]> {
  const { watched, catalogue, store, progress } = sources;
  const listening = now - Math.round(sources.listened());
  const until = now + CLOCK_TOLERANCE;
  const series = await catalogue.series();
  const ids = series.map(({ id }) => id);
  const extents = await store.extent(ids, until);
  const heard = new Map<string, Map<string, HeardSeries>>();
  const isPersonal = personalAmong(series);
  for (const one of series) {
    const { id, station, property, feed, cadence, stationInfo } = one;
    const last = extents.get(id)?.end;
    // Everybody may read how a sensor is doing, not when exactly somebody has parked.
    const newest = last !== undefined && isPersonal(one) ? inSteps(last) : last;
    const key = keyOf(stationInfo.kommune, feed);
    if (newest !== undefined) {
      // Over several periods it is heard as long as one of them is: a device may change to another.
      const own = heard.get(key) ?? new Map<string, HeardSeries>();
      const known = own.get(`${station}/${property}`);
      heard.set(key, own);
      if (!known || known.newest < newest) {
        own.set(`${station}/${property}`, { station, property, cadence, newest });
      }
    }
  }
  return watched.map((feed) => {
    const own = [...(heard.get(keyOf(feed.kommune, feed.feed))?.values() ?? [])];
    const lives = progress.sourcesOf(feed.kommune, feed.feed).map((life) => asOf(life, until));
    const nextPoll = progress.nextOf?.(feed.kommune, feed.feed);
    return {
      ...feedHealth(feed, { heard: own, lives, listening }, now),
      ...(nextPoll === undefined ? {} : { nextPoll }),
    };
  });
}

/** When a success was that a clock stamped which was ahead, nobody knows. */
function asOf({ lastSuccess, ...life }: SourceLife, until: Instant): SourceLife {
  return lastSuccess === undefined || lastSuccess > until ? life : { ...life, lastSuccess };
}

function keyOf(kommune: string, feed: string): string {
  return `${kommune}/${feed}`;
}
