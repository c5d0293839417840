import { HOUR, MINUTE } from '../../../model/time';
import { columnOf, rowOf } from '../../../testing/frames';
import { actionScene } from '../../../testing/action-scene';
import { NO2_INPUT, testRule } from '../../../testing/action-rule';
import { sequence, type Scene } from '../../../testing/scene';
import { askHub } from '../../asking/ask';

const START = Date.parse('2026-07-01T00:00Z');
const at = (hours: number) => START + hours * HOUR;

/** Two days of hours: high from 6 to 8 and from 12 to 24 on the first day, from 6 to 7 on the second. */
const HOURS = Array.from({ length: 48 }, (_, hour) =>
  (hour >= 6 && hour < 8) || (hour >= 12 && hour < 24) || hour === 30 ? 90 : 50
);

const HOURLY = {
  input: { ...NO2_INPUT, interval: HOUR, maxAge: 3 * HOUR, query: { ...NO2_INPUT.query, stations: ['DENW179'] } },
} as const;

async function world(values: readonly (number | null)[] = HOURS, rule = {}): Promise<Scene> {
  const made = actionScene('2026-07-03T00:00Z', [testRule({ ...HOURLY, mode: 'propose', ...rule })]);
  await made.put('DENW179', 'no2', sequence('2026-07-01T00:00Z', 60, values));
  return made;
}

async function ask(made: Scene, query: object) {
  const body = {
    from: START,
    to: at(48),
    queries: [{ refId: 'A', type: 'action-simulation', language: 'de', ...query }],
  };
  return (await askHub(body, made.hub)).results.A!;
}

it('says when it would have been on, and why it would have ended', async () => {
  const { frames } = await ask(await world(), { layout: 'activations' });
  // Of the hours up to 7 and 8 two of three lie beyond: on at 8. Back for an hour at 9: off at the end of its minimum.
  // The second is on from 14 until its maximum of four hours. A third would be one too many that day, which ends at 22 UTC.
  expect(columnOf(frames[0], 'time')).toEqual([at(8), at(14), at(22)]);
  expect(columnOf(frames[0], 'timeEnd')).toEqual([at(9), at(18), at(25)]);
  const BACK = '60 min lang unter 64, zuletzt 50 µg/m³.';
  expect(columnOf(frames[0], 'why_ended')).toEqual([BACK, 'Die Höchstdauer von 4 h ist erreicht.', BACK]);
});

it('counts them, and puts another version beside the rule', async () => {
  const { frames } = await ask(await world(), { perDay: 3, intervals: 1, of: 1 });
  expect(columnOf(frames[0], 'variant')).toEqual(['wie eingerichtet', 'geändert']);
  expect(rowOf(frames[0], 0)).toMatchObject({ activations: 3, on_days: 2, time_on: 8, longest: 4 });
  expect(rowOf(frames[0], 0)['duration']).toBeCloseTo(8 / 3, 5);
  // One hour is enough: at 7, 13 and 18 on the first day, at 23 and 31 on the second.
  expect(rowOf(frames[0], 1)).toMatchObject({ activations: 5, on_days: 2 });
});

it('has a row for each month', async () => {
  const { frames } = await ask(await world(), { layout: 'months' });
  expect(columnOf(frames[0], 'month')).toEqual(['2026-07']);
  expect(columnOf(frames[0], 'activations')).toEqual([3]);
});

it('is marks over a course', async () => {
  const { frames } = await ask(await world(), { layout: 'annotations' });
  expect(columnOf(frames[0], 'time')).toEqual([at(8), at(14), at(22)]);
  expect(columnOf(frames[0], 'title')[0]).toBe('Pförtnerampel (wie eingerichtet)');
});

it('knows numbers only after their delay', async () => {
  const { frames } = await ask(await world(), { layout: 'activations', delay: 90 });
  expect(columnOf(frames[0], 'time')).toEqual([at(8) + 90 * MINUTE, at(14) + 90 * MINUTE, at(22)]);
});

it('holds on where numbers end, switches nothing on by what is too old, and says how much is missing', async () => {
  const made = await world(HOURS.map((value, hour) => (hour < 24 ? value : null)));
  const { frames } = await ask(made, { layout: 'activations' });
  // The last number, of the hour up to 24, is good until 27: the lock ends then, and nothing takes it back before its maximum.
  expect(columnOf(frames[0], 'time')).toEqual([at(8), at(14), at(22), at(27)]);
  expect(columnOf(frames[0], 'timeEnd').slice(2)).toEqual([at(26), at(31)]);
  const { frames: summary } = await ask(made, {});
  expect(rowOf(summary[0], 0)).toMatchObject({ activations: 4 });
  // From 27 to 48, and before the first hour is over.
  expect(rowOf(summary[0], 0)['blind']).toBeCloseTo(22 / 48, 1);
});

it('simulates what only watches as well, and leaves out what listens to an alert', async () => {
  const alert = testRule({ id: 'alarm', input: { from: 'alert', maxAge: HOUR } });
  const made = actionScene('2026-07-03T00:00Z', [alert]);
  const { frames } = await ask(made, {});
  expect(frames[0]!.schema.meta?.notices?.[0]?.text).toMatch(/hört auf einen Alarm/);
});

it.each([
  ['off beyond on', { on: 60, off: 70 }, 400, /Ausschaltschwelle/],
  ['3 of 2', { intervals: 3, of: 2 }, 400, /3 von 2/],
  ['a minimum longer than the maximum', { minOn: 300, maxOn: 60 }, 400, /Mindestdauer/],
  ['a rule that there is not', { rules: 'no2' }, 404, /no2/],
  ['19 years at once', { from: '2007-07-01T00:00Z' }, 413, /So lange/],
])('refuses %s', async (_, query, status, message) => {
  expect(await ask(await world(), query)).toMatchObject({ status, error: expect.stringMatching(message) });
});

it('says which rule cannot be answered, and answers the others', async () => {
  const broken = testRule({ ...HOURLY, id: 'kaputt', name: { de: 'Kaputt', en: 'Broken' } });
  const query = { ...NO2_INPUT.query, stations: ['DENW999'] };
  const made = actionScene('2026-07-03T00:00Z', [testRule(HOURLY), { ...broken, input: { ...NO2_INPUT, query } }]);
  await made.put('DENW179', 'no2', sequence('2026-07-01T00:00Z', 60, HOURS));
  const { frames } = await ask(made, {});
  expect(columnOf(frames[0], 'rule')).toEqual(['no2-schwerte']);
  expect(frames[0]!.schema.meta?.notices?.[0]?.text).toMatch(/^Kaputt: .*DENW999/);
});

it('asks no more forecasts than it can, and says how many days that are', async () => {
  const query = { type: 'forecast', stations: ['dwd-05480'], compare: false };
  const input = { ...HOURLY.input, query, ahead: { by: 12 * HOUR, take: 'min' } } as const;
  const made = await world(HOURS, { input });
  expect(await ask(made, { from: at(-24 * 60) })).toMatchObject({
    status: 413,
    error: expect.stringMatching(/31 Tage/),
  });
  expect(await ask(made, {})).toMatchObject({ status: 200 });
});
