import { HOUR, MINUTE } from '../../model/time';
import { columnOf, fieldOf, rowOf, timesOf } from '../../testing/frames';
import { scene, sequence } from '../../testing/scene';
import { airQualityIndex } from './air-quality-index';
import { parseQuery } from '../asking/request';
import type { Frame } from '../../model/frame';
import type { Scene } from '../../testing/scene';

const NOW = '2026-07-01T12:20:00Z';
const MORNING = { from: '2026-07-01T09:00Z', to: '2026-07-01T13:00Z' };

const ask = (world: Scene, query: Record<string, unknown>, range: { from: string; to: string } = MORNING) =>
  airQualityIndex.answer(parseQuery(airQualityIndex.parameters, query), world.scope(range));

/** Hours beginning 9, 10 and 11 o'clock UTC. */
async function measured(values: Record<string, (number | null)[]>): Promise<Scene> {
  const world = scene(NOW);
  for (const [property, hours] of Object.entries(values)) {
    await world.put('DENW179', property, sequence('2026-07-01T09:00Z', 60, hours));
  }
  return world;
}

const MIXED = { pm10: [18, 9.5, null], pm25: [11, 5, null], o3: [66, 24, null], no2: [14, 10, 31], so2: [2, 1, null] };

describe('course', () => {
  it('rates every hour by itself', async () => {
    const [frame] = await ask(await measured(MIXED), {});
    expect(timesOf(frame)).toEqual(['2026-07-01T10:00', '2026-07-01T11:00', '2026-07-01T12:00']);
    expect(columnOf(frame, 'class')).toEqual([2, 2, 3]);
    expect(columnOf(frame, 'deciding')).toEqual(['o3', 'pm10', 'no2']);
    expect(columnOf(frame, 'measured')).toEqual([5, 5, 1]);
    expect(columnOf(frame, 'complete')).toEqual([true, true, false]);
    expect(columnOf(frame, 'no2')).toEqual([14, 10, 31]);
    expect(columnOf(frame, 'so2')).toEqual([2, 1, null]);
  });

  it('says of every hour whether its figures are final', async () => {
    const world = await measured({ ...MIXED, no2: [] });
    const qualities = ['valid', 'provisional', 'valid'] as const;
    await world.put(
      'DENW179',
      'no2',
      sequence('2026-07-01T09:00Z', 60, [14, 10, 31]).map((point, i) => ({ ...point, quality: qualities[i]! }))
    );
    const [mixed] = await ask(world, {});
    // All other pollutants are finally checked: one that is not makes the hour provisional.
    expect(columnOf(mixed, 'quality')).toEqual(['valid', 'provisional', 'valid']);
  });

  it('ends with the last hour that is over', async () => {
    const [frame] = await ask(await measured(MIXED), {}, { from: '2026-07-01T11:10Z', to: '2026-07-02T00:00Z' });
    expect(timesOf(frame)).toEqual(['2026-07-01T12:00']);
    const [future] = await ask(await measured(MIXED), {}, { from: '2026-07-02T00:00Z', to: '2026-07-03T00:00Z' });
    expect(timesOf(future)).toEqual([]);
  });

  it('shows a panel no more hours than it has points, and of those left out none that is worse', async () => {
    const world = scene('2026-07-04T00:20Z');
    const values = Array.from({ length: 72 }, (_, i) => (i === 17 ? 250 : i === 30 ? 61 : 14));
    await world.put('DENW179', 'no2', sequence('2026-07-01T00:00Z', 60, values));
    const range = { from: '2026-07-01T00:00Z', to: '2026-07-04T00:00Z', maxDataPoints: 12 };
    const query = parseQuery(airQualityIndex.parameters, {});
    const [seen] = await airQualityIndex.answer(query, world.scope({ ...range, purpose: 'panel' }));
    // 48 hours by six, then the newest day.
    expect(columnOf(seen, 'class')).toEqual([2, 2, 5, 2, 2, 4, 2, 2, ...Array<number>(24).fill(2)]);
    expect(timesOf(seen)[2]).toBe('2026-07-01T18:00');
    expect(columnOf(seen, 'no2')[2]).toBe(250);
    expect(seen!.schema.meta!.notices!.map(({ text }) => text)).toContainEqual(expect.stringContaining('von 6,'));
    const [all] = await airQualityIndex.answer(query, world.scope(range));
    expect(columnOf(all, 'no2')).toEqual(values);
  });

  it('carries words and colours, so that any panel shows them', async () => {
    const [frame] = await ask(await measured(MIXED), {});
    const { config, labels } = fieldOf(frame, 'class');
    expect(config).toMatchObject({ min: 1, max: 5, displayNameFromDS: 'Schwerte' });
    expect(config!.mappings).toEqual([
      {
        type: 'value',
        options: {
          1: { text: 'sehr gut', color: '#50F0E6', index: 0 },
          2: { text: 'gut', color: '#50CCAA', index: 1 },
          3: { text: 'mäßig', color: '#F0E641', index: 2 },
          4: { text: 'schlecht', color: '#FF5050', index: 3 },
          5: { text: 'sehr schlecht', color: '#960032', index: 4 },
        },
      },
      { type: 'special', options: { match: 'null', result: { text: 'keine Daten', index: 5 } } },
    ]);
    expect(labels).toEqual({
      kommune: 'schwerte',
      kommune_name: 'Schwerte',
      station: 'DENW179',
      station_name: 'Schwerte',
      station_class: 'reference',
      index: 'uba-lqi-2025',
      feed: 'uba',
      attribution: 'Umweltbundesamt',
    });
  });

  it('makes hourly means of shorter readings when three quarters of the hour are there', async () => {
    const world = scene(NOW);
    const readings = [10, 20, 30, 40, 50, null, 90, 90, 90, 90, null, null];
    const options = { feed: 'dwd', cadence: 10 * MINUTE };
    await world.put('sensor-1', 'pm10', sequence('2026-07-01T09:00Z', 10, readings), options);
    const [frame] = await ask(world, {});
    expect(columnOf(frame, 'pm10')).toEqual([30, null, null]);
    expect(columnOf(frame, 'class')).toEqual([3, null, null]);
  });

  it('leaves daily filters and doubtful readings out', async () => {
    const world = await measured({ no2: [14, 14, 14] });
    await world.put('DENW179', 'pm10', sequence('2026-06-30T23:00Z', 1440, [400]), { cadence: 24 * HOUR });
    await world.put('DENW179', 'o3', [{ start: '2026-07-01T09:00Z', minutes: 60, value: 250, quality: 'suspect' }]);
    const [frame] = await ask(world, {});
    expect(columnOf(frame, 'class')).toEqual([2, 2, 2]);
    const [all] = await ask(world, { minQuality: 'suspect' });
    expect(columnOf(all, 'class')).toEqual([5, 2, 2]);
  });

  it('has no frame and a notice for a station that measures no pollutant', async () => {
    const world = scene(NOW);
    await world.put('dwd-05480', 'air_temperature', sequence('2026-07-01T09:00Z', 60, [20]), { feed: 'dwd' });
    const [frame] = await ask(world, {});
    expect(frame!.schema.meta!.notices).toHaveLength(1);
  });
});

