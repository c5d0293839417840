import { parseQuery } from '../../asking/request';
import { series } from '../series';
import { columnOf, timesOf } from '../../../testing/frames';
import { scene, sequence } from '../../../testing/scene';
import type { Frame } from '../../../model/frame';
import type { Scope } from '../../question';
import type { Scene } from '../../../testing/scene';

type Range = Partial<Scope> & { from: string; to: string };

const ask = (world: Scene, query: Record<string, unknown>, range: Range): Promise<Frame[]> =>
  series.answer(parseQuery(series.parameters, query), world.scope(range));

describe('means that float over 24 hours', () => {
  /** 1 at 1:00 MEZ of the first day … 48 at 24:00 MEZ of the second: days end with 24, 48, 72 … */
  async function floating(days: number): Promise<Scene> {
    const world = scene('2027-01-02T00:00Z');
    const values = Array.from({ length: 24 * days }, (_, hour) => hour + 1);
    await world.put('DENW179', 'pm10_24h', sequence('2026-05-31T23:00Z', 60, values));
    return world;
  }

  it.each<[string, { from: string; to: string }, (number | null)[], string[]]>([
    [
      '1d',
      { from: '2026-05-31T23:00Z', to: '2026-06-03T23:00Z' },
      [24, 48, 72],
      ['2026-05-31T23:00', '2026-06-01T23:00', '2026-06-02T23:00'],
    ],
    // A month of 30 days: 24 · (1 + … + 30) / 30
    ['1M', { from: '2026-06-01T00:00Z', to: '2026-06-15T00:00Z' }, [372], ['2026-05-31T23:00']],
    // Shorter ones are no days, and no longer than an hour: three hours are answered in days.
    ['3h', { from: '2026-05-31T23:00Z', to: '2026-06-01T23:00Z' }, [24], ['2026-05-31T23:00']],
  ])('%s: the mean of the values at 24:00 MEZ', async (bucket, range, values, times) => {
    const [frame] = await ask(await floating(31), { properties: 'pm10_24h', bucket }, range);
    expect(columnOf(frame, 'value')).toEqual(values);
    expect(timesOf(frame)).toEqual(times);
    expect(frame!.schema.name).toContain('Mittel der Werte von 24 Uhr MEZ');
    expect(frame!.schema.meta!.notices).toEqual([{ severity: 'info', text: expect.stringContaining('24 Uhr MEZ') }]);
  });

  it('of an hour are as they are', async () => {
    const range = { from: '2026-05-31T23:00Z', to: '2026-06-01T01:00Z' };
    const [frame] = await ask(await floating(1), { properties: 'pm10_24h', bucket: '1h' }, range);
    expect(columnOf(frame, 'value')).toEqual([1, 2]);
    expect(frame!.schema.name).not.toContain('24 Uhr');
  });

  it('of a month take three quarters of its days', async () => {
    const june = { from: '2026-06-01T00:00Z', to: '2026-06-15T00:00Z' };
    const month = async (days: number) =>
      columnOf((await ask(await floating(days), { properties: 'pm10_24h', bucket: '1M' }, june))[0], 'value');
    expect([await month(22), await month(23)]).toEqual([[null], [288]]);
  });
});

describe('an 85th percentile', () => {
  const day = { from: '2026-06-30T22:00Z', to: '2026-07-01T22:00Z' };
  const put = async () => {
    const world = scene('2026-07-03T00:00Z');
    await world.put('DENW179', 'traffic_speed_v85', sequence('2026-06-30T22:00Z', 60, Array<number>(24).fill(50)));
    return world;
  };

  it('of a day follows from none of its hours, and that is said', async () => {
    const [frame] = await ask(await put(), { properties: 'traffic_speed_v85', bucket: '1d' }, day);
    expect(columnOf(frame, 'value')).toEqual([null]);
    expect(frame!.schema.meta!.notices).toEqual([{ severity: 'info', text: expect.stringContaining('V85') }]);
  });

  it('stays of its hour where nobody asks for a longer one', async () => {
    const week = { from: '2026-06-25T22:00Z', to: '2026-07-01T22:00Z', maxDataPoints: 20 };
    const [frame] = await ask(await put(), { properties: 'traffic_speed_v85' }, week);
    expect(columnOf(frame, 'value').filter((value) => value === 50)).toHaveLength(24);
  });
});
