import { DAY, HOUR } from '../../model/time';
import { columnOf, fieldOf, rowOf, timesOf } from '../../testing/frames';
import { scene, type Reading, type Scene } from '../../testing/scene';
import { parseQuery } from '../asking/request';
import { trend } from './trend';
import type { Scope } from '../question';
import type { Aggregate } from '../../store/observation-store';

const NOW = '2026-07-10T12:00Z';
const START = Date.parse('2023-06-30T22:00Z');
const YEAR = 365 * DAY;

/** Days of three years: 40 µg/m³ that become 2 fewer a year, ten more in winter than in summer. */
const days: Reading[] = Array.from({ length: 1106 }, (_, i) => {
  const start = START + i * DAY;
  const season = 5 * Math.cos((2 * Math.PI * (start - Date.parse('2023-01-10'))) / (365.25 * DAY));
  return { start, minutes: 24 * 60, value: 40 - (2 * (start - START)) / YEAR + season };
});

async function air(): Promise<Scene> {
  const world = scene(NOW);
  await world.put('DENW179', 'no2', days);
  return world;
}

function ask(world: Scene, query: object = {}, scope: Partial<Scope> = {}) {
  const range = { from: '2026-07-09T12:00Z', to: NOW };
  return trend.answer(parseQuery(trend.parameters, query), world.scope({ ...range, ...scope }));
}

it('tells the slope of whole months without their season, with its interval and window', async () => {
  const [frame] = await ask(await air());
  const row = rowOf(frame, 0);
  expect(row).toMatchObject({
    ...{ station: 'DENW179', property: 'no2', statement: 'sinkt', unit: 'µg/m³ je Jahr', n: 36, filled: 0, window: 11 },
    ...{ time: START, timeEnd: Date.parse('2026-05-31T22:00Z'), adjusted_slope: null, wind_station: null, feed: 'uba' },
  });
  expect(row['slope']).toBeCloseTo(-2, 1);
  expect(row['percent']).toBeCloseTo((100 * -2) / 37, 0);
  expect(row['low']).toBeLessThanOrEqual(row['slope'] as number);
  expect(row['high']).toBeGreaterThanOrEqual(row['slope'] as number);
});

it('draws months as measured, without season, and the line', async () => {
  const [frame] = await ask(await air(), { layout: 'course' });
  expect(timesOf(frame)).toHaveLength(36);
  expect(frame!.schema.fields.map(({ name }) => name)).toEqual(['time', 'value', 'deseasonalised', 'line']);
  const line = columnOf(frame, 'line') as number[];
  expect(line[0]).toBeCloseTo(40, 0);
  expect(line[35]! - line[0]!).toBeCloseTo((-2 * 35) / 12, 0);
  expect(fieldOf(frame, 'line').config!['displayNameFromDS']).toBe('Schwerte · Stickstoffdioxid · Trend');
});

it('is the slope as one figure for an alert rule', async () => {
  const [frame, ...others] = await ask(await air(), {}, { purpose: 'alert' });
  expect(others).toEqual([]);
  expect(timesOf(frame)).toEqual(['2026-06-30T22:00']);
  expect(columnOf(frame, 'value')[0]).toBeCloseTo(-2, 1);
});

it.each([
  ['de', 'zu kurz: ein Trend braucht 24 Monate, und es sind 12'],
  ['en', 'too short: a trend needs 24 months, and there are 12'],
] as const)('says of a year that it is too short (%s)', async (language, statement) => {
  const world = scene(NOW);
  await world.put('DENW179', 'no2', days.slice(731));
  const [frame] = await ask(world, {}, { language });
  expect(rowOf(frame, 0)).toMatchObject({ statement, slope: null, n: 12 });
});

it('refuses what has no more and less', async () => {
  const world = scene(NOW);
  await world.put('dwd-05480', 'wind_direction', days, { feed: 'dwd' });
  await expect(ask(world, { properties: 'wind_direction' })).rejects.toThrow('There is no trend of "Wind direction"');
});

describe('beside it', () => {
  /** A store whose hours follow from their time: wind that becomes stronger with the years, and thins the air. */
  function windy({ store }: Scene, of: Readonly<Record<number, (hour: number) => number>>): Scope['store'] {
    return {
      ...store,
      extent: () =>
        Promise.resolve(new Map(Object.keys(of).map((id) => [Number(id), { start: START, end: Date.parse(NOW) }]))),
      readState: (key) => store.readState(key),
      listSeries: () => store.listSeries(),
      aggregates: ({ series, edges }) =>
        Promise.resolve(
          new Map(series.map((id) => [id, edges.slice(1).map((end, i) => bucket(i, edges[i]!, end, of[id]!))]))
        ),
      versionsOfHours: () => Promise.resolve(new Map()),
      eachHour: ({ series, range }, takerOf) => {
        for (const id of series) {
          const take = takerOf(id);
          for (let start = range.start; start < range.end; start += HOUR) {
            take(bucket((start - range.start) / HOUR, start, start + HOUR, of[id]!));
          }
        }
        return Promise.resolve();
      },
    } as Scope['store'];
  }

  function bucket(i: number, start: number, end: number, of: (hour: number) => number): Aggregate {
    const hours = Math.round((end - start) / HOUR);
    let [sum, x, y] = [0, 0, 0];
    // Of a month every 29th hour will do.
    const step = hours > 1 ? 29 : 1;
    for (let hour = 0; hour < hours; hour += step) {
      const value = of(Math.round((start - START) / HOUR) + hour);
      sum += value;
      x += Math.sin((value * Math.PI) / 180);
      y += Math.cos((value * Math.PI) / 180);
    }
    return {
      ...{ bucket: i, n: Math.ceil(hours / step), covered: end - start, sum, min: 0, max: 0, last: 0 },
      ...{ w: hours, x, y },
    };
  }

  /** Like noise, and always the same. */
  const chance = (hour: number) => Math.abs(Math.sin(hour * 12.9898) * 43758.5453) % 1;
  const speed = (hour: number) => 1 + 4 * chance(hour) + (1.5 * hour) / 8760;

  it('in average weather, nothing changes where only the wind did', async () => {
    const world = scene(NOW);
    await world.put(
      'DENW179',
      'no2',
      [days[0]!].map((day) => ({ ...day, minutes: 60 }))
    );
    await world.put('dwd-05480', 'wind_speed', [{ start: START, minutes: 60, value: 1 }], { feed: 'dwd' });
    await world.put('dwd-05480', 'wind_direction', [{ start: START, minutes: 60, value: 1 }], { feed: 'dwd' });
    const byProperty = new Map((await world.store.listSeries()).map(({ id, property }) => [property, id]));
    const store = windy(world, {
      [byProperty.get('no2')!]: (hour) => 60 * Math.exp(-0.15 * speed(hour)),
      [byProperty.get('wind_speed')!]: speed,
      [byProperty.get('wind_direction')!]: (hour) => 360 * chance(hour + 7),
    });
    const [frame] = await ask(world, { over: 'P730D' }, { store });
    const row = rowOf(frame, 0);
    expect(row).toMatchObject({ statement: 'sinkt', wind_station: 'Werl', wind_km: 0 });
    expect(row['slope']).toBeLessThan(-4);
    expect(Math.abs(row['adjusted_slope'] as number)).toBeLessThan(0.5);
    expect(frame!.schema.meta?.notices?.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Wind einer anderen Station: Schwerte von Werl \(0 k?m\)\.$/),
      expect.stringMatching(/^Wetterbereinigt heißt/),
    ]);
  });
});
