import { CLOCK_TOLERANCE } from '../../model/observation';
import type { SourceLife, WatchedFeed } from '../../model/health';
import { DAY, HOUR, MINUTE } from '../../model/time';
import { scene, sequence } from '../../testing/scene';
import { readHealth } from './read';

const NOW = '2026-11-23T08:20:00Z';
const now = Date.parse(NOW);

const station = { provider: 'DENW179', name: 'Schwerte', lat: 51.4, lon: 7.5, every: HOUR, hasRhythm: true };
const watched = (measures: boolean): WatchedFeed => ({
  ...{ kommune: 'schwerte', feed: 'uba', measures, latency: 0, servers: ['example.org'] },
  stations: [{ ...station, id: 'DENW179' }],
});

async function healthOf(made: ReturnType<typeof scene>, measures: boolean, lives: readonly SourceLife[] = []) {
  const progress = { sourcesOf: () => lives };
  const [health] = await readHealth({ ...made, watched: [watched(measures)], progress, listened: () => DAY }, now);
  return health!;
}

test('a reading of a year that is to come does not hide that a sensor is silent', async () => {
  const made = scene(NOW);
  await made.put('DENW179', 'no2', sequence('2026-11-23T02:00:00Z', 60, [12]));
  await made.put('DENW179', 'no2', sequence('2027-11-23T02:00:00Z', 60, [12]));
  const { state, newest } = await healthOf(made, true);
  expect({ state, newest }).toEqual({ state: 'silent', newest: Date.parse('2026-11-23T03:00:00Z') });
});

test.each([
  ['just now', -MINUTE, 'ok', now - MINUTE],
  ['by a clock that is a little ahead', CLOCK_TOLERANCE, 'ok', now + CLOCK_TOLERANCE],
  ['by a clock that was a year ahead', 365 * DAY, 'never', null],
])('events that came %s', async (_, ahead, state, newest) => {
  const health = await healthOf(scene(NOW), false, [{ lastSuccess: now + ahead }]);
  expect([health.state, health.newest, health.lastSuccess]).toEqual([state, newest, newest]);
});
