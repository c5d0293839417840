import { HOUR } from '../../model/time';
import { columnOf, fieldOf, rowOf } from '../../testing/frames';
import { scene, type Scene } from '../../testing/scene';
import { askHub } from '../asking/ask';
import type { Frame } from '../../model/frame';

/** Monday 18 May to Sunday 7 June 2026, local time; Whit Monday (25 May) is a public holiday, 4 June Corpus Christi. */
const FROM = Date.parse('2026-05-17T22:00Z');
const WEEKS = 3;
const RANGE = { from: FROM, to: FROM + WEEKS * 168 * HOUR };
/** What is measured on the three Mondays from 8 to 9 local time; 10 otherwise. */
const MONDAYS = [30, 90, 50];

async function measured(): Promise<Scene> {
  const world = scene('2026-06-10T00:00Z');
  const readings = Array.from({ length: WEEKS * 168 }, (_, i) => ({
    start: FROM + i * HOUR,
    minutes: 60,
    value: i % 168 === 8 ? MONDAYS[Math.floor(i / 168)]! : 10,
  }));
  await world.put('DENW179', 'no2', readings);
  const wind = (value: (i: number) => number) => readings.map((reading, i) => ({ ...reading, value: value(i) }));
  await world.put(
    'dwd-05480',
    'wind_direction',
    wind((i) => (i < 168 ? 90 : 270)),
    { feed: 'dwd' }
  );
  await world.put(
    'dwd-05480',
    'wind_speed',
    wind(() => 4),
    { feed: 'dwd' }
  );
  return world;
}

let usual: Scene;
beforeAll(async () => {
  usual = await measured();
});

async function ask(query: object, world = usual, range: object = RANGE): Promise<readonly Frame[]> {
  const answer = (await askHub({ ...range, queries: [{ refId: 'A', ...query }] }, world.hub)).results['A']!;
  expect(answer.error).toBeUndefined();
  return answer.frames;
}

const notices = ([frame]: readonly Frame[]) => (frame!.schema.meta!.notices ?? []).map(({ text }) => text).join('\n');

test('a week with nothing chosen: 168 hours of the clock on the wall, without public holidays', async () => {
  const frames = await ask({ type: 'week-profile' });
  expect(frames).toHaveLength(1);
  expect(columnOf(frames[0], 'cell')).toHaveLength(168);
  // 30 and 50: deviation 14.142, Student's t of one degree of freedom 12.706
  expect(rowOf(frames[0], 8)).toMatchObject({ cell: 'Mo 8 Uhr', weekday: 'Mo', hour: 8, n: 2, mean: 40, median: 40 });
  expect(rowOf(frames[0], 8)['low']).toBeCloseTo(40 - 12.706 * 10, 1);
  expect(rowOf(frames[0], 8)['high']).toBeCloseTo(40 + 12.706 * 10, 1);
  // Corpus Christi is a Thursday
  expect(rowOf(frames[0], 3 * 24 + 8)).toMatchObject({ cell: 'Do 8 Uhr', n: 2 });
  expect(rowOf(frames[0], 2 * 24 + 8)).toMatchObject({ cell: 'Mi 8 Uhr', n: 3 });
  expect(fieldOf(frames[0], 'mean')).toMatchObject({
    labels: { station: 'DENW179', property: 'no2', attribution: 'Umweltbundesamt' },
    config: { displayName: 'Mittel', unit: 'con\u03bcgm3' },
  });
});

test.each([
  ['all', 3, 170 / 3],
  ['public-holidays', 1, 90],
  ['working-days', 2, 40],
])('Monday 8 h of days "%s": %d hours', async (days, n, mean) => {
  const [frame] = await ask({ type: 'week-profile', days, language: 'en' });
  expect(rowOf(frame, 8)).toMatchObject({ cell: 'Mon 08:00', n });
  expect(rowOf(frame, 8)['mean']).toBeCloseTo(mean, 5);
});

test.each([
  ['hour', 24, 8, { cell: '8 Uhr', n: 21, mean: (18 * 10 + 170) / 21 }],
  ['weekday', 7, 0, { cell: 'Mo', weekday: 1, n: 72, mean: (69 * 10 + 170) / 72 }],
  ['month', 12, 4, { cell: 'Mai', month: 5, n: 14 * 24, mean: (334 * 10 + 120) / 336 }],
  ['month-hour', 288, 5 * 24 + 8, { cell: 'Juni 8 Uhr', month: 'Juni', hour: 8, n: 7, mean: (6 * 10 + 50) / 7 }],
])('by %s: %d rows', async (by, rows, row, expected) => {
  const [frame] = await ask({ type: 'time-variation', by });
  expect(columnOf(frame, 'cell')).toHaveLength(rows);
  const { mean, ...rest } = expected;
  expect(rowOf(frame, row)).toMatchObject(rest);
  expect(rowOf(frame, row)['mean']).toBeCloseTo(mean, 1);
});

test('only hours with the wind asked for, and whose wind it is', async () => {
  const frames = await ask({ type: 'time-variation', windFrom: 45, windTo: 135, speedFrom: 3 });
  expect(rowOf(frames[0], 8)).toMatchObject({ n: 7 });
  expect(notices(frames)).toContain('Schwerte von Werl');
});

test('the hour that autumn has twice is two samples, never a sum', async () => {
  const world = scene('2026-11-02T00:00Z');
  const start = Date.parse('2026-10-24T22:00Z');
  await world.put(
    'DENW179',
    'no2',
    Array.from({ length: 25 }, (_, i) => ({ start: start + i * HOUR, minutes: 60, value: 7 }))
  );
  const [frame] = await ask({ type: 'time-variation' }, world, { from: start, to: start + 25 * HOUR });
  expect(columnOf(frame, 'n')).toEqual([1, 1, 2, ...Array<number>(21).fill(1)]);
  expect(rowOf(frame, 2)).toMatchObject({ mean: 7 });
});

test('where no hour fits, that is said', async () => {
  const range = { from: FROM, to: FROM + 24 * HOUR };
  const frames = await ask({ type: 'week-profile', days: 'public-holidays' }, undefined, range);
  expect(notices(frames)).toContain('Keine Stunde im Zeitraum passt zu dieser Auswahl: Schwerte · Stickstoffdioxid.');
});

test('holidays are known for some years only, which is told', async () => {
  const range = { from: '2004-01-01T00:00Z', to: '2010-01-01T00:00Z' };
  expect(notices(await ask({ type: 'week-profile' }, undefined, range))).toContain('Die Feiertage sind nur vom');
});
