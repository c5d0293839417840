import request from 'supertest';
import { readHealth } from '../../analysis/health/read';
import { feedOf } from '../../feeds/registry';
import { IngestProgress } from '../../ingest/watch/progress';
import { watchedFeeds } from '../../ingest/watch/watched-feeds';
import { SourceFailure } from '../../ingest/fetch/source-failure';
import { DAY, HOUR } from '../../model/time';
import { appOf } from '../../testing/servers/app';
import { REGION } from '../../testing/region';
import { scene, sequence } from '../../testing/scene';

const NOW = '2026-11-23T08:20:00Z';

test('metrics tell the state of each feed, its stations, how new it is, and what it suffers from', async () => {
  const made = scene(NOW);
  const progress = new IngestProgress();
  const hourly = { ...feedOf('uba-airquality'), cadence: HOUR, latency: HOUR };
  const watched = watchedFeeds(REGION, REGION, () => hourly);
  const sources = { watched, ...made, progress, listened: () => DAY };
  await made.put('DENW179', 'no2', sequence('2026-11-23T06:00:00Z', 60, [12, 14]));
  await made.put('dwd-05480', 'air_temperature', sequence('2026-11-23T02:00:00Z', 60, [3]), { feed: 'dwd' });
  const failure = { cause: 'dns', host: 'example.org' } as const;
  progress.failed('unna', 'uba', 'poll', Date.parse(NOW), new SourceFailure('It is unknown.', 'Look.', failure));

  const { app } = appOf(made, { health: (now) => readHealth(sources, now) });
  const lines = (await request(app).get('/metrics')).text.split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'hub_feed_state{kommune="schwerte",feed="uba",state="ok"} 1',
      'hub_feed_state{kommune="schwerte",feed="uba",state="failing"} 0',
      'hub_feed_state{kommune="unna",feed="uba",state="failing"} 1',
      'hub_feed_stations{kommune="schwerte",feed="dwd",state="silent"} 1',
      'hub_feed_stations{kommune="schwerte",feed="dwd",state="never"} 2',
      // 2026-11-23T08:00:00Z
      'hub_feed_newest_timestamp_seconds{kommune="schwerte",feed="uba"} 1795420800',
      'hub_problem_feeds{kind="unknown-host",host="example.org",feed="uba"} 1',
    ])
  );
  expect(lines.filter((line) => line.startsWith('hub_feed_newest_timestamp_seconds{kommune="unna"'))).toEqual([]);
});
