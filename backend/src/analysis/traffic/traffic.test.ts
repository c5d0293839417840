import { DAY, HOUR, MINUTE } from '../../model/time';
import { columnOf, fieldOf, rowOf, timesOf } from '../../testing/frames';
import { scene, sequence, type Scene } from '../../testing/scene';
import { parseQuery } from '../asking/request';
import { traffic } from './traffic';
import type { Scope } from '../question';

/** A Thursday, 10 h local time. */
const NOW = '2026-03-26T09:00Z';
const WEEK = { from: '2026-03-19T09:00Z', to: NOW, over: 'P7D' };
const FIRST = Date.parse('2026-03-18T23:00Z');

/** Hours from Thursday 19 March 0 h local time on, a week of them. */
const week = (of: (day: number, hour: number) => number | null) =>
  sequence(
    new Date(FIRST).toISOString(),
    60,
    Array.from({ length: 7 * 24 }, (_, i) => of(Math.floor(i / 24), i % 24))
  );

function ask(world: Scene, query: object = {}, scope: Partial<Scope> = {}) {
  const parameters = parseQuery(traffic.parameters, { over: WEEK.over, ...query });
  return traffic.answer(parameters, world.scope({ from: WEEK.from, to: WEEK.to, ...scope }));
}

const isWeekend = (day: number) => day === 2 || day === 3;

describe('key figures', () => {
  it('of motor vehicles, with the days that they are of', async () => {
    const world = scene(NOW);
    const flow = week((day, hour) => (isWeekend(day) ? 50 : hour === 7 ? 300 : 100));
    await world.put('A1-Kreuz', 'traffic_flow_all', flow, { feed: 'counter' });
    await world.put(
      'A1-Kreuz',
      'traffic_flow_heavy',
      flow.map((r) => ({ ...r, value: r.value / 10 })),
      { feed: 'counter' }
    );
    const [frame] = await ask(world);
    const workday = 23 * 100 + 300;
    expect(rowOf(frame, 0)).toMatchObject({
      ...{ station: 'A1-Kreuz', kind: 'motor', kind_name: 'Kfz', day_set: 'Mo–Fr ohne Feiertage' },
      ...{ dtv: Math.round((5 * workday + 2 * 1200) / 7), dtvw: workday, saturdays: 1200, sundays: 1200 },
      ...{ known_days: 7, days: 7, filled_days: 0, extent: 'measured', heavy_share: 0.1 },
      ...{ peak_hour: 300, peak_time: FIRST + 7 * HOUR, peak_kind: 'clock', peak_factor: null, v85: null },
      ...{ time: FIRST, timeEnd: FIRST + 7 * DAY, year_total: null },
    });
  });

  it('says where a mean is extrapolated, and never fills a day that is missing', async () => {
    const world = scene(NOW);
    const gaps = week((day, hour) => (day === 1 || (day === 4 && hour < 2) ? null : 100));
    await world.put('A1-Kreuz', 'traffic_flow_all', gaps, { feed: 'counter' });
    const [frame] = await ask(world);
    expect(rowOf(frame, 0)).toMatchObject({ dtv: 2400, known_days: 5, days: 7, extent: 'extrapolated' });
  });

  it('of a bicycle counter: its own days, and the total of the year as far as it was counted', async () => {
    const world = scene(NOW);
    await world.put(
      'sensor-1',
      'bike_count',
      week((day) => (isWeekend(day) ? 20 : 10)),
      { feed: 'dwd' }
    );
    const [frame] = await ask(world);
    expect(rowOf(frame, 0)).toMatchObject({
      ...{ kind: 'bike', kind_name: 'Räder', dtvw: 240, saturdays: 480, sundays: 480, extent: 'measured' },
      // seven of 84 days are too few to say what the others were
      ...{ year_counted: 5 * 240 + 2 * 480, year_known_days: 7, year_total: null },
    });
  });

  it('finds the busiest sixty minutes whatever quarter they begin at', async () => {
    const world = scene(NOW);
    const quarters = Array.from({ length: 7 * 96 }, (_, i) => (i >= 30 && i < 34 ? 200 + 40 * (i - 30) : 100));
    await world.put('A1-Kreuz', 'traffic_flow_all', sequence(new Date(FIRST).toISOString(), 15, quarters), {
      ...{ feed: 'counter', cadence: 15 * MINUTE },
    });
    const [frame] = await ask(world, { peak: 'rolling' });
    // rates of 200, 240, 280, 320 an hour are 50, 60, 70, 80 vehicles in a quarter
    expect(rowOf(frame, 0)).toMatchObject({
      ...{ peak_hour: 260, peak_time: FIRST + 7.5 * HOUR, peak_kind: 'rolling', peak_factor: 0.81 },
    });
  });

  it('V85 from classes of all vehicles, that of hours only as a span', async () => {
    const world = scene(NOW);
    const put = (property: string, values: number[]) =>
      world.put('A1-Kreuz', property, sequence('2026-03-20T06:00Z', 60, values), { feed: 'counter' });
    await put('traffic_flow_all', [260, 130]);
    // Together, of two hours: 4, 6, 30, 120, 240, 80, 20, 0 of 500; 85 % are 425, which is 25 into the 80.
    const classes = [
      [2, 2],
      [4, 2],
      [20, 10],
      [80, 40],
      [160, 80],
      [60, 20],
      [20, 0],
      [0, 0],
    ] as const;
    for (const [i, [one, other]] of classes.entries()) {
      const to = i < 7 ? `${10 * i}_${10 * i + 10}` : '70_up';
      await put(`traffic_flow_speed_${to}`, [one, other]);
    }
    await put('traffic_speed_v85', [53, 49]);
    const [frame] = await ask(world);
    expect(rowOf(frame, 0)).toMatchObject({ v85: 53.1, v85_min: 49, v85_max: 53 });
  });
});

