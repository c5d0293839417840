import { MINUTE } from '../../model/time';
import { columnOf, fieldOf, timesOf } from '../../testing/frames';
import { testStore } from '../../testing/test-store';
import { REGION } from '../../testing/region';
import { scene, sequence } from '../../testing/scene';
import { parseQuery } from '../asking/request';
import { series } from './series';
import type { Frame } from '../../model/frame';
import type { Scene } from '../../testing/scene';
import type { Scope } from '../question';

type Range = Partial<Scope> & { from: string; to: string };

const ask = (world: Scene, query: Record<string, unknown>, range: Range): Promise<Frame[]> =>
  series.answer(parseQuery(series.parameters, query), world.scope(range));

const NIGHT = { from: '2026-07-01T00:00Z', to: '2026-07-01T03:00Z' };

async function withTemperatures(): Promise<Scene> {
  const world = scene('2026-07-01T12:00Z');
  const values = [10, 11, 12, 13, 14, 15, null, null, null, null, null, null, 20, 21, 22, 23, 24, 31];
  await world.put('dwd-05480', 'air_temperature', sequence('2026-07-01T00:00Z', 10, values), {
    feed: 'dwd',
    cadence: 10 * MINUTE,
  });
  return world;
}

describe('a course over time', () => {
  it('averages to hours named by their end, and breaks where nothing was measured', async () => {
    const [frame] = await ask(await withTemperatures(), { bucket: '1h' }, NIGHT);
    expect(timesOf(frame)).toEqual(['2026-07-01T01:00', '2026-07-01T02:00', '2026-07-01T03:00']);
    expect(columnOf(frame, 'value')).toEqual([12.5, null, 23.5]);
  });

  it.each(['10m', '30m', '1h', '3h', '6h'])('a moment stands at its own time in buckets of %s', async (bucket) => {
    const world = scene('2026-07-02T00:00Z');
    const observed = [4, 10, 16].map((hour) => ({ start: Date.UTC(2026, 6, 1, hour), value: hour }));
    await world.put('dwd-05480', 'air_temperature', observed, { feed: 'dwd', cadence: 10 * MINUTE });
    const day = { from: '2026-06-30T22:00Z', to: '2026-07-01T22:00Z' };
    const [frame] = await ask(world, { bucket }, day);
    const values = columnOf(frame, 'value');
    const measured = timesOf(frame).filter((_, i) => values[i] !== null);
    expect(measured).toEqual(['2026-07-01T04:00', '2026-07-01T10:00', '2026-07-01T16:00']);
  });

  it('leaves its colour to the panel, unless stations are to be told apart', async () => {
    const world = await withTemperatures();
    await world.put('DENW179', 'no2', sequence('2026-07-01T00:00Z', 60, [10, 11, 12]));
    const colors = async (query: object) =>
      (await ask(world, { bucket: '1h', properties: ['air_temperature', 'no2'], ...query }, NIGHT)).map(
        (frame) => (fieldOf(frame, 'value').config as { color?: { fixedColor: string } }).color?.fixedColor
      );
    expect(await colors({})).toEqual([undefined, undefined]);
    expect(await colors({ apart: true })).toEqual(['#0072B2', '#D55E00']);
  });

  it('says what it is: name, unit, digits, origin and licence', async () => {
    const [frame] = await ask(await withTemperatures(), { bucket: '1h' }, NIGHT);
    expect(frame!.schema).toMatchObject({
      name: 'Werl · Stundenmittel · Lufttemperatur (2 m)',
      meta: { type: 'timeseries-multi' },
    });
    expect(fieldOf(frame, 'value')).toMatchObject({
      labels: {
        kommune: 'schwerte',
        kommune_name: 'Schwerte',
        station: 'dwd-05480',
        station_name: 'Werl',
        station_class: 'reference',
        property: 'air_temperature',
        feed: 'dwd',
        attribution: 'Deutscher Wetterdienst',
      },
      config: {
        displayNameFromDS: 'Werl · Stundenmittel · Lufttemperatur (2 m)',
        unit: 'celsius',
        decimals: 1,
        noValue: 'keine Daten',
      },
    });
    expect(fieldOf(frame, 'value').labels).not.toHaveProperty('demo');
  });

  it.each([
    ['panel', '1h', '1h', 'Stundenmittel'],
    ['data', 'raw', 'raw', '10-min-Mittel'],
    // Those calculate with other series, by the labels that both have.
    ['alert', '1h', undefined, undefined],
    ['expression', '1h', undefined, undefined],
  ] as const)('for %s its labels say how a point of %s was made', async (purpose, asked, bucket, made) => {
    const [frame] = await ask(await withTemperatures(), { bucket: asked, labels: 'all' }, { ...NIGHT, purpose });
    const labels = fieldOf(frame, 'value').labels!;
    expect([labels['bucket'], labels['made']]).toEqual([bucket, made]);
    expect(labels).toMatchObject({ property: 'air_temperature' });
  });

  it('keeps peaks and tells coverage when asked', async () => {
    const [frame] = await ask(
      await withTemperatures(),
      { bucket: '3h', envelope: true, coverage: true },
      {
        from: '2026-07-01T01:00+02:00',
        to: '2026-07-01T06:00+02:00',
      }
    );
    expect(timesOf(frame)).toEqual(['2026-07-01T01:00', '2026-07-01T04:00']);
    expect(columnOf(frame, 'min')).toEqual([10, 20]);
    expect(columnOf(frame, 'max')).toEqual([15, 31]);
    // [00:00, 03:00) local has one hour of readings, [03:00, 06:00) one too.
    expect(columnOf(frame, 'coverage')).toEqual([0.333333, 0.333333]);
    expect(fieldOf(frame, 'coverage').config).toMatchObject({ unit: 'percentunit' });
    expect(fieldOf(frame, 'max').config).toMatchObject({
      displayNameFromDS: 'Werl · 3-h-Maximum · Lufttemperatur (2 m) · Maximum',
    });
  });

  it('names a day by its date', async () => {
    const [frame] = await ask(await withTemperatures(), { bucket: '1d', aggregation: 'max' }, NIGHT);
    expect(timesOf(frame)).toEqual(['2026-06-30T22:00']);
    expect(columnOf(frame, 'value')).toEqual([31]);
  });

  it.each([
    ['start', '1h', '2026-07-01T00:00'],
    ['end', '1d', '2026-07-01T22:00'],
  ])('can be told to name by the %s of %s', async (timestamp, bucket, expected) => {
    const [frame] = await ask(await withTemperatures(), { bucket, timestamp }, NIGHT);
    expect(timesOf(frame)[0]).toBe(expected);
  });

  it('is never finer than the readings are', async () => {
    const world = await withTemperatures();
    await world.put('DENW179', 'no2', sequence('2026-07-01T00:00Z', 60, [12, 14]));
    const frames = await ask(world, { properties: ['air_temperature', 'no2'], bucket: 'auto' }, NIGHT);
    // Each reading, and a break for the hour without any.
    expect(frames.map((frame) => columnOf(frame, 'value').length)).toEqual([2, 13]);
  });

  it('shows single readings where the panel can draw them, else buckets of a minute or five, and none to those who calculate', async () => {
    const world = scene('2026-07-02T00:00Z');
    const console = Array.from({ length: 1440 }, (_, i) => ({ start: Date.UTC(2026, 6, 1, 0, i, 17), value: 20 }));
    await world.put('dwd-05480', 'air_temperature', console, { feed: 'dwd' });
    const six = { from: '2026-07-01T06:00Z', to: '2026-07-01T12:00Z' };
    const gaps = async (range: Range, query = {}) => {
      const [frame] = await ask(world, query, range);
      const times = columnOf(frame, 'time') as number[];
      return [times.length, times[0]! % MINUTE, new Set(times.slice(1).map((time, i) => (time - times[i]!) / MINUTE))];
    };
    expect(await gaps(six)).toEqual([360, 17_000, new Set([1])]);
    expect(await gaps({ ...six, purpose: 'alert' })).toEqual([360, 0, new Set([1])]);
    expect(await gaps(six, { coverage: true })).toEqual([360, 0, new Set([1])]);
    const day = { from: '2026-07-01T00:00Z', to: '2026-07-02T00:00Z', maxDataPoints: 400 };
    expect(await gaps(day)).toEqual([288, 0, new Set([5])]);
  });

  it('takes no more points than the panel can draw, and no finer than it wants', async () => {
    const world = await withTemperatures();
    const few = await ask(world, {}, { ...NIGHT, maxDataPoints: 7 });
    const coarse = await ask(world, {}, { ...NIGHT, intervalMs: 60 * MINUTE });
    expect([few, coarse].map(([frame]) => columnOf(frame, 'value').length)).toEqual([6, 3]);
  });
});

