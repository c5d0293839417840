import { readHealth } from '../../analysis/health/read';
import { openToAll } from '../catalogue-service';
import type { Feed } from '../../feeds/feed';
import { IngestProgress } from '../../ingest/watch/progress';
import { watchedFeeds } from '../../ingest/watch/watched-feeds';
import { HOUR, MINUTE } from '../../model/time';
import { HubError } from '@smartregion/terms/errors';
import { feedOf } from '../../feeds/registry';
import { REGION } from '../../testing/region';
import { scene, sequence, type Scene } from '../../testing/scene';
import { buildStatus } from './build';
import type { StatusReport } from './report';
import type { StatusSources } from './sources';

const NOW = '2026-11-23T08:20:00Z';
const HOURLY: Feed = { ...feedOf('uba-airquality'), cadence: HOUR, latency: HOUR };

/** @param config as the hub runs it, for an hour */
function sourcesOf({ catalogue, store }: Scene, find = (_: string) => HOURLY, config = REGION) {
  const progress = new IngestProgress();
  const listened = () => HOUR;
  const told = { watched: watchedFeeds(config, config, find), catalogue, store, progress, listened };
  const health = (now: number) => readHealth(told, now);
  const sources = { config, catalogue: openToAll(catalogue), store, progress, health, feedOf: find, version: '0.1.0' };
  return sources satisfies StatusSources;
}

async function feedAt(made: Scene, kommune: string, feed: string) {
  const { feeds } = await buildStatus(sourcesOf(made), Date.parse(NOW));
  return feeds.find((f) => f.kommune === kommune && f.feed === feed)!;
}

const NOTHING = { readings: 0, missing: 0, rejected: 0, failures: 0, flagged: 0 };
const current = Date.parse('2026-11-23T08:00:00Z');

test('older data that comes in at once fills the bar of the hours in which it was measured', async () => {
  const made = scene(NOW);
  await made.put('DENW179', 'no2', sequence('2026-11-16T08:00:00Z', 60, Array<number>(168).fill(12)));
  await made.store.countFeed({ kommune: 'schwerte', feed: 'uba', hour: current, ...NOTHING, readings: 168 });
  const { week, readings, state, newest } = await feedAt(made, 'schwerte', 'uba');
  // The last hour measured is that from 7 to 8.
  expect(week).toEqual([...Array<string>(167).fill('data'), 'none']);
  expect({ readings, state, newest }).toEqual({ readings: 168, state: 'ok', newest: current });
});

test('a gap stays a gap, whatever came in at that time; failures of its own time stand in it', async () => {
  const made = scene(NOW);
  await made.put('DENW179', 'no2', sequence('2026-11-23T04:00:00Z', 60, [12, null, null, 14]));
  const counted = { kommune: 'schwerte', feed: 'uba', ...NOTHING };
  await made.store.countFeed({ ...counted, hour: current - 3 * HOUR, readings: 1 });
  await made.store.countFeed({ ...counted, hour: current - 2 * HOUR, failures: 2 });
  const { week } = await feedAt(made, 'schwerte', 'uba');
  expect(week.slice(-5)).toEqual(['data', 'none', 'failed', 'data', 'none']);
});

test('what another Kommune or feed measured fills no bar', async () => {
  const made = scene(NOW);
  await made.put('DENW179', 'no2', [{ start: current, minutes: 10, value: 12 }]);
  expect((await feedAt(made, 'unna', 'uba')).week).not.toContain('data');
  expect((await feedAt(made, 'schwerte', 'dwd')).week).not.toContain('data');
});

test('a feed that must not be passed on is seen to deliver, its values are not seen', async () => {
  const made = scene(NOW);
  const start = Date.parse(NOW) - 20 * MINUTE;
  await made.put('A1-Kreuz', 'traffic_flow_all', [{ start, minutes: 10, value: 4711 }], { feed: 'counter' });
  const report = await buildStatus(sourcesOf(made), Date.parse(NOW));
  const counter = report.feeds.find((f) => f.feed === 'counter')!;
  expect(counter.state).toBe('ok');
  expect(counter.week.at(-1)).toBe('data');
  expect(JSON.stringify(report)).not.toContain('4711');
});

test('a feed of events alone is in as long as its provider answers, also when there is nothing to warn of', async () => {
  const made = scene(NOW);
  const sources = sourcesOf(made, () => ({ ...HOURLY, delivers: [] }));
  const state = async () => {
    const { feeds } = await buildStatus(sources, Date.parse(NOW));
    return feeds.find((f) => f.kommune === 'unna')!;
  };
  expect(await state()).toMatchObject({ state: 'waiting', newest: null, events: 0 });
  sources.progress.succeeded('unna', 'uba', 'poll', Date.parse(NOW) - 20 * MINUTE);
  expect(await state()).toMatchObject({ state: 'ok', newest: Date.parse(NOW) - 20 * MINUTE });
  await made.store.countFeed({ kommune: 'unna', feed: 'uba', hour: current, ...NOTHING, events: 2 });
  const { week, events } = await state();
  expect({ last: week.slice(-2), events }).toEqual({ last: ['none', 'data'], events: 2 });
});

