import { HOUR, MINUTE } from '../../model/time';
import { columnOf, fieldOf, rowOf } from '../../testing/frames';
import { scene, sequence, type Scene } from '../../testing/scene';
import { feedPageKey } from '../../store/feed-book';
import { parseQuery } from '../asking/request';
import { feedHealthQuestion } from './feed-health-question';
import type { FeedHealth, StationHealth } from '../../model/health';
import type { Scope } from '../question';

const NOW = Date.parse('2026-07-08T12:00Z');

const station = (id: string, state: StationHealth['state']): StationHealth => ({
  station: { id, provider: id, name: id.toUpperCase(), lat: 51.5, lon: 7.6, every: HOUR, hasRhythm: true },
  ...{ state, since: NOW - 9 * HOUR, newest: NOW - 9 * HOUR },
  properties: [
    { property: 'no2', state, since: null, newest: NOW - HOUR },
    { property: 'o3', state: 'ok', since: null, newest: NOW },
  ],
});

function health(feed: string, state: FeedHealth['state'], stations: readonly StationHealth[]): FeedHealth {
  const watched = { measures: true, latency: HOUR, servers: [], stations: stations.map((one) => one.station) };
  return {
    ...{ state, stations, troubles: [], watched: { ...watched, kommune: 'schwerte', feed } },
    ...{ since: null, newest: NOW - HOUR, lastSuccess: NOW - 20 * MINUTE, nextPoll: NOW + 40 * MINUTE },
  };
}

const HEALTH = [
  health('uba', 'ok', [station('DENW179', 'ok')]),
  health('dwd', 'ok', [station('dwd-05480', 'silent'), station('sensor-1', 'failing'), station('other', 'ok')]),
];

/** A week in which the air station measured half of the hours. */
async function week(): Promise<Scene> {
  const world = scene(new Date(NOW).toISOString());
  const values = Array.from({ length: 168 }, (_, i) => (i % 2 === 0 ? 10 : null));
  await world.put('DENW179', 'no2', sequence('2026-07-01T12:00Z', 60, values));
  const hour = { kommune: 'schwerte', feed: 'uba', hour: NOW - 3 * HOUR };
  await world.store.countFeed({
    ...{ ...hour, readings: 84, missing: 3, rejected: 5, failures: 0, flagged: 4 },
    flags: { step: 1, stuck: 3 },
  });
  const rejected = { 'unknown station': 1, 'value is not a number': 4 };
  const page = { since: NOW - HOUR, contents: { read: {}, unread: {} }, rejected };
  await world.store.writeState({ [feedPageKey('schwerte', 'uba')]: page });
  return world;
}

function ask(world: Scene, query: object = {}, scope: Partial<Scope> = {}) {
  const range = { from: new Date(NOW - HOUR).toISOString(), to: new Date(NOW).toISOString() };
  return feedHealthQuestion.answer(
    parseQuery(feedHealthQuestion.parameters, query),
    world.scope({ ...range, health: HEALTH, ...scope })
  );
}

it('tells of each feed what came, what did not and why, who is silent, and when it is asked next', async () => {
  const [frame] = await ask(await week());
  expect(rowOf(frame, 0)).toMatchObject({
    ...{ kommune: 'schwerte', kommune_name: 'Schwerte', feed: 'uba', state: 'ok', statement: 'liefert' },
    ...{ time: NOW - HOUR, age: 3600, coverage: 0.5, stations: 1, silent: 0, silent_names: '' },
    ...{ readings: 84, missing_values: 3, rejected: 5, rejections: 'value is not a number: 4; unknown station: 1' },
    ...{ flagged: 4, flags: 'hängender Sensor: 3; zu schneller Sprung: 1', attribution: 'Umweltbundesamt' },
    ...{ last_answer: NOW - 20 * MINUTE, next_poll: NOW + 40 * MINUTE },
  });
  expect(rowOf(frame, 1)).toMatchObject({ stations: 3, silent: 2, silent_names: 'DWD-05480, SENSOR-1', coverage: 0 });
});

it('has a row for each station, and names what of it is silent', async () => {
  const [frame] = await ask(await week(), { layout: 'stations' }, { language: 'en' });
  expect(columnOf(frame, 'statement')).toEqual(['delivers', 'overdue', 'error', 'delivers']);
  expect(columnOf(frame, 'silent_names')).toEqual(['', 'Nitrogen dioxide', 'Nitrogen dioxide', '']);
});

it.each([
  [{}, [0, 2]],
  [{ layout: 'stations' }, [0, 1, 1, 0]],
  [{ layout: 'stations', stations: 'dwd-05480' }, [1]],
  [{ feeds: 'uba' }, [0]],
  [{ kommunen: 'unna' }, []],
])('is a figure for an alert rule (%j)', async (query, silent) => {
  const frames = (await ask(await week(), query, { purpose: 'alert' })).filter(
    ({ schema }) => schema.fields.length > 0
  );
  expect(frames.map((frame) => columnOf(frame, 'silent')[0])).toEqual(silent);
  frames.forEach((frame) => expect(fieldOf(frame, 'silent').labels).toMatchObject({ kommune: 'schwerte' }));
});

it('tells an alert rule of a feed that delivers nothing, however many stations it has', async () => {
  const all = [...HEALTH, health('counter', 'silent', [station('A1-Kreuz', 'silent')]), health('cap', 'failing', [])];
  const frames = await ask(await week(), { measure: 'outage' }, { purpose: 'alert', health: all });
  expect(frames.map((frame) => columnOf(frame, 'silent')[0])).toEqual([0, 0, 1, 1]);
});

it('answers from the store where no hub runs, and says so', async () => {
  const [frame] = await ask(await week(), { kommunen: 'schwerte', feeds: 'uba' }, { health: undefined });
  expect(rowOf(frame, 0)).toMatchObject({ feed: 'uba', state: 'ok', time: NOW - HOUR, next_poll: null });
  expect(frame!.schema.meta?.notices?.[0]?.text).toMatch(/^Hier antwortet der Speicher/);
});

it('knows no feed of that name', async () => {
  await expect(ask(await week(), { feeds: 'dwdd' })).rejects.toThrow('There is no feed "dwdd" in this hub.');
});