describe('days of the reader', () => {
  it('sums 23 hours on the day that spring shortens, and counts them all as covered', async () => {
    const world = scene('2026-04-01T00:00Z');
    await world.put('dwd-05480', 'precipitation', sequence('2026-03-28T23:00Z', 60, Array(23).fill(0.5)), {
      feed: 'dwd',
    });
    const range = { from: '2026-03-29T00:00+01:00', to: '2026-03-30T00:00+02:00' };
    const [frame] = await ask(world, { properties: 'precipitation', bucket: '1d', coverage: true }, range);
    expect(columnOf(frame, 'value')).toEqual([11.5]);
    expect(columnOf(frame, 'coverage')).toEqual([1]);
  });

  it('are those of MEZ where air-quality law asks for it', async () => {
    const world = scene('2026-07-10T00:00Z');
    await world.put('DENW179', 'no2', sequence('2026-07-01T22:00Z', 60, [100, 10]));
    const [frame] = await ask(
      world,
      { properties: 'no2', bucket: '1d', timeZone: 'Etc/GMT-1', validity: 'any' },
      { from: '2026-07-01T12:00Z', to: '2026-07-02T12:00Z' }
    );
    expect(timesOf(frame)).toEqual(['2026-06-30T23:00', '2026-07-01T23:00']);
    expect(columnOf(frame, 'value')).toEqual([100, 10]);
  });
});

