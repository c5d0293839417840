import { scene } from '../../testing/scene';
import { streetsOf } from './effect-places';
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
