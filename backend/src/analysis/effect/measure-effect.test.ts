import { DAY, HOUR } from '../../model/time';
import { columnOf, fieldOf, rowOf, timesOf } from '../../testing/frames';
import { scene, type Scene } from '../../testing/scene';
import { keptAt, type LongWork } from '../asking/long-work';
import { parseQuery } from '../asking/request';
import { measureEffect } from './measure-effect';
import type { Scope } from '../question';
import type { Aggregate, HoursRequest, HourTaker } from '../../store/observation-store';

const NOW = '2026-07-10T12:00Z';
const START = Date.parse('2024-12-31T23:00Z');
const DATE = Date.parse('2026-03-01T00:00+01:00');

/** Like noise, and always the same. */
const chance = (hour: number) => Math.abs(Math.sin(hour * 12.9898) * 43758.5453) % 1;
const speed = (hour: number) => 1 + 4 * chance(hour);
const air = (hour: number) => 60 * Math.exp(-0.15 * speed(hour) + 0.1 * chance(hour + 1));
/** The street loses a fifth with the measure, its background nothing. */
const street = (hour: number) => air(hour) * (START + hour * HOUR >= DATE ? 0.8 : 1);

const SERIES = [
  ['DENW179', 'no2', 'uba', street],
  ['DENW010', 'no2', 'uba', (hour: number) => 0.5 * air(hour)],
  ['dwd-05480', 'wind_speed', 'dwd', speed],
  ['dwd-05480', 'wind_direction', 'dwd', (hour: number) => 360 * chance(hour + 7)],
] as const;

interface World {
  readonly world: Scene;
  readonly store: Scope['store'];
  /** What the store keeps of small facts. */
  readonly facts: Map<string, unknown>;
}

/** A store whose hours follow from their time: a year and a half of four series. */
async function worldOf(start = START): Promise<World> {
  const world = scene(NOW);
  for (const [station, property, feed] of SERIES) {
    await world.put(station, property, [{ start, minutes: 60, value: 1 }], { feed });
  }
  const ids = new Map(
    (await world.store.listSeries()).map(({ id, station, property }) => [`${station} ${property}`, id])
  );
  const of = new Map(SERIES.map(([station, property, , value]) => [ids.get(`${station} ${property}`)!, value]));
  const facts = new Map<string, unknown>();
  const store = {
    extent: () => Promise.resolve(new Map([...of.keys()].map((id) => [id, { start, end: Date.parse(NOW) }]))),
    readState: (key: string) => Promise.resolve(facts.get(key)),
    aggregates: ({ series, edges }: { series: readonly number[]; edges: readonly number[] }) =>
      Promise.resolve(
        new Map(series.map((id) => [id, edges.slice(1).map((_, i) => hourOf(i, edges[i]!, of.get(id)!))]))
      ),
    versionsOfHours: () => Promise.resolve(new Map()),
    eachHour: ({ series, range }: HoursRequest, takerOf: (id: number) => HourTaker) => {
      for (const id of series) {
        const take = takerOf(id);
        for (let start = range.start; start < range.end; start += HOUR) {
          take(hourOf((start - range.start) / HOUR, start, of.get(id)!));
        }
      }
      return Promise.resolve();
    },
  };
  return { world, facts, store: store as unknown as Scope['store'] };
}

function hourOf(bucket: number, start: number, value: (hour: number) => number): Aggregate {
  const sum = value(Math.round((start - START) / HOUR));
  const angle = (sum * Math.PI) / 180;
  return {
    ...{ bucket, n: 1, covered: HOUR, sum, min: sum, max: sum, last: sum },
    ...{ w: 1, x: Math.sin(angle), y: Math.cos(angle) },
  };
}

function ask({ world, store }: World, query: object = {}, scope: Partial<Scope> = {}) {
  const range = { from: '2026-07-09T12:00Z', to: NOW };
  return measureEffect.answer(parseQuery(measureEffect.parameters, query), world.scope({ ...range, store, ...scope }));
}

const noticesOf = (frames: Awaited<ReturnType<typeof ask>>) => frames[0]!.schema.meta?.notices?.map(({ text }) => text);
const MEASURE = { stations: 'DENW179', date: '2026-03-01', background: 'DENW010' };

it('with nothing chosen, says which station and date it takes, and which dates are possible', async () => {
  const frames = await ask(await worldOf());
  expect(rowOf(frames[0], 0)).toMatchObject({
    ...{ station: 'DENW179', result: 'bereit', wind_station: 'Werl', background_name: 'Unna-Königsborn' },
    ...{ earliest: START + 365 * DAY, newest: Date.parse(NOW) - 56 * DAY },
  });
  expect(noticesOf(frames)![0]).toMatch(/^Welche Messstelle steht an der Straße der Maßnahme\?.*Stichtag/);
});

describe('refuses, in words', () => {
  it.each([
    ['2025-12-30', 'de', 'Keine Aussage: vor dem Stichtag 363 von 365 Tagen.'],
    ['1.6.2026', 'en', 'No statement: 5 of 8 weeks after it.'],
    ['2026-06-30', 'de', 'Keine Aussage: danach 1 von 8 Wochen.'],
  ] as const)('a measure of %s (%s)', async (date, language, result) => {
    const [frame] = await ask(await worldOf(), { ...MEASURE, date }, { language });
    expect(rowOf(frame, 0)).toMatchObject({ verdict: 'refused', result, adjusted: null });
  });

  it('a property that is no air', async () => {
    const world = await worldOf();
    await expect(ask(world, { ...MEASURE, properties: 'wind_speed', stations: 'dwd-05480' })).rejects.toThrow(
      'is none'
    );
  });
});