it.each([
  ['a day that still runs has the sum of what is over', '2026-07-01T06:00+02:00', 3.6],
  ['but not where less than three quarters of that were measured', '2026-07-01T09:00+02:00', null],
])('%s', async (_, now, sum) => {
  // Six hours from local midnight, 0.1 mm in every ten minutes.
  const world = scene(now);
  const values = Array.from({ length: 36 }, () => 0.1);
  await world.put('dwd-05480', 'precipitation', sequence('2026-06-30T22:00Z', 10, values), {
    feed: 'dwd',
    cadence: 10 * MINUTE,
  });
  const range = { from: '2026-07-01T00:00+02:00', to: now };
  const [frame] = await ask(world, { properties: 'precipitation', bucket: '1d' }, range);
  expect(columnOf(frame, 'value')).toEqual([sum]);
});

it.each([
  [true, [{ severity: 'info', text: 'Demo: diese Werte sind erfunden.' }]],
  [false, undefined],
])('says of a demo (%s) that its values are invented', async (demo, notices) => {
  const world = scene('2026-07-01T12:00Z', testStore(), { ...REGION, demo });
  await world.put('dwd-05480', 'air_temperature', sequence('2026-07-01T00:00Z', 10, [10]), { feed: 'dwd' });
  const [frame] = await ask(world, { bucket: '10m' }, NIGHT);
  expect(frame!.schema.meta?.notices).toEqual(notices);
});

it('leaves a sum unknown of which less than three quarters were measured', async () => {
  const world = scene('2026-07-01T12:00Z');
  await world.put(
    'dwd-05480',
    'precipitation',
    sequence('2026-07-01T00:00Z', 10, [1, 1, 1, 1, null, null, 1, 1, 1, 1, 1]),
    {
      feed: 'dwd',
      cadence: 10 * MINUTE,
    }
  );
  const [frame] = await ask(world, { properties: 'precipitation', bucket: '1h' }, NIGHT);
  expect(columnOf(frame, 'value')).toEqual([null, 5, null]);
});

it('gives codes by frequency, directions without highest and lowest', async () => {
  const world = scene('2026-07-01T12:00Z');
  const options = { feed: 'dwd', cadence: 10 * MINUTE };
  await world.put('dwd-05480', 'weather_code', sequence('2026-07-01T00:00Z', 10, [61, 3, 61]), options);
  await world.put('dwd-05480', 'wind_direction', sequence('2026-07-01T00:00Z', 10, [350, 10]), options);
  const frames = await ask(
    world,
    { properties: ['weather_code', 'wind_direction'], bucket: '1h', envelope: true },
    { from: '2026-07-01T00:00Z', to: '2026-07-01T01:00Z' }
  );
  expect(frames.map((frame) => columnOf(frame, 'value'))).toEqual([[360], [61]]);
  expect(frames.map((frame) => frame.schema.fields.map((f) => f.name))).toEqual([
    ['time', 'value'],
    ['time', 'value'],
  ]);
});