describe('one station that comes by two feeds', () => {
  /** NO2 by both, of which the preferred has the first hour only; ozone by the other alone. */
  async function twice(): Promise<Scene> {
    const world = await measured({ no2: [14, null, null] });
    await world.put('DENW179', 'no2', sequence('2026-07-01T09:00Z', 60, [70, 71, 72]), { feed: 'dwd' });
    await world.put('DENW179', 'o3', sequence('2026-07-01T09:00Z', 60, [20, 20, 20]), { feed: 'dwd' });
    return world;
  }

  it('takes all hours of a pollutant from one of them', async () => {
    const [frame] = await ask(await twice(), {});
    expect(columnOf(frame, 'no2')).toEqual([14, null, null]);
    expect(fieldOf(frame, 'no2').labels).toMatchObject({ feed: 'uba', attribution: 'Umweltbundesamt' });
    expect(columnOf(frame, 'o3')).toEqual([20, 20, 20]);
    expect(fieldOf(frame, 'o3').labels).toMatchObject({ feed: 'dwd' });
    for (const field of ['class', 'so2']) {
      expect(fieldOf(frame, field).labels).toMatchObject({ feed: 'dwd, uba' });
    }
  });

  it('takes the other where the preferred has nothing in the range', async () => {
    const [frame] = await ask(await twice(), {}, { from: '2026-07-01T10:00Z', to: '2026-07-01T12:00Z' });
    expect(columnOf(frame, 'no2')).toEqual([71, 72]);
    expect(fieldOf(frame, 'no2').labels).toMatchObject({ feed: 'dwd' });
  });

  it('takes the feed that is named', async () => {
    const [frame] = await ask(await twice(), { feeds: 'dwd' });
    expect(columnOf(frame, 'no2')).toEqual([70, 71, 72]);
  });

  it.each([
    ['2026-07-01T12:20:00Z', 14], // 09–10 is not yet too old
    ['2026-07-01T13:20:00Z', 72],
  ])('now, at %s, takes the one that still says how the air is', async (to, value) => {
    const world = scene(to);
    await world.put('DENW179', 'no2', sequence('2026-07-01T09:00Z', 60, [14]));
    await world.put('DENW179', 'no2', sequence('2026-07-01T09:00Z', 60, [70, 71, 72]), { feed: 'dwd' });
    const [frame] = await ask(world, { layout: 'table' }, { from: '2026-07-01T00:00Z', to });
    expect(rowOf(frame, 0)).toMatchObject({ deciding_value: value });
  });
});

