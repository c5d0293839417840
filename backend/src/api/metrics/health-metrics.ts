import type { Registry } from 'prom-client';
import { problemsOf } from '../../analysis/health/problems';
import { HEALTH_STATES, type FeedHealth } from '../../model/health';
import { SECOND } from '../../model/time';
import { tell } from './gauges';

/** How every feed is doing, as the status page has it. Every state has its figure, so that an alert never misses one. */
export function tellHealth(registry: Registry, feeds: readonly FeedHealth[]): void {
  tell(
    registry,
    'hub_feed_state',
    '1 for the state that a feed of a Kommune is in.',
    ['kommune', 'feed', 'state'],
    feeds.flatMap((feed) => byState(feed, (state) => (feed.state === state ? 1 : 0)))
  );
  tell(
    registry,
    'hub_feed_stations',
    'Stations of a feed of a Kommune by the state that they are in.',
    ['kommune', 'feed', 'state'],
    feeds.flatMap((feed) => byState(feed, (state) => feed.stations.filter((s) => s.state === state).length))
  );
  tell(
    registry,
    'hub_feed_newest_timestamp_seconds',
    'End of the newest interval; of events and forecasts when they were last asked for.',
    ['kommune', 'feed'],
    feeds.flatMap(({ watched: { kommune, feed }, newest }) =>
      newest === null ? [] : [[{ kommune, feed }, newest / SECOND] as const]
    )
  );
  tell(
    registry,
    'hub_problem_feeds',
    'How many feeds of Kommunen suffer from one cause.',
    ['kind', 'host', 'feed'],
    problemsOf(feeds).map(({ kind, host = '', feed = '', affected }) => [{ kind, host, feed }, affected.length])
  );
}

function byState({ watched: { kommune, feed } }: FeedHealth, value: (state: FeedHealth['state']) => number) {
  return HEALTH_STATES.map((state) => [{ kommune, feed, state }, value(state)] as const);
}
