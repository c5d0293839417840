/**
 * What questions of hours cost is known before an hour is read: as many rows as are read, and no fewer cells than are given.
 * Their tables have words for people.
 */
import { HOUR } from '../../model/time';
import { scene, type Scene } from '../../testing/scene';
import { parseQuery } from '../asking/request';
import { questionOf } from '../registry';

const FROM = '2026-06-01T00:00Z';
const HOURS = 48;
const START = Date.parse(FROM);

let world: Scene;
beforeAll(async () => {
  world = scene('2026-06-03T00:00Z');
  const put = (station: string, property: string, feed: string, of: (i: number) => number) =>
    world.put(
      station,
      property,
      Array.from({ length: HOURS }, (_, i) => ({ start: START + i * HOUR, minutes: 60, value: of(i) })),
      { feed }
    );
  await put('DENW179', 'no2', 'uba', (i) => 10 + (i % 24));
  await put('DENW010', 'no2', 'uba', (i) => 5 + (i % 12));
  await put('dwd-05480', 'wind_direction', 'dwd', (i) => (90 * i) % 360);
  await put('dwd-05480', 'wind_speed', 'dwd', (i) => 1 + (i % 5));
});

/** Official air values are read once more: what of them is finally checked. */
const named = { stations: ['DENW179'] };

test.each<[string, object, series: number]>([
  ['wind-rose', {}, 2],
  ['pollution-rose', {}, 6],
  ['pollution-rose', { ...named, sectors: 36, breaks: '1,2,3,4,5,6,7,8' }, 4],
  ['percentile-rose', named, 4],
  ['conditional-probability', { ...named, minQuality: 'valid' }, 3],
  ['polar-field', { ...named, size: 21 }, 4],
  ['week-profile', {}, 4],
  ['week-profile', { ...named, windFrom: 90 }, 4],
  ['time-variation', { ...named, by: 'month-hour' }, 2],
  ['correlation', { x: 'wind_speed', y: 'no2', yStation: 'DENW179' }, 3],
  ['correlation', { x: 'wind_speed', y: 'no2', yStation: 'DENW179', layout: 'hours', speedFrom: 1 }, 5],
  ['roadside-increment', { ...named, background: 'DENW010' }, 4],
  ['roadside-increment', { ...named, background: 'DENW010', layout: 'summary' }, 4],
])('%s %j reads %d series', async (type, query, series) => {
  const question = questionOf(type);
  const scope = world.scope({ from: FROM, to: '2026-06-03T00:00Z' });
  const parameters = parseQuery<unknown>(question.parameters, query);
  const footprint = await question.footprint(parameters, scope);
  const frames = await question.answer(parameters, scope);
  const cells = frames.flatMap(({ data }) => data.values).reduce((sum, column) => sum + column.length, 0);
  expect(cells).toBeGreaterThan(0);
  expect(footprint.values).toBeGreaterThanOrEqual(cells);
  expect(footprint.rows).toBe(series * HOURS);
  expect(footprint.span.start).toBe(START);
  expect(footprint.live).toBe(false);
  const tables = frames.filter(({ schema }) => schema.meta?.type === 'table');
  const nameless = tables.flatMap(({ schema }) => schema.fields.filter(({ config }) => !config?.['displayName']));
  expect(nameless.map(({ name }) => name)).toEqual([]);
});

test('an hour that still runs will be one of them', async () => {
  const question = questionOf('wind-rose');
  const scope = world.scope({ from: FROM, to: '2026-06-03T00:30Z', now: Date.parse('2026-06-03T00:40Z') });
  const { live, rows } = await question.footprint(parseQuery<unknown>(question.parameters, {}), scope);
  expect({ live, rows }).toEqual({ live: true, rows: 2 * HOURS });
});