describe('a measure that takes a fifth off a street', () => {
  let world: World;
  let frames: Awaited<ReturnType<typeof ask>>;
  const kept = new Map<string, unknown>();
  const told: number[] = [];
  const longWork: LongWork = {
    mode: 'now',
    tell: (_, progress) => void told.push(progress),
    keep: (key, value) => void kept.set(key, value),
  };
  beforeAll(async () => {
    world = await worldOf();
    frames = await ask(world, { ...MEASURE, layout: 'all' }, { longWork });
  });
  const later = () => {
    const ordered: string[] = [];
    const work: LongWork = { mode: 'later', order: (key) => (ordered.push(key), 0.35) };
    return { ordered, work };
  };

  it('is told beside its background, with the means before and after', () => {
    const row = rowOf(frames[0], 0);
    // A year and a half leaves no room for eight placebo dates.
    expect(row).toMatchObject({ verdict: 'undecided', date: DATE, after: DATE + 18 * 7 * DAY, wind_station: 'Werl' });
    expect(row['adjusted']).toBeCloseTo(-0.2, 2);
    expect(row['mean_adjusted']).toBeCloseTo(0.8 * (row['mean_before'] as number), 1);
    expect(row['result']).toMatch(/^Nicht zu entscheiden: wetterbereinigt −\d+,\d\u202f% .*es braucht 8\.$/);
    const background = rowOf(frames[0], 1);
    expect(background).toMatchObject({ station: 'DENW010', role: 'Hintergrund', parallel: 'ja', verdict: null });
    expect(background['adjusted']).toBeCloseTo(0, 2);
    expect(background['difference']).toBeCloseTo(-0.2 * (row['mean_before'] as number), 0);
  });

  it('is drawn week by week, measured and adjusted, the background on the same scale', () => {
    const [, placebos, own, background] = frames;
    expect(columnOf(placebos, 'is_measure')).toContain(true);
    expect(own!.schema.fields.map(({ name }) => name)).toEqual(['time', 'value', 'adjusted', 'expected']);
    expect(fieldOf(own, 'adjusted').config!['displayNameFromDS']).toBe('Schwerte · Stickstoffdioxid · wetterbereinigt');
    expect(fieldOf(background, 'value').labels).toMatchObject({ role: 'background', station: 'DENW010' });
    expect(timesOf(own).at(-1)).toBe('2026-06-27T23:00');
  });

  it('comes with what it does not prove', () => {
    expect(noticesOf(frames)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Güte des Wettermodells in ungesehenen Wochen: R² /),
        expect.stringMatching(/^Wind einer anderen Station: Schwerte von Werl/),
        'Der Wert beschreibt einen statistischen Zusammenhang, keine Ursache.',
        expect.stringContaining('Dass es die Maßnahme war, zeigt es nicht'),
      ])
    );
  });

  it('is ordered where others work it out, and says how far that is', async () => {
    const { ordered, work } = later();
    const [frame] = await ask(world, MEASURE, { longWork: work });
    expect(ordered).toEqual([...kept.keys()]);
    expect(rowOf(frame, 0)).toMatchObject({ adjusted: null, verdict: null, progress: 0.35 });
    expect(rowOf(frame, 0)['result']).toMatch(/^Wird berechnet, 35\u202f% fertig/);
    expect(frame!.schema.meta!.custom).toMatchObject({ part: 'summary', progress: 0.35 });
    const [course] = await ask(world, { ...MEASURE, layout: 'course' }, { longWork: work });
    expect(course!.schema.meta!.custom).toMatchObject({ progress: 0.35 });
    expect(frames.map(({ schema }) => schema.meta?.custom?.['progress'])).toEqual(frames.map(() => undefined));
    expect(told.at(-1)).toBeGreaterThan(0.8);
  });

  it('is there at once when it has been worked out, whatever of it is asked for', async () => {
    const { ordered, work } = later();
    kept.forEach((value, key) => world.facts.set(keptAt(key), value));
    const [again] = await ask(world, { ...MEASURE, layout: 'course' }, { longWork: work, language: 'en' });
    expect(columnOf(again, 'adjusted')).toEqual(columnOf(frames[2], 'adjusted'));
    const [figure] = await ask(world, MEASURE, { longWork: work, purpose: 'alert' });
    expect(columnOf(figure, 'value')[0]).toBeCloseTo(-0.2, 2);
    expect(ordered).toEqual([]);
  });

  it('is worked out anew of other data, and until then shown as it was', async () => {
    const { ordered, work } = later();
    kept.forEach((value, key) => world.facts.set(keptAt(key), { ...(value as object), state: 'of other data' }));
    const [frame] = await ask(world, MEASURE, { longWork: work });
    expect(ordered).toHaveLength(1);
    expect(rowOf(frame, 0)['adjusted']).toBeCloseTo(-0.2, 2);
    expect(rowOf(frame, 0)['result']).toMatch(/^Wird berechnet.*Nicht zu entscheiden/);
  });
});