it('accepts no worse quality than asked for', async () => {
  const world = scene('2026-07-01T12:00Z');
  await world.put('DENW179', 'no2', [
    { start: '2026-07-01T00:00Z', minutes: 60, value: 20 },
    { start: '2026-07-01T01:00Z', minutes: 60, value: 30, quality: 'suspect' },
    { start: '2026-07-01T02:00Z', minutes: 60, value: 900, quality: 'implausible' },
  ]);
  const values = async (query: object) =>
    columnOf((await ask(world, { properties: 'no2', bucket: '1h', ...query }, NIGHT))[0], 'value');
  expect(await values({})).toEqual([20, 30, null]);
  expect(await values({ minQuality: 'provisional' })).toEqual([20, null, null]);
  expect(await values({ minQuality: 'implausible' })).toEqual([20, 30, 900]);
});

describe('beside the week before', () => {
  async function twoWeeks(): Promise<Scene> {
    const world = scene('2026-04-02T00:00Z');
    await world.put(
      'dwd-05480',
      'air_temperature',
      [
        ...sequence('2026-03-25T11:00Z', 60, [5, 6]), // noon and 13:00 MEZ
        ...sequence('2026-04-01T10:00Z', 60, [15, 16]), // noon and 13:00 MESZ
      ],
      { feed: 'dwd' }
    );
    return world;
  }
  const range = { from: '2026-04-01T10:00Z', to: '2026-04-01T12:00Z' };

  it.each(['1h', 'raw'])('lays noon on noon across the change of clocks (%s)', async (bucket) => {
    const [now, before] = await ask(await twoWeeks(), { bucket, compare: '1w' }, range);
    expect(timesOf(before)).toEqual(timesOf(now));
    expect([now, before].map((frame) => columnOf(frame, 'value'))).toEqual([
      [15, 16],
      [5, 6],
    ]);
    expect(before!.schema.name).toBe('Werl · Stundenmittel · Lufttemperatur (2 m) (1 Woche früher)');
    expect(fieldOf(before, 'value').labels).toMatchObject({ compare: '1w' });
  });

  it.each([
    ['spring, which leaves an hour out', '2026-03-27T23:00Z', '2026-03-28T23:00Z', '2026-03-29T22:00Z', 23],
    ['autumn, which repeats one', '2026-10-23T22:00Z', '2026-10-24T22:00Z', '2026-10-25T23:00Z', 24],
  ])('lies where hours lie also on the day of %s, reading by reading', async (_, first, from, to, count) => {
    const world = scene('2026-12-01T00:00Z');
    const values = Array.from({ length: 50 }, (_, i) => i);
    await world.put('dwd-05480', 'air_temperature', sequence(first, 60, values), { feed: 'dwd' });
    for (const timestamp of ['start', 'end']) {
      const of = async (bucket: string) => {
        const [, before] = await ask(world, { bucket, compare: '1d', timestamp }, { from, to });
        const [times, found] = [timesOf(before), columnOf(before, 'value')];
        return times.map((time, i) => [time, found[i]]).filter(([, value]) => value !== null);
      };
      expect(await of('1h')).toHaveLength(count);
      expect(await of('raw')).toEqual(await of('1h'));
    }
  });

  it('is not drawn in intervals that overlap it', async () => {
    await expect(ask(await twoWeeks(), { bucket: '1M', compare: '1w' }, range)).rejects.toMatchObject({
      kind: 'query',
    });
  });

  it('keeps the automatic interval short enough', async () => {
    const year = { from: '2025-05-01T00:00Z', to: '2026-05-01T00:00Z', maxDataPoints: 10 };
    const [frame] = await ask(await twoWeeks(), { compare: '1w' }, year);
    expect(columnOf(frame, 'value').length).toBe(53);
  });
});

describe('reading by reading', () => {
  it('breaks the line at a gap, not between readings of one cadence', async () => {
    const [frame] = await ask(await withTemperatures(), { bucket: 'raw' }, NIGHT);
    expect(columnOf(frame, 'value').slice(4, 9)).toEqual([14, 15, null, 20, 21]);
    expect(timesOf(frame).slice(5, 8)).toEqual(['2026-07-01T01:00', '2026-07-01T01:10', '2026-07-01T02:10']);
  });

  it('takes instants for as long as their cadence', async () => {
    const world = scene('2026-07-01T12:00Z');
    const at = (minute: number) => ({ start: Date.parse('2026-07-01T00:00Z') + minute * MINUTE, value: minute });
    await world.put('sensor-1', 'air_temperature', [at(0), at(5), at(20)], { feed: 'dwd', cadence: 5 * MINUTE });
    const [frame] = await ask(world, { bucket: 'raw' }, NIGHT);
    expect(columnOf(frame, 'value')).toEqual([0, 5, null, 20]);
  });
});

