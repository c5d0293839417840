import { DAY, HOUR } from '../../model/time';
import { columnOf, fieldOf, rowOf, timesOf } from '../../testing/frames';
import { scene, sequence, type Scene } from '../../testing/scene';
import { parseQuery } from '../asking/request';
import { climateDays } from './climate-days';
import type { Scope } from '../question';
import type { Cell, Frame } from '../../model/frame';

/** Hourly values from local midnight of a day on, each day with a value all day long. */
function days(first: string, values: readonly number[]) {
  return sequence(
    first,
    60,
    values.flatMap((value) => Array<number>(24).fill(value))
  );
}

async function ask(world: Scene, query: object, scope: Partial<Scope> & { from: string; to: string }) {
  return climateDays.answer(parseQuery(climateDays.parameters, query), world.scope(scope));
}

/** Of a table, a column by the id of the measure. */
function byMeasure(frame: Frame | undefined, column: string): Record<string, Cell> {
  const names = columnOf(frame, 'measure');
  return Object.fromEntries(columnOf(frame, column).map((cell, i) => [names[i], cell]));
}

describe('days of a month', () => {
  const NOW = '2026-07-03T06:30Z';
  const JULY = { from: '2026-07-02T00:00Z', to: NOW };

  async function summer(): Promise<Scene> {
    const world = scene(NOW);
    const dwd = { feed: 'dwd' };
    const first = Array.from({ length: 24 }, (_, hour) => (hour === 15 ? 30 : 20));
    const second = Array.from({ length: 24 }, (_, hour) => (hour === 15 ? 25 : 19.9));
    await world.put('dwd-05480', 'air_temperature', sequence('2026-06-30T22:00Z', 60, [...first, ...second]), dwd);
    // 05 h MESZ on 2 July lies in DWD's day of 1 July.
    const rain = Array.from({ length: 48 }, (_, hour) => (hour === 29 ? 12 : 0));
    await world.put(
      'dwd-05480',
      'precipitation',
      sequence('2026-06-30T22:00Z', 60, [...rain, 0, 0, 0, 0, 0, 0, 0, 0]),
      dwd
    );
    const wind = Array.from({ length: 288 }, (_, i) => (i === 100 ? 17.2 : 3));
    await world.put('dwd-05480', 'wind_speed', sequence('2026-06-30T22:00Z', 10, wind), dwd);
    return world;
  }

  it('counts by the definitions of the DWD', async () => {
    const [frame] = await ask(await summer(), {}, JULY);
    expect(byMeasure(frame, 'value')).toEqual({
      ...{ 'summer-day': 2, 'hot-day': 1, 'tropical-night': 1, 'frost-day': 0, 'ice-day': 0, 'storm-day': 1 },
      ...{ 'heavy-rain-day': 1, 'rain-day': 1, 'gtz-20-15': 0, 'hgt-15': 0, 'rain-local': 12, 'rain-dwd': 12 },
    });
    expect(rowOf(frame, 0)).toMatchObject({
      ...{ station: 'dwd-05480', measure_name: 'Sommertag', unit: 'Tage', known_days: 2, days: 2, state: 'running' },
      ...{ time: Date.parse('2026-06-30T22:00Z'), timeEnd: Date.parse('2026-07-02T22:00Z'), feed: 'dwd' },
    });
    expect(byMeasure(frame, 'unverified')).toMatchObject({ 'frost-day': false, 'heavy-rain-day': true });
  });

  it.each([
    ['rain-local', {}, [0, 12]],
    ['rain-dwd', {}, [12, 0]],
    ['heavy-rain-day', {}, [0, 1]],
    ['heavy-rain-day', { rainDay: 'dwd' }, [1, 0]],
  ])('%s by the day (%j)', async (measures, query, values) => {
    const asked = { measures, layout: 'course', per: 'day', ...query };
    const [frame] = await ask(await summer(), asked, { from: '2026-07-01T00:00Z', to: NOW });
    expect(timesOf(frame)).toEqual(['2026-06-30T22:00', '2026-07-01T22:00']);
    expect(columnOf(frame, 'value')).toEqual(values);
  });

  it('is a series for each measure where it is for an alert rule', async () => {
    const frames = await ask(await summer(), { measures: ['hot-day', 'rain-local'] }, { ...JULY, purpose: 'alert' });
    expect(frames.map((frame) => [fieldOf(frame, 'value').labels!['measure'], columnOf(frame, 'value')])).toEqual([
      ['hot-day', [1]],
      ['rain-local', [12]],
    ]);
    expect(fieldOf(frames[0], 'value').config).toMatchObject({
      displayNameFromDS: 'Werl · Heißer Tag',
      unit: 'suffix: Tage',
      decimals: 0,
    });
  });

  it('does not know the largest 10-minute mean of hourly wind', async () => {
    const world = scene(NOW);
    await world.put('dwd-05480', 'wind_speed', days('2026-06-30T22:00Z', [18, 18]), { feed: 'dwd' });
    const [frame] = await ask(world, { measures: 'storm-day' }, JULY);
    expect(rowOf(frame, 0)).toMatchObject({ value: null, known_days: 0, state: 'incomplete' });
  });
});

it('sums degree days up, of days below 15 °C alone', async () => {
  const world = scene('2026-02-07T01:00Z');
  const means = [-2, 4.9, 14.9, 15, 15.1, 18];
  await world.put('dwd-05480', 'air_temperature', days('2026-01-31T23:00Z', means), { feed: 'dwd' });
  const [frame] = await ask(world, {}, { from: '2026-02-06T00:00Z', to: '2026-02-07T01:00Z' });
  expect(byMeasure(frame, 'value')).toMatchObject({ 'gtz-20-15': 42.2, 'hgt-15': 27.2, 'frost-day': 1 });
});