test('files that people bring are overdue for nobody, and the licence of the configuration is the one shown', async () => {
  const made = scene(NOW);
  await made.put('DENW179', 'no2', [{ start: '2025-01-01T00:00Z', minutes: 60, value: 12 }]);
  const licence = { id: 'x', url: 'https://example.org', attribution: 'Demo', redistribution: 'yes' } as const;
  const [schwerte, ...others] = REGION.kommunen;
  const feeds = schwerte!.feeds.map((own) => ({ ...own, licence }));
  const files = { ...feedOf('uba-csv'), cadence: HOUR, latency: HOUR };
  const config = { ...REGION, kommunen: [{ ...schwerte!, feeds }, ...others] };
  const sources = sourcesOf(made, () => files, config);
  const { feeds: told } = await buildStatus(sources, Date.parse(NOW));
  expect(told.find((f) => f.kommune === 'schwerte' && f.feed === 'uba')).toMatchObject({
    ...{ state: 'ok', newest: Date.parse('2025-01-01T01:00Z'), attribution: 'Demo' },
  });
  expect(told.find((f) => f.kommune === 'unna')).toMatchObject({ state: 'waiting' });
});

test('a forecast is as new as the last time that it was fetched', async () => {
  const made = scene(NOW);
  const sources = sourcesOf(made, () => ({ ...HOURLY, modelled: true }));
  const [series] = await made.store.ensureSeries([
    { station: 'DENW010', property: 'o3', feed: 'uba', period: '1h', cadence: HOUR },
  ]);
  const start = current + 48 * HOUR;
  const tomorrow = { station: 'DENW010', property: 'o3', start, end: start + HOUR, value: 61, issued: current };
  const observations = [{ ...tomorrow, quality: 'provisional', reasons: [] }] as const;
  const feedHour = { kommune: 'unna', feed: 'uba', hour: current, ...NOTHING, readings: 1 };
  await made.store.write([{ series: series!, observations }], current, { feedHour });
  sources.progress.succeeded('unna', 'uba', 'poll', Date.parse(NOW) - 20 * MINUTE);
  const { feeds } = await buildStatus(sources, Date.parse(NOW));
  const { newest, state, week } = feeds.find((f) => f.kommune === 'unna')!;
  expect({ newest, state }).toEqual({ newest: Date.parse(NOW) - 20 * MINUTE, state: 'ok' });
  expect(week.slice(-2)).toEqual(['none', 'data']);
});

test('a station that comes by two feeds has each property once: the preferred, else the one that is not silent', async () => {
  const made = scene(NOW);
  await made.put('DENW179', 'no2', sequence('2026-11-23T06:00:00Z', 60, [12, 14]));
  await made.put('DENW179', 'no2', sequence('2026-11-23T06:00:00Z', 60, [70, 71]), { feed: 'dwd' });
  await made.put('DENW179', 'o3', sequence('2026-11-20T06:00:00Z', 60, [33]));
  await made.put('DENW179', 'o3', sequence('2026-11-23T06:00:00Z', 60, [21]), { feed: 'dwd' });
  const { kommunen } = await buildStatus(sourcesOf(made), Date.parse(NOW));
  const station = kommunen.flatMap(({ stations }) => stations).find(({ id }) => id === 'DENW179')!;
  expect(station.latest.map(({ property, value }) => [property, value])).toEqual([
    ['no2', 14],
    ['o3', 21],
  ]);
  expect(station.index).toMatchObject({ deciding: 'no2', value: 14 });
});

test('machines are told what failed and what to do, too', async () => {
  const sources = sourcesOf(scene(NOW));
  const error = new HubError('payload', 'It is an HTML page.', 'Open the address in a browser.', { name: 'json' });
  sources.progress.failed('unna', 'uba', 'poll', current, error);
  const report = JSON.parse(JSON.stringify(await buildStatus(sources, Date.parse(NOW)))) as StatusReport;
  expect(report.feeds.find((f) => f.kommune === 'unna')).toMatchObject({
    ...{ state: 'failing', since: current, stations: { failing: 1 }, problems: ['unreadable/uba'] },
    error: {
      ...{ kind: 'payload', cause: 'unreadable' },
      ...{ message: 'It is an HTML page.', remedy: 'Open the address in a browser.' },
    },
  });
  expect(report.problems).toMatchObject([
    {
      ...{ id: 'unreadable/uba', kind: 'unreadable', since: current },
      affected: [{ kommune: 'unna', feed: 'uba', stations: [] }],
      said: [{ message: 'It is an HTML page.', remedy: 'Open the address in a browser.' }],
    },
  ]);
});

test('places of events and forecasts are no stations, also before anything came; others tell how they do', async () => {
  const made = scene(NOW);
  await made.put('DENW179', 'no2', sequence('2026-11-23T06:00:00Z', 60, [12, 14]));
  const { kommunen } = await buildStatus(
    sourcesOf(made, (id) => ({ ...HOURLY, id, delivers: id === 'uba' ? ['no2'] : [] })),
    Date.parse(NOW)
  );
  const listening = Date.parse(NOW) - HOUR;
  expect(kommunen.map(({ stations }) => stations.map(({ id, health }) => [id, health]))).toEqual([
    [['DENW179', [{ feed: 'uba', state: 'ok', since: null, newest: current }]]],
    [['DENW010', [{ feed: 'uba', state: 'waiting', since: listening, newest: null }]]],
  ]);
});