describe('the version of 2019', () => {
  it('takes the 24-hour means that the station floats itself where it tells no hours, and only for particles of days', async () => {
    // 36 is class 3 by the bounds 20/35/50 of the day; as an hour of 2025 it would be 3, too, but it is none.
    const world = await measured({ pm10_24h: [36, 20, null], o3: [30, 30, 30] });
    const [frame] = await ask(world, { index: 'uba-lqi-2019' });
    expect(columnOf(frame, 'pm10')).toEqual([36, 20, null]);
    expect(columnOf(frame, 'class')).toEqual([3, 1, 1]);
    const [hourly] = await ask(world, {});
    expect(columnOf(hourly, 'pm10')).toEqual([null, null, null]);
  });

  it('floats hours itself where the station tells them', async () => {
    const world = scene(NOW);
    await world.put('DENW179', 'pm10', sequence('2026-06-30T12:00Z', 60, Array<number>(24).fill(18)));
    await world.put('DENW179', 'pm10_24h', sequence('2026-06-30T12:00Z', 60, Array<number>(24).fill(40)));
    const [frame] = await ask(world, { index: 'uba-lqi-2019' });
    expect(columnOf(frame, 'pm10')).toEqual([18, 18, 18]);
  });

  it('rates particles by the mean of 24 hours, for which 18 must be known', async () => {
    const world = scene(NOW);
    await world.put('DENW179', 'pm10', sequence('2026-06-30T16:00Z', 60, Array(20).fill(36)));
    const [frame] = await ask(world, { index: 'uba-lqi-2019' });
    // 09–10 UTC is the 18th hour.
    expect(columnOf(frame, 'class')).toEqual([3, 3, 3]);
    const [early] = await ask(world, { index: 'uba-lqi-2019' }, { from: '2026-07-01T08:00Z', to: '2026-07-01T10:00Z' });
    expect(columnOf(early, 'class')).toEqual([null, 3]);
    expect(columnOf(frame, 'so2')).toEqual([null, null, null]);
  });

  it('is mild with nitrogen dioxide', async () => {
    const classes = async (index: string) =>
      columnOf((await ask(await measured({ no2: [61] }), { index }))[0], 'class')[0];
    expect([await classes('uba-lqi-2019'), await classes('uba-lqi-2025')]).toEqual([3, 4]);
  });
});