describe('one station that comes by two feeds', () => {
  /** Of NO2 the preferred feed has the first two hours, the other the three hours from one o'clock. */
  async function twice(): Promise<Scene> {
    const world = scene('2026-07-01T12:00Z');
    await world.put('DENW179', 'no2', sequence('2026-07-01T00:00Z', 60, [1, 2]));
    await world.put('DENW179', 'no2', sequence('2026-07-01T01:00Z', 60, [12, 13, 14]), { feed: 'dwd' });
    await world.put('DENW179', 'o3', sequence('2026-07-01T00:00Z', 60, [60]), { feed: 'dwd' });
    return world;
  }
  const hours = (from: string, to: string) => ({ from: `2026-07-01T${from}Z`, to: `2026-07-01T${to}Z` });
  const shown = async (query: object, range: { from: string; to: string }) =>
    (await ask(await twice(), { properties: 'no2', bucket: '1h', ...query }, range)).map((frame) => [
      frame.schema.name,
      fieldOf(frame, 'value').labels!.feed,
      columnOf(frame, 'value'),
    ]);

  it.each([
    ['has a part of the range: its gap stays a gap', hours('00:00', '04:00'), 'uba', [1, 2, null, null]],
    ['has nothing in the range: the other stands in and says so', hours('02:00', '04:00'), 'dwd', [13, 14]],
    ['has nothing, and neither has the other', hours('08:00', '09:00'), 'uba', [null]],
  ])('is one curve: the preferred feed %s', async (_, range, feed, values) => {
    const expected = [['Schwerte · Stundenmittel · Stickstoffdioxid', feed, values]];
    expect(await shown({}, range)).toEqual(expected);
    const raw = await ask(await twice(), { properties: 'no2', bucket: 'raw' }, range);
    expect(raw.map((frame) => fieldOf(frame, 'value').labels!.feed)).toEqual([feed]);
  });

  it('is two curves for those who name the feeds', async () => {
    expect(await shown({ feeds: ['dwd', 'uba'] }, hours('00:00', '02:00'))).toEqual([
      ['Schwerte · Stundenmittel · Stickstoffdioxid (uba)', 'uba', [1, 2]],
      ['Schwerte · Stundenmittel · Stickstoffdioxid (dwd)', 'dwd', [null, 12]],
    ]);
    expect(await shown({ feeds: 'dwd' }, hours('00:00', '02:00'))).toEqual([
      ['Schwerte · Stundenmittel · Stickstoffdioxid', 'dwd', [null, 12]],
    ]);
  });

  it('is compared with an earlier time of the same feed', async () => {
    const frames = await ask(
      await twice(),
      { properties: 'no2', bucket: '1h', compare: '1d' },
      { from: '2026-07-02T00:00Z', to: '2026-07-02T02:00Z' }
    );
    expect(frames.map((frame) => [fieldOf(frame, 'value').labels!.feed, columnOf(frame, 'value')])).toEqual([
      ['uba', [null, null]],
      ['uba', [1, 2]],
    ]);
  });

  it('has a property that only one of them brings', async () => {
    const [frame] = await ask(await twice(), { properties: 'o3', bucket: '1h' }, hours('00:00', '01:00'));
    expect(fieldOf(frame, 'value').labels).toMatchObject({ feed: 'dwd', attribution: 'Deutscher Wetterdienst' });
  });
});

describe('what cannot be answered', () => {
  const CENTURY = { from: '1926-01-01T00:00Z', to: '1926-12-31T00:00Z' };

  it.each([
    ['a sum of temperatures', { aggregation: 'sum' }, NIGHT, 'query', '"sum" has no meaning for "air_temperature"'],
    ['ten minutes over twelve months', { bucket: '10m' }, CENTURY, 'too-large', 'points for each of 1 series'],
    ['a zone that is none', { timeZone: 'Europe/Unna' }, NIGHT, 'query', 'no time zone "Europe/Unna"'],
    ['an unknown station', { stations: 'dwd-05481' }, NIGHT, 'not-found', 'no station "dwd-05481"'],
  ])('%s is refused with its reason', async (_, query, range, kind, message) => {
    await expect(ask(await withTemperatures(), query, range)).rejects.toMatchObject({
      kind,
      message: expect.stringContaining(message),
      remedy: expect.stringMatching(/\w/),
    });
  });

  it('a selection without any series is said in the reader’s language', async () => {
    const world = await withTemperatures();
    const none = { properties: 'uv_index' };
    expect(await ask(world, none, { ...NIGHT, language: 'en' })).toEqual([
      {
        schema: {
          name: '',
          fields: [],
          meta: { notices: [{ severity: 'info', text: 'There is no series for this selection.' }] },
        },
        data: { values: [] },
      },
    ]);
  });
});