it('weights the grassland temperature sum by month, from New Year on', async () => {
  const world = scene('2026-03-01T01:00Z');
  const means = [...Array<number>(31).fill(3), ...Array<number>(28).fill(4)];
  await world.put('dwd-05480', 'air_temperature', days('2025-12-31T23:00Z', means), { feed: 'dwd' });
  const asked = { measures: 'grassland-temperature', layout: 'course', per: 'month' };
  const [frame] = await ask(world, asked, { from: '2026-01-15T00:00Z', to: '2026-02-28T22:00Z' });
  expect(columnOf(frame, 'value')).toEqual([46.5, 130.5]);
  const [table] = await ask(
    world,
    { measures: 'grassland-temperature' },
    { from: '2026-02-02T00:00Z', to: '2026-02-03T00:00Z' }
  );
  expect(rowOf(table, 0)).toMatchObject({ value: 130.5, known_days: 59, state: 'complete' });
});

describe('beside earlier years', () => {
  it('compares with the same days, and calls thirty years a climate', async () => {
    const world = scene('2026-03-03T10:00Z');
    for (let year = 1995; year <= 2025; year++) {
      const frost = year % 2 ? [-1, -1, -1, -1] : [-1, 5, -1, -1];
      await world.put('dwd-05480', 'air_temperature', days(`${year}-02-28T23:00Z`, frost), { feed: 'dwd' });
    }
    await world.put('dwd-05480', 'air_temperature', days('2026-02-28T23:00Z', [-1, 5]), { feed: 'dwd' });
    const [frame] = await ask(world, { measures: 'frost-day' }, { from: '2026-03-02T00:00Z', to: '2026-03-03T10:00Z' });
    expect(rowOf(frame, 0)).toMatchObject({
      ...{ value: 1, days: 2, earlier_years: 31, earlier_min: 1, earlier_max: 2 },
      // of 31 years 16 were odd; of the newest 30, 15
      ...{ earlier_mean: 1.5, climate_mean: 1.5 },
    });
  });

  it('leaves out a year that was hardly measured', async () => {
    const world = scene('2026-03-03T10:00Z');
    await world.put('dwd-05480', 'air_temperature', days('2025-02-28T23:00Z', [-1]), { feed: 'dwd' });
    await world.put('dwd-05480', 'air_temperature', days('2026-02-28T23:00Z', [-1, -1]), { feed: 'dwd' });
    const [frame] = await ask(world, { measures: 'frost-day' }, { from: '2026-03-02T00:00Z', to: '2026-03-03T10:00Z' });
    expect(rowOf(frame, 0)).toMatchObject({ value: 2, earlier_years: 0, earlier_mean: null, climate_mean: null });
  });
});

it('tells of yesterday at least, so that the first of a month is not empty', async () => {
  const world = scene('2026-08-01T09:00Z');
  await world.put('dwd-05480', 'air_temperature', days('2026-07-30T22:00Z', [31]), { feed: 'dwd' });
  const asked = { measures: 'hot-day', layout: 'course' };
  const range = { from: '2026-08-01T03:00Z', to: '2026-08-01T09:00Z' };
  const [months] = await ask(world, asked, range);
  expect([timesOf(months), columnOf(months, 'value')]).toEqual([
    ['2026-06-30T22:00', '2026-07-31T22:00'],
    [1, null],
  ]);
  const [byDay] = await ask(world, { ...asked, per: 'day' }, range);
  expect([timesOf(byDay), columnOf(byDay, 'value')]).toEqual([['2026-07-30T22:00'], [1]]);
});

it('counts a year, and what is joined with other series has the labels of its station', async () => {
  const world = scene('2026-03-01T09:00Z');
  await world.put('dwd-05480', 'air_temperature', days('2026-01-31T23:00Z', [-1, -2, 3]), { feed: 'dwd' });
  const range = { from: '2026-02-28T09:00Z', to: '2026-03-01T09:00Z' };
  const [year] = await ask(world, { measures: ['frost-day'], per: 'year' }, { ...range, purpose: 'expression' });
  expect([timesOf(year), columnOf(year, 'value')]).toEqual([['2025-12-31T23:00'], [2]]);
  expect(fieldOf(year, 'value').labels).toEqual({
    ...{ kommune: 'schwerte', kommune_name: 'Schwerte', station: 'dwd-05480', station_name: 'Werl' },
  });
});

it('takes days of 23 and 25 hours as whole ones', async () => {
  const world = scene('2026-10-27T00:00Z');
  const dwd = { feed: 'dwd' };
  await world.put('dwd-05480', 'precipitation', sequence('2026-03-28T23:00Z', 60, Array<number>(23).fill(1)), dwd);
  await world.put('dwd-05480', 'precipitation', sequence('2026-10-24T22:00Z', 60, Array<number>(25).fill(1)), dwd);
  const asked = { measures: 'rain-local', layout: 'course', per: 'day' };
  const values = async (from: string) => {
    const [frame] = await ask(world, asked, { from, to: new Date(Date.parse(from) + DAY - HOUR).toISOString() });
    return columnOf(frame, 'value');
  };
  expect(await values('2026-03-28T23:00Z')).toEqual([23]);
  expect(await values('2026-10-24T22:00Z')).toEqual([25]);
});

it('says where nothing measures it', async () => {
  const world = scene('2026-07-02T10:00Z');
  await world.put('DENW179', 'no2', days('2026-07-01T00:00Z', [1]));
  const [frame] = await ask(world, {}, { from: '2026-07-01T00:00Z', to: '2026-07-02T00:00Z', purpose: 'panel' });
  expect(frame!.schema.name).toBe('Keine Messstelle dieser Auswahl misst, was dafür nötig ist.');
});