describe('the European version of 2024', () => {
  it('has six classes, and says what is not verified', async () => {
    const [frame] = await ask(await measured({ pm25: [14, 141, 5] }), { index: 'eea-eaqi-2024' });
    expect(columnOf(frame, 'class')).toEqual([2, 6, 1]);
    expect(fieldOf(frame, 'class').config).toMatchObject({ max: 6 });
    expect(frame!.schema.meta!.notices![0]!.text).toContain('nicht abschließend geprüft');
  });

  it('is drawn by the panel of the bundle, as every version and as months', async () => {
    const world = await measured({ pm25: [14] });
    const asked = (index: string, layout: string) =>
      airQualityIndex.answer(parseQuery(airQualityIndex.parameters, { index, layout }), {
        ...world.scope({ from: '2026-07-01T09:00Z', to: NOW }),
        purpose: 'panel',
      });
    const panelOf = async (index: string, layout = 'course') =>
      (await asked(index, layout))[0]!.schema.meta!.preferredVisualisationPluginId;
    const own = 'smartregion-airquality-panel';
    expect([await panelOf('eea-eaqi-2024'), await panelOf('us-epa-aqi-2024')]).toEqual([own, own]);
    expect([await panelOf('uba-lqi-2025', 'months'), await panelOf('uba-lqi-2025', 'kommunen')]).toEqual([
      own,
      undefined,
    ]);
  });
});

describe('the US version of 2024', () => {
  /** The test vector of the domain sheet, oldest first: NowCast 27.2 µg/m³, index 85. */
  const NOWCAST = [12, 12, 12, 13, 14, 15, 16, 18, 20, 24, 28, 30];

  async function nowcast(): Promise<Scene> {
    const world = scene(NOW);
    await world.put('DENW179', 'pm25', sequence('2026-07-01T00:00Z', 60, NOWCAST));
    return world;
  }

  it('rates particles by their NowCast and has a number beside the class', async () => {
    const [frame] = await ask(await nowcast(), { index: 'us-epa-aqi-2024' });
    expect([columnOf(frame, 'class').at(-1), columnOf(frame, 'index_value').at(-1)]).toEqual([2, 85]);
    expect(Math.floor(10 * (columnOf(frame, 'pm25').at(-1) as number)) / 10).toBe(27.2);
    expect(fieldOf(frame, 'pm25')).toMatchObject({
      labels: { averaging: 'nowcast' },
      config: { displayNameFromDS: 'Schwerte · Feinstaub PM2,5 (NowCast)' },
    });
    expect(fieldOf(frame, 'o3').labels).toMatchObject({ averaging: '8h' });
  });

  it('names the time of the deciding pollutant, and what is missing', async () => {
    const [frame] = await ask(await nowcast(), { index: 'us-epa-aqi-2024', layout: 'table' });
    expect(rowOf(frame, 0)).toMatchObject({
      word: 'mäßig',
      averaging: 'NowCast 12 h',
      unit: 'µg/m³',
      index_value: 85,
      measured: 1,
      complete: false,
      missing: 'PM₁₀, O₃, NO₂, CO, SO₂',
      index: 'us-epa-aqi-2024',
    });
  });
});

describe('hours per class and month', () => {
  it('counts the hours of whole months by the clock on the wall', async () => {
    const world = scene('2026-04-02T12:20Z');
    // 31 March, 21 to 24 h UTC: from 22 h on it is April in summer time
    await world.put('DENW179', 'no2', sequence('2026-03-31T21:00Z', 60, [5, 20, 101]));
    const [frame] = await ask(world, { layout: 'months' }, { from: '2026-03-31T22:00Z', to: '2026-04-02T00:00Z' });
    expect(rowOf(frame, 0)).toMatchObject({ month: '2026-04', class_1: 0, class_2: 1, class_5: 1, no_class: 36 });
    expect(timesOf(frame)).toEqual(['2026-03-31T22:00']);
    const [both] = await ask(world, { layout: 'months' }, { from: '2026-03-15T00:00Z', to: '2026-04-02T00:00Z' });
    expect(columnOf(both, 'month')).toEqual(['2026-03', '2026-04']);
    expect(columnOf(both, 'class_1')).toEqual([1, 0]);
    // March has an hour less than 31 days
    expect(columnOf(both, 'no_class')[0]).toBe(31 * 24 - 1 - 1);
    expect(fieldOf(both, 'class_1').config).toMatchObject({ displayName: '1 sehr gut' });
  });
});