describe('by reason', () => {
  const flagged = async () => {
    const world = scene('2026-07-01T12:00Z');
    await world.put(
      'dwd-05480',
      'air_temperature',
      [
        { start: '2026-07-01T00:00Z', minutes: 10, value: 10 },
        { start: '2026-07-01T00:10Z', minutes: 10, value: 25, quality: 'suspect', reasons: ['spike'] },
        { start: '2026-07-01T00:20Z', minutes: 10, value: 10.2 },
        { start: '2026-07-01T00:30Z', minutes: 10, value: 10.2, quality: 'suspect', reasons: ['stuck'] },
      ],
      { feed: 'dwd', cadence: 10 * MINUTE }
    );
    return world;
  };

  it('shows the readings that were flagged for it', async () => {
    const [frame] = await ask(await flagged(), { bucket: 'raw', reasons: ['spike'] }, NIGHT);
    expect(columnOf(frame, 'value')).toEqual([25]);
  });

  it('leaves flagged readings out by quality', async () => {
    const [frame] = await ask(await flagged(), { bucket: 'raw', minQuality: 'provisional' }, NIGHT);
    expect(columnOf(frame, 'value')).toEqual([10, null, 10.2]);
  });

  it('cannot tell the reasons of means', async () => {
    await expect(ask(await flagged(), { bucket: '1h', reasons: ['spike'] }, NIGHT)).rejects.toMatchObject({
      kind: 'query',
      remedy: expect.stringContaining('raw'),
    });
  });
});

describe('a property over two periods', () => {
  const JULY_1 = { from: '2026-06-30T22:00Z', to: '2026-07-01T22:00Z' };
  /** Ten minutes of rain, of which the gauge lost the evening of the second day, and the sums of three days. */
  async function gauge(): Promise<Scene> {
    const world = scene('2026-07-04T00:00Z');
    const wet = Array.from({ length: 144 + 100 }, () => 0.1);
    await world.put('dwd-05480', 'precipitation', sequence('2026-06-30T22:00Z', 10, wet), { feed: 'dwd' });
    await world.put('dwd-05480', 'precipitation', sequence('2026-06-30T22:00Z', 1440, [14.6, 15, 16]), { feed: 'dwd' });
    return world;
  }

  it.each([
    ['takes the finest that fits the bucket', { bucket: '1d' }, [[14.4]]],
    ['takes the one that is named', { bucket: '1d', periods: ['1d'] }, [[14.6]]],
    [
      'takes each that is named, and none is in the sum of the other',
      { bucket: '1d', periods: ['10m', '1d'] },
      [[14.4], [14.6]],
    ],
    ['takes the finest of each feed that is named', { bucket: '1d', feeds: ['dwd'] }, [[14.4]]],
    ['has no day in an hour', { bucket: '12h' }, [[7.2, 7.2]]],
  ])('%s', async (_, query, expected) => {
    const frames = await ask(await gauge(), { properties: ['precipitation'], ...query }, JULY_1);
    expect(frames.map((frame) => columnOf(frame, 'value'))).toEqual(expected);
  });

  it('lets the longer stand in where the finer has nothing', async () => {
    const july3 = { from: '2026-07-02T22:00Z', to: '2026-07-03T22:00Z' };
    const [frame] = await ask(await gauge(), { properties: ['precipitation'], bucket: '1d' }, july3);
    expect(columnOf(frame, 'value')).toEqual([16]);
  });

  it('names each by what it is over its period', async () => {
    const frames = await ask(await gauge(), { properties: ['precipitation'], periods: ['10m', '1d'] }, JULY_1);
    expect(frames.map(({ schema }) => schema.name)).toEqual([
      'Werl · 10-min-Summe · Niederschlag',
      'Werl · Tagessumme · Niederschlag',
    ]);
    expect(frames.map((frame) => fieldOf(frame, 'value').labels?.['period'])).toEqual(['10m', '1d']);
  });

  it('refuses a period that there is none of', () => {
    expect(() => parseQuery(series.parameters, { periods: ['11m'] })).toThrow(/periods/);
  });
});