it('gives the total of each day, with what was filled and what is missing', async () => {
  const world = scene(NOW);
  await world.put(
    'A1-Kreuz',
    'traffic_flow_all',
    week((day) => (day === 1 ? null : 100)),
    { feed: 'counter' }
  );
  for (const query of [{ layout: 'days' }, {}]) {
    const [frame] = await ask(world, query, { purpose: 'alert' });
    expect(timesOf(frame).slice(0, 2)).toEqual(['2026-03-18T23:00', '2026-03-19T23:00']);
    expect(columnOf(frame, 'value')).toEqual([2400, null, 2400, 2400, 2400, 2400, 2400]);
    expect(columnOf(frame, 'state').slice(0, 2)).toEqual(['measured', 'missing']);
    expect(fieldOf(frame, 'value').labels).toMatchObject({ station: 'A1-Kreuz', kind: 'motor' });
  }
});

describe('level of flow', () => {
  const LAST_HOUR = { start: Date.parse('2026-03-26T08:00Z'), end: Date.parse(NOW) };

  async function road(): Promise<Scene> {
    const world = scene(NOW);
    const speeds = [...Array<number>(300).fill(100), 80, 50, 25, 24];
    const start = new Date(LAST_HOUR.end - speeds.length * 15 * MINUTE).toISOString();
    await world.put('A1-Kreuz', 'traffic_speed_mean', sequence(start, 15, speeds), { feed: 'counter' });
    return world;
  }

  it.each([
    [{}, [1, 2, 3, 4]],
    [{ freeFrom: 90, denseFrom: 70, slowFrom: 10 }, [2, 3, 3, 3]],
    [{ freeSpeed: 200 }, [3, 3, 4, 4]],
  ])('by share of the free speed (%j)', async (query, levels) => {
    const [frame] = await ask(await road(), { layout: 'state', ...query }, { range: LAST_HOUR });
    expect(timesOf(frame)[0]).toBe('2026-03-26T08:15');
    expect(columnOf(frame, 'level')).toEqual(levels);
    expect(columnOf(frame, 'speed')).toEqual([80, 50, 25, 24]);
    expect(fieldOf(frame, 'level').config).toMatchObject({ min: 1, max: 4, displayNameFromDS: 'A 1 Kreuz Unna' });
  });

  it('is of hours where a panel can draw no more', async () => {
    const [frame] = await ask(await road(), { layout: 'state' }, { range: LAST_HOUR, maxDataPoints: 3 });
    expect(timesOf(frame)).toEqual(['2026-03-26T09:00']);
  });
});

it('says where nobody counts, and where the holidays are not known', async () => {
  const world = scene(NOW);
  await world.put(
    'DENW179',
    'no2',
    week(() => 1)
  );
  const [frame] = await ask(world, {}, { purpose: 'panel' });
  expect(frame!.schema.name).toBe('Keine Messstelle dieser Auswahl zählt Verkehr.');
  await world.put(
    'A1-Kreuz',
    'traffic_flow_all',
    week(() => 1),
    { feed: 'counter' }
  );
  const [future] = await ask(
    world,
    {},
    {
      now: Date.parse('2049-01-01T00:00Z'),
      range: { start: Date.parse('2048-12-01T00:00Z'), end: Date.parse('2049-01-01T00:00Z') },
    }
  );
  expect(future!.schema.meta?.notices?.[0]?.text).toMatch(/^Für einen Teil dieses Zeitraums kennt der Hub Feiertage/);
});
