import { scene } from '../../testing/scene';
import { streetsOf, subjectsOf } from './effect-places';
import type { StationSurroundings } from '../../model/kommune';

const NOTHING_CHOSEN = { kommunen: [], stations: [], properties: [], background: [], windStation: '' };

/** Two stations that measure NO2 and what the configuration says of each; nobody counts traffic. */
async function streets(known: Readonly<Record<string, StationSurroundings>>) {
  const world = scene('2026-07-01T12:00Z');
  for (const station of ['DENW179', 'DENW010']) {
    await world.put(station, 'no2', [{ start: '2026-07-01T09:00Z', minutes: 60, value: 20 }]);
  }
  const scope = world.scope({ from: '2026-07-01T00:00Z', to: '2026-07-01T12:00Z' });
  const series = async () =>
    (await scope.catalogue.series()).map((one) => ({
      ...one,
      stationInfo: { ...one.stationInfo, surroundings: known[one.station] },
    }));
  return streetsOf(NOTHING_CHOSEN, { ...scope, catalogue: { ...scope.catalogue, series } });
}

const idsOf = (places: readonly { readonly station: { readonly id: string } }[]) =>
  places.map(({ station }) => station.id);

test('the configuration says which station stands at a street', async () => {
  const { all, areStreets, away } = await streets({ DENW179: 'traffic', DENW010: 'background' });
  expect([areStreets, idsOf(all), idsOf(away)]).toEqual([true, ['DENW179'], ['DENW010']]);
});

test('an industrial site is neither street nor background', async () => {
  const { all, away } = await streets({ DENW179: 'traffic', DENW010: 'industrial' });
  expect([idsOf(all), idsOf(away)]).toEqual([['DENW179'], []]);
});

test('where nothing is known of any, every station could be a street', async () => {
  const { all, areStreets } = await streets({});
  expect([areStreets, idsOf(all).sort()]).toEqual([false, ['DENW010', 'DENW179']]);
});

test.each([
  ['is its own that has just been put up', 2, 'dwd-05480'],
  ['is its own that has been there for most of the time', 8, 'DENW179'],
])('the wind of a street: the nearest mast %s', async (_, hours, expected) => {
  const world = scene('2026-07-01T12:00Z');
  const last = (n: number) =>
    Array.from({ length: n }, (_, i) => ({
      start: `2026-07-01T${String(11 - i).padStart(2, '0')}:00Z`,
      minutes: 60,
      value: 3,
    }));
  await world.put('DENW179', 'no2', last(10));
  for (const wind of ['wind_speed', 'wind_direction']) {
    await world.put('DENW179', wind, last(hours), { feed: 'dwd' });
    await world.put('dwd-05480', wind, last(10), { feed: 'dwd' });
  }
  const scope = world.scope({ from: '2026-07-01T00:00Z', to: '2026-07-01T12:00Z' });
  const chosen = { ...NOTHING_CHOSEN, stations: ['DENW179'] };
  const [subject] = await subjectsOf(await streetsOf(chosen, scope), chosen, scope);
  expect(subject!.mast!.station.id).toBe(expected);
});
