import { HOUR, MINUTE } from '../../model/time';
import { columnOf, fieldOf, rowOf, timesOf } from '../../testing/frames';
import { testStore } from '../../testing/test-store';
import { REGION } from '../../testing/region';
import { scene, sequence, type Scene } from '../../testing/scene';
import { forecast } from './forecast';
import { parseQuery } from '../asking/request';
import { series } from '../series/series';
import type { Frame } from '../../model/frame';
import type { FeedConfig, RegionConfig } from '../../config/region';

const NOW = '2026-07-01T03:00Z';
const T0 = Date.parse('2026-07-01T00:00Z');
const RANGE = { from: '2026-07-01T00:00Z', to: '2026-07-01T06:00Z' };

const POINT = { id: 'N8716', provider: 'N8716', name: 'Schwerte', lat: 51.44, lon: 7.57, class: 'model' } as const;
const MODEL: FeedConfig = { feed: 'model', every: HOUR, options: {}, stations: [POINT] };

/** Schwerte with a point of a weather model, beside Werl, which measures. */
const WITH_MODEL: RegionConfig = {
  ...REGION,
  kommunen: REGION.kommunen.map((kommune) => ({ ...kommune, feeds: [...kommune.feeds, MODEL] })).slice(0, 1),
};

type Run = readonly [issued: number, values: readonly number[]];

/** Hourly runs of the point: temperatures at the full hours after the issue. */
async function world(...runs: readonly Run[]): Promise<Scene> {
  const made = scene(NOW, testStore(), WITH_MODEL);
  await made.put('dwd-05480', 'air_temperature', sequence('2026-06-30T22:00Z', 10, Array<number>(30).fill(20)), {
    ...{ feed: 'dwd', cadence: 10 * MINUTE },
  });
  const key = { station: 'N8716', property: 'air_temperature', feed: 'model', period: 'instant', cadence: HOUR };
  const [point] = await made.store.ensureSeries([key]);
  const observations = runs.flatMap(([issued, values]) =>
    values.map((value, i) => {
      const at = T0 + (issued + i + 1) * HOUR;
      const { station, property } = key;
      return { station, property, start: at, end: at, value, issued: T0 + issued * HOUR, ...PROVISIONAL };
    })
  );
  await made.store.write([{ series: point!, observations }], Date.parse(NOW));
  return made;
}
const PROVISIONAL = { quality: 'provisional', reasons: [] } as const;

const MIDNIGHT: Run = [0, [21, 22, 23, 24, 25]];
const TWO: Run = [2, [18, 17]];

const ask = async (made: Scene, query: Record<string, unknown>, more = {}): Promise<Frame[]> =>
  forecast.answer(parseQuery(forecast.parameters, query), made.scope({ ...RANGE, ...more }));

test('a forecast that came true lies on what was measured', async () => {
  const course = [12.1, 14.9, 17.4, 18.8, 19.6];
  const made = await world([-3, course]);
  const moments = course.map((value, i) => ({ start: T0 + (i - 2) * HOUR, value }));
  await made.put('sensor-1', 'air_temperature', moments, { feed: 'dwd' });
  const query = { stations: ['N8716'], reference: 'sensor-1' };
  const range = { start: T0 - 3 * HOUR, end: T0 + 3 * HOUR };
  const [foretold, measured] = await ask(made, query, { range, now: range.end });
  const at = new Map(timesOf(measured).map((time, i) => [time, columnOf(measured, 'value')[i]]));
  expect(timesOf(foretold).map((time) => at.get(time))).toEqual(course);
});

test.each([
  ['ends now', NOW, 2.5, ['04:00', '05:00']],
  ['ends now, and nobody looks ahead', NOW, 0, []],
  ['ends later than looked ahead', '2026-07-01T06:00Z', 1, ['04:00', '05:00']],
])('a time range that %s is answered up to so many hours from now', async (_, to, ahead, expected) => {
  const [foretold] = await ask(await world(MIDNIGHT), { ahead, compare: false }, { range: rangeTo(to) });
  const future = timesOf(foretold).filter((time) => time! > NOW.slice(0, 16));
  expect(future).toEqual(expected.map((time) => `2026-07-01T${time}`));
});
const rangeTo = (to: string) => ({ start: T0, end: Date.parse(to) });

test('a forecast says what it is, when it was issued and what it is compared with', async () => {
  const [foretold, measured, ...others] = await ask(await world(MIDNIGHT, TWO), {});
  expect(others).toEqual([]);
  expect(timesOf(foretold)).toEqual([1, 2, 3, 4, 5].map((hour) => `2026-07-01T0${hour}:00`));
  expect(columnOf(foretold, 'value')).toEqual([21, 22, 18, 17, 25]);
  expect(fieldOf(foretold, 'value')).toMatchObject({
    labels: {
      ...{ role: 'forecast', station: 'N8716', station_class: 'model', issued: '2026-07-01T02:00:00.000Z' },
      ...{ reference: 'dwd-05480', reference_name: 'Werl', attribution: 'Deutscher Wetterdienst' },
    },
    config: { displayNameFromDS: 'Schwerte · Lufttemperatur (2 m) · Vorhersage', unit: 'celsius' },
  });
  expect(fieldOf(measured, 'value')).toMatchObject({
    labels: { role: 'measured', station: 'dwd-05480' },
    config: { displayNameFromDS: 'Werl · 10-min-Mittel · Lufttemperatur (2 m) · gemessen' },
  });
  expect(measured!.schema.fields.map(({ name }) => name)).toEqual(['time', 'value']);
  expect(columnOf(measured, 'value').filter((value) => value !== null)).toEqual(Array(18).fill(20));
  expect(Math.max(...(columnOf(measured, 'time') as number[]))).toBeLessThanOrEqual(Date.parse(NOW));
});

