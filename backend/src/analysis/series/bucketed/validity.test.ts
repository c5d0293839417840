import { parseQuery } from '../../asking/request';
import { series } from '../series';
import { columnOf } from '../../../testing/frames';
import { scene, sequence } from '../../../testing/scene';
import { MINUTE } from '../../../model/time';
import type { Frame } from '../../../model/frame';
import type { Scope } from '../../question';
import type { Scene } from '../../../testing/scene';

type Range = Partial<Scope> & { from: string; to: string };

const ask = (world: Scene, query: Record<string, unknown>, range: Range): Promise<Frame[]> =>
  series.answer(parseQuery(series.parameters, query), world.scope(range));

describe('means of pollutants by the 39. BImSchV', () => {
  const day = { from: '2026-06-30T23:00Z', to: '2026-07-01T23:00Z', now: Date.parse('2026-07-03T00:00Z') };
  /** So many minutes measured in each hour of 1 July, MEZ. */
  async function withHours(property: string, minutes: readonly number[]): Promise<Scene> {
    const world = scene('2026-07-03T00:00Z');
    const readings = minutes.flatMap((count, hour) =>
      sequence(new Date(Date.parse(day.from) + hour * 60 * MINUTE).toISOString(), 5, Array<number>(count / 5).fill(20))
    );
    await world.put('DENW179', property, readings);
    return world;
  }
  const hours = (count: number, minutes: number, rest = 0) =>
    Array.from({ length: 24 }, (_, hour) => (hour < count ? minutes : rest));

  it.each<[string, string, readonly number[], number | null]>([
    ['18 hours', 'no2', hours(18, 60), 20],
    ['17 hours', 'no2', hours(17, 60), null],
    ['18 hours of 45 minutes, though a day of 56 %', 'no2', hours(18, 45), 20],
    ['17 hours and 7 that are none, though a day of 90 %', 'no2', hours(17, 60, 40), null],
    ['17 hours, of what no law speaks of', 'air_temperature', hours(17, 60), 20],
  ])('a day of %s', async (_, property, minutes, expected) => {
    const world = await withHours(property, minutes);
    const [frame] = await ask(world, { properties: property, bucket: '1d', timeZone: 'Etc/GMT-1' }, day);
    expect(columnOf(frame, 'value')).toEqual([expected]);
    expect(frame!.schema.meta?.notices ?? []).toHaveLength(expected === null ? 1 : 0);
  });

  it.each<[number, number | null]>([
    [45, 20],
    [40, null],
  ])('an hour of %d minutes', async (minutes, expected) => {
    const world = await withHours('no2', [minutes]);
    const hour = { ...day, to: '2026-07-01T00:00Z' };
    const [frame] = await ask(world, { properties: 'no2', bucket: '1h' }, hour);
    expect(columnOf(frame, 'value')).toEqual([expected]);
  });

  it('says nothing of a day that still runs', async () => {
    const world = await withHours('no2', hours(3, 60));
    const now = { ...day, now: Date.parse('2026-07-01T05:30Z') };
    const [frame] = await ask(world, { properties: 'no2', bucket: '1d', timeZone: 'Etc/GMT-1' }, now);
    expect(columnOf(frame, 'value')).toEqual([null]);
    expect(frame!.schema.meta?.notices ?? []).toEqual([]);
  });

  it('says what is missing, and shows all means to those who ask for them', async () => {
    const world = await withHours('no2', hours(17, 60));
    const query = { properties: 'no2', bucket: '1d', timeZone: 'Etc/GMT-1', coverage: true };
    const [lawful] = await ask(world, query, day);
    expect(lawful!.schema.meta!.notices).toEqual([
      { severity: 'info', text: expect.stringMatching(/^1 Mittel fehlt.* 39\. BImSchV .* 18 Stunden eines Tages/) },
    ]);
    expect(columnOf(lawful, 'coverage')).toEqual([0.708333]);
    const [all] = await ask(world, { ...query, validity: 'any' }, day);
    expect(columnOf(all, 'value')).toEqual([20]);
    expect(all!.schema.meta!.notices ?? []).toEqual([]);
  });
});

it('puts what a console counted while it was offline for days into no hour and no day of it', async () => {
  const world = scene('2026-07-08T00:00Z');
  const at = (day: number, minute: number) => Date.UTC(2026, 6, day, 0, minute);
  const ends = [...Array.from({ length: 11 }, (_, i) => at(1, i + 1)), at(4, 0), at(4, 1), at(4, 2)];
  const key = { station: 'dwd-05480', property: 'precipitation', feed: 'dwd', period: 'irregular', cadence: MINUTE };
  const [rain] = await world.store.ensureSeries([key]);
  const observations = ends.map((end, i) => ({
    ...{ station: 'dwd-05480', property: 'precipitation', quality: 'valid' as const, reasons: [] },
    ...{ start: ends[i - 1] ?? at(1, 0), end, value: i === 11 ? 60 : 0.1 },
  }));
  await world.store.write([{ series: rain!, observations }], at(7, 0));
  const values = async (bucket: string, to: string) => {
    const query = { properties: 'precipitation', bucket, timeZone: 'Etc/UTC' };
    return columnOf((await ask(world, query, { from: '2026-07-01T00:00Z', to }))[0], 'value');
  };
  expect(await values('1h', '2026-07-01T02:00Z')).toEqual([null, null]);
  expect(await values('1d', '2026-07-03T00:00Z')).toEqual([null, null]);
  const [, whole] = await values('raw', '2026-07-05T00:00Z').then((all) => [all.length, all.includes(60)]);
  expect(whole).toBe(true);
});
