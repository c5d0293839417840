import type { RegionConfig, StationConfig } from '../../config/region';
import { HOUR, MINUTE } from '../../model/time';
import type { Quality, Reason } from '../../model/quality';
import type { ObservationStore } from '../../store/observation-store';
import { testStore } from '../../testing/test-store';
import { REGION } from '../../testing/region';
import { NeighbourRound } from './neighbour-round';
import { Pipeline } from '../accept/pipeline';

const HOUR_0 = Date.UTC(2026, 6, 15, 12);
const NOW = HOUR_0 + 3 * HOUR + 5 * MINUTE;

/** 0.01 degrees of latitude are 1.1 km. */
const station = (id: string, lat: number, rest: Partial<StationConfig> = {}): StationConfig => ({
  ...{ id, provider: id, name: id, lat, lon: 7.6, class: 'reference' },
  ...rest,
});
const STATIONS = [
  station('own', 51.5, { class: 'indicative' }),
  station('north', 51.55),
  station('south', 51.45),
  station('garden', 51.52, { class: 'indicative' }),
  station('far', 52.5),
];
const CONFIG: RegionConfig = {
  ...REGION,
  kommunen: [{ ...REGION.kommunen[0]!, feeds: [{ feed: 'air', every: HOUR, options: {}, stations: STATIONS }] }],
};

let store: ObservationStore;
let round: NeighbourRound;
beforeEach(() => {
  store = testStore();
  round = new NeighbourRound(CONFIG, store, new Pipeline(store, CONFIG.kommunen));
});

async function measure(
  id: string,
  values: readonly number[],
  quality: Quality = 'provisional',
  reasons: Reason[] = []
) {
  const [series] = await store.ensureSeries([
    { station: id, property: 'pm10', feed: 'air', period: 'instant', cadence: 20 * MINUTE },
  ]);
  const observations = values.map((value, i) => {
    const start = HOUR_0 + i * 20 * MINUTE;
    return { station: id, property: 'pm10', start, end: start + 20 * MINUTE, value, quality, reasons };
  });
  await store.write([{ series: series!, observations }], HOUR_0 + HOUR);
}

async function kept(id: string) {
  const series = (await store.listSeries()).filter((s) => s.station === id).map((s) => s.id);
  const range = { start: 0, end: NOW };
  const points = await store.points({ series, range, minQuality: 'implausible', limit: 100 });
  return [...points.values()].flat().map(({ value, quality, reasons }) => [value, quality, ...reasons].join());
}

test('an indicative sensor far from three stations around is doubted for the hour, its values stay', async () => {
  await measure('own', [90, 95, 100]);
  await measure('north', [20, 20, 20]);
  await measure('south', [24, 24, 24]);
  await measure('garden', [30, 30, 30]);
  expect(await round.look(NOW)).toBe(3);
  expect(await kept('own')).toEqual(['90,suspect,neighbour', '95,suspect,neighbour', '100,suspect,neighbour']);
  expect(await kept('garden')).toEqual(['30,provisional', '30,provisional', '30,provisional']);
  expect(await store.feedHours({ start: NOW - HOUR, end: NOW })).toMatchObject([
    { kommune: 'schwerte', feed: 'air', readings: 0, flagged: 3, flags: { neighbour: 3 } },
  ]);
  expect(await round.look(NOW)).toBe(0);
});

test.each<[string, () => Promise<void>]>([
  ['only two are near enough', () => measure('far', [21, 21, 21])],
  ['the third is doubted itself', () => measure('garden', [22, 22, 22], 'suspect', ['humidity'])],
])('nothing is proven when %s', async (_, third) => {
  await measure('own', [90, 95, 100]);
  await measure('north', [20, 20, 20]);
  await measure('south', [24, 24, 24]);
  await third();
  expect(await round.look(NOW)).toBe(0);
});

test('an official station is never doubted for its neighbours', async () => {
  await measure('north', [190, 190, 190]);
  await measure('own', [20, 20, 20]);
  await measure('south', [24, 24, 24]);
  await measure('garden', [30, 30, 30]);
  expect(await round.look(NOW)).toBe(0);
});

test('an hour is judged only when the official networks may have it', async () => {
  await measure('own', [90, 95, 100]);
  await measure('north', [20, 20, 20]);
  await measure('south', [24, 24, 24]);
  await measure('garden', [30, 30, 30]);
  expect(await round.look(HOUR_0 + 2 * HOUR + 30 * MINUTE)).toBe(0);
});
