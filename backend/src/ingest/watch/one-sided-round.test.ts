import type { RegionConfig, StationConfig } from '../../config/region';
import { DAY, HOUR } from '../../model/time';
import { REGION } from '../../testing/region';
import { testStore } from '../../testing/test-store';
import { Pipeline } from '../accept/pipeline';
import { OneSidedRound } from './one-sided-round';
import { OwnEvents } from './own-events';

const TODAY = Date.UTC(2026, 10, 23);
const NOW = TODAY + 8 * HOUR;

/** 0.0001 degrees of latitude are 11 m. */
const station = (id: string, lat: number): StationConfig => ({
  ...{ id, provider: `p-${id}`, name: id, lat, lon: 7.6, class: 'reference' },
});
const STATIONS = [station('north', 51.5), station('south', 51.5001), station('elsewhere', 51.6)];
const CONFIG: RegionConfig = {
  ...REGION,
  kommunen: [{ ...REGION.kommunen[0]!, feeds: [{ feed: 'loops', every: HOUR, options: {}, stations: STATIONS }] }],
};

/** @param counts of each of the last days, in every hour of it */
async function counted(property: string, counts: Readonly<Record<string, readonly number[]>>) {
  const store = testStore();
  const write = async (id: string, days: readonly number[], from: number) => {
    const key = { station: id, property, feed: 'loops', period: '1h', cadence: HOUR };
    const [series] = await store.ensureSeries([key]);
    const observations = days.flatMap((value, day) =>
      Array.from({ length: 24 }, (_, hour) => {
        const start = from + day * DAY + hour * HOUR;
        return { station: id, property, start, end: start + HOUR, value, ...PROVISIONAL };
      })
    );
    await store.write([{ series: series!, observations }], NOW);
  };
  for (const [id, days] of Object.entries(counts)) {
    await write(id, days, TODAY - days.length * DAY);
  }
  const round = new OneSidedRound(CONFIG, {
    ...{ store, pipeline: new Pipeline(store, CONFIG.kommunen), own: new OwnEvents(store) },
  });
  const doubted = async () => {
    const series = await store.listSeries();
    const range = { start: 0, end: NOW + 9 * DAY };
    const points = await store.points({ series: series.map(({ id }) => id), range, minQuality: 'suspect', limit: 999 });
    return series.flatMap(({ id, station: name }) => {
      const count = points.get(id)!.filter(({ reasons }) => reasons.includes('one-sided')).length;
      return count > 0 ? [`${name} ${count}`] : [];
    });
  };
  const told = async () => {
    const all = { kommunen: [], feeds: [], kinds: [], minSeverity: 'information', limit: 9 } as const;
    return store.events({ ...all, range: { start: 0, end: NOW + 9 * DAY } });
  };
  return { round, doubted, told, write };
}
const PROVISIONAL = { quality: 'provisional', reasons: [] } as const;

test.each<[string, string, Record<string, readonly number[]>, string[]]>([
  ['a direction is dead', 'bike_count', { north: [2, 0, 0, 0], south: [2, 1, 1, 1] }, ['north 72']],
  ['so it is with rates', 'traffic_flow_all', { north: [2, 0, 0, 0], south: [2, 1, 1, 1] }, ['north 72']],
  ['it has come back', 'bike_count', { north: [0, 0, 0, 2], south: [1, 1, 1, 1] }, ['north 72']],
  ['two days are a weekend', 'bike_count', { north: [2, 2, 0, 0], south: [1, 1, 1, 1] }, []],
  ['both are closed', 'bike_count', { north: [2, 0, 0, 0], south: [2, 0, 0, 0] }, []],
  ['the other stands elsewhere', 'bike_count', { north: [2, 0, 0, 0], elsewhere: [2, 1, 1, 1] }, []],
  ['lorries are banned', 'traffic_flow_heavy', { north: [2, 0, 0, 0], south: [2, 1, 1, 1] }, []],
])('%s', async (_, property, counts, expected) => {
  const { round, doubted } = await counted(property, counts);
  expect(await round.look(NOW)).toBe(expected.length > 0 ? 72 : 0);
  expect(await doubted()).toEqual(expected);
  expect(await round.look(NOW)).toBe(0);
});

test('it is an event from the first day on, until it counts again', async () => {
  const { round, told, write } = await counted('bike_count', { north: [2, 0, 0, 0], south: [2, 1, 1, 1] });
  await round.look(NOW);
  await round.look(NOW + HOUR);
  expect(await told()).toMatchObject([
    { kind: 'stuck-sensor', onset: TODAY - 3 * DAY, stations: ['p-north'], facts: { properties: 'bike_count' } },
  ]);
  expect((await told())[0]!.end).toBeUndefined();
  await write('north', [3], TODAY);
  await round.look(NOW + DAY);
  expect(await told()).toMatchObject([{ kind: 'stuck-sensor', end: NOW + DAY }]);
});