describe('table', () => {
  const table = async (values: Record<string, (number | null)[]>, to = NOW): Promise<Frame | undefined> =>
    (await ask(await measured(values), { layout: 'table' }, { from: '2026-07-01T00:00Z', to }))[0];

  it('tells the newest hour of each station and never mixes it with others', async () => {
    expect(rowOf(await table(MIXED), 0)).toMatchObject({
      kommune: 'schwerte',
      station: 'DENW179',
      time: Date.parse('2026-07-01T12:00Z'),
      class: 3,
      word: 'mäßig',
      deciding: 'Stickstoffdioxid',
      deciding_value: 31,
      averaging: 'Stundenmittel',
      measured: 1,
      complete: false,
      missing: 'O₃, PM₁₀, PM₂,₅, SO₂',
      age: 1200,
      attribution: 'Umweltbundesamt',
      demo: false,
    });
  });

  it.each([
    ['2026-07-01T12:00Z', 5, 'sehr schlecht'], // the hour ended at 10:00, two hours ago
    ['2026-07-01T13:00Z', 5, 'sehr schlecht'],
    ['2026-07-01T13:01Z', null, 'keine Daten'],
  ])('at %s an hour that ended at 10:00 says class %s', async (now, expected, word) => {
    const world = scene(now);
    await world.put('DENW179', 'no2', sequence('2026-07-01T09:00Z', 60, [101]));
    const [frame] = await ask(world, { layout: 'table' }, { from: '2026-07-01T00:00Z', to: '2026-07-02T00:00Z' });
    expect(rowOf(frame, 0)).toMatchObject({
      ...{ class: expected, word, time: Date.parse('2026-07-01T10:00Z') },
      stale: expected === null,
    });
  });

  it('speaks of the end of the range when that is past', async () => {
    expect(rowOf(await table(MIXED, '2026-07-01T11:00Z'), 0)).toMatchObject({
      class: 2,
      deciding: 'Feinstaub PM10',
      age: 0,
    });
  });

  it('has a row without a class for a station that is silent', async () => {
    expect(rowOf(await table({ no2: [null] }), 0)).toMatchObject({ class: null, time: null, age: null, measured: 0 });
  });
});

it.each([
  ['an unknown version', { index: 'uba-lqi-2024' }, MORNING, 'not-found'],
  ['more hours than anyone can look at', {}, { from: '2016-01-01T00:00Z', to: '2026-01-01T00:00Z' }, 'too-large'],
])('%s is refused', async (_, query, range, kind) => {
  await expect(ask(await measured(MIXED), query, range)).rejects.toMatchObject({ kind });
});

test('a Kommune is told the worst class of its stations, as sign, number and word', async () => {
  const world = await measured(MIXED);
  await world.put('DENW010', 'no2', sequence('2026-07-01T09:00Z', 60, [5, 5, 5]));
  const [frame] = await ask(world, { layout: 'kommunen' });
  expect(columnOf(frame, 'kommune_name')).toEqual(['Schwerte', 'Unna']);
  expect(columnOf(frame, 'class')).toEqual([3, 1]);
  expect(columnOf(frame, 'statement')).toEqual(['▲\u00a03 mäßig', '●\u00a01 sehr gut']);
  const later = { from: '2026-07-01T09:00Z', to: '2026-07-01T23:00Z' };
  const old = await airQualityIndex.answer(parseQuery(airQualityIndex.parameters, { layout: 'kommunen' }), {
    ...world.scope(later),
    now: Date.parse('2026-07-01T20:00Z'),
  });
  expect(columnOf(old[0], 'statement')).toEqual(['keine Daten', 'keine Daten']);
});