test.each<[string, Record<string, unknown>, (number | null)[]]>([
  ['the newest of each hour', {}, [21, 22, 18, 17, 25]],
  ['the run of a moment, and only that', { issued: '2026-07-01T02:30Z' }, [18, 17]],
  ['the run before it', { issued: '2026-07-01T01:59Z' }, [21, 22, 23, 24, 25]],
  ['as it was two hours before', { issued: 'lead', lead: 2 }, [22, 23, 17, 25]],
])('%s', async (_, query, expected) => {
  const [foretold] = await ask(await world(MIDNIGHT, TWO), { ...query, compare: false });
  expect(columnOf(foretold, 'value')).toEqual(expected);
});

test('how long before stands in name and labels', async () => {
  const [foretold] = await ask(await world(MIDNIGHT), { issued: 'lead', lead: 2 }, { language: 'en' });
  expect(fieldOf(foretold, 'value').labels).toMatchObject({ lead: '2' });
  expect(foretold!.schema.name).toMatch(/· forecast \(2 h ahead\)$/);
});

// Werl has 20 °C all the time. Errors by hand: 1 h ahead +1 (01:00) and −2 (03:00); 2 h +2; 3 h +3.
test('the table says how good the forecasts were, by lead hour, of all that is over', async () => {
  const [table] = await ask(await world(MIDNIGHT, TWO), { layout: 'table' });
  expect(columnOf(table, 'lead')).toEqual([1, 2, 3]);
  expect(columnOf(table, 'mean_error')).toEqual([-0.5, 2, 3]);
  expect(columnOf(table, 'mean_absolute_error')).toEqual([1.5, 2, 3]);
  expect(columnOf(table, 'n')).toEqual([2, 1, 1]);
  expect(rowOf(table, 0)).toMatchObject({
    ...{ station: 'N8716', property_name: 'Lufttemperatur (2 m)', unit: '°C', reference_name: 'Werl' },
    ...{ feed: 'model', attribution: 'Deutscher Wetterdienst', demo: false },
  });
});

test('where nothing is measured to compare with, the forecast stands alone', async () => {
  const [foretold, ...others] = await ask(await world(MIDNIGHT), { reference: 'DENW179' });
  expect(others).toEqual([]);
  expect(fieldOf(foretold, 'value').labels).not.toHaveProperty('reference');
  const [table] = await ask(await world(MIDNIGHT), { reference: 'DENW179', layout: 'table' });
  expect(columnOf(table, 'lead')).toEqual([]);
});

test('a selection without a forecast says so', async () => {
  const [frame] = await ask(await world(MIDNIGHT), { stations: 'dwd-05480' });
  expect(frame!.schema.meta?.notices).toEqual([
    { severity: 'info', text: expect.stringContaining('keine Vorhersage') },
  ]);
});

test('a course of what was measured does not go on with the forecast', async () => {
  const made = await world(MIDNIGHT, TWO);
  for (const bucket of ['raw', '1h']) {
    const frames = await series.answer(parseQuery(series.parameters, { bucket }), made.scope(RANGE));
    const what = bucket === 'raw' ? '10-min-Mittel' : 'Stundenmittel';
    expect(frames.map((frame) => frame.schema.name)).toEqual([`Werl · ${what} · Lufttemperatur (2 m)`]);
    expect(new Set(columnOf(frames[0], 'value'))).toEqual(new Set(bucket === 'raw' ? [20] : [20, null]));
  }
});

test.each([
  [{ issued: 'yesterday' }, /is not a moment|is not understood/],
  [{ lead: -1 }, /"lead" is not understood/],
])('%j is not understood', async (query, message) => {
  await expect(ask(await world(), query)).rejects.toThrow(message);
});

test('codes have no mean error', async () => {
  const made = await world();
  const key = { station: 'N8716', property: 'weather_code', feed: 'model', period: 'instant', cadence: HOUR };
  const [code] = await made.store.ensureSeries([key]);
  const at = T0 + HOUR;
  const observation = { ...key, start: at, end: at, value: 61, issued: T0, ...PROVISIONAL };
  await made.store.write([{ series: code!, observations: [observation] }], T0);
  const query = { properties: 'weather_code', layout: 'table' };
  await expect(ask(made, query)).rejects.toMatchObject({
    kind: 'query',
    message: expect.stringContaining('is a code'),
  });
});
