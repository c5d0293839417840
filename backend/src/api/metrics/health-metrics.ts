import { problemsOf } from '../../analysis/health/problems';
import { HEALTH_STATES, type FeedHealth } from '../../model/health';
import { SECOND } from '../../model/time';
import { family, sample } from './prometheus';

/** How every feed is doing, as the status page has it. Every state has its sample, so that an alert never misses one. */
export function healthLines(feeds: readonly FeedHealth[]): string[] {
  return [
    ...family(
      'hub_feed_state',
      'gauge',
      '1 for the state that a feed of a Kommune is in.',
      feeds.flatMap((feed) => byState(feed, 'hub_feed_state', (state) => (feed.state === state ? 1 : 0)))
    ),
    ...family(
      'hub_feed_stations',
      'gauge',
      'Stations of a feed of a Kommune by the state that they are in.',
      feeds.flatMap((feed) =>
        byState(feed, 'hub_feed_stations', (state) => feed.stations.filter((station) => station.state === state).length)
      )
    ),
    ...family(
      'hub_feed_newest_timestamp_seconds',
      'gauge',
      'End of the newest interval; of events and forecasts when they were last asked for.',
      feeds.flatMap(({ watched: { kommune, feed }, newest }) =>
        newest === null ? [] : [sample('hub_feed_newest_timestamp_seconds', { kommune, feed }, newest / SECOND)]
      )
    ),
    ...family(
      'hub_problem_feeds',
      'gauge',
      'How many feeds of Kommunen suffer from one cause.',
      problemsOf(feeds).map(({ kind, host = '', feed = '', affected }) =>
        sample('hub_problem_feeds', { kind, host, feed }, affected.length)
      )
    ),
  ];
}

function byState(
  { watched: { kommune, feed } }: FeedHealth,
  name: string,
  value: (state: FeedHealth['state']) => number
): string[] {
  return HEALTH_STATES.map((state) => sample(name, { kommune, feed, state }, value(state)));
}
