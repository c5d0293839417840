import { scene } from '../../testing/scene';
import { displayNames } from './describe';
import type { DescribedSeries } from '../../model/series';

const DAY = { from: '2026-07-01T00:00Z', to: '2026-07-02T00:00Z' };

/** Stations of these ids, Kommunen and names; each has NO₂. */
async function named(...stations: readonly (readonly [id: string, kommune: string, name: string, feed?: string])[]) {
  const world = scene('2026-07-01T12:00Z');
  await world.put('DENW010', 'no2', []);
  const [series] = await world.catalogue.series();
  const all = stations.map(([station, kommune, name, feed = 'uba'], id): DescribedSeries => ({
    ...series!,
    ...{ id, station, feed },
    stationInfo: { ...series!.stationInfo, id: station, kommune, name },
  }));
  return [...displayNames(all, world.scope(DAY)).values()];
}

test('stations of the same name are told apart by their Kommune', async () => {
  expect(
    await named(
      ['a', 'schwerte', 'Wetterstation Rathaus'],
      ['b', 'unna', 'Wetterstation Rathaus', 'dwd'],
      ['c', 'unna', 'Markt']
    )
  ).toEqual([
    'Schwerte, Wetterstation Rathaus · Stickstoffdioxid',
    'Unna, Wetterstation Rathaus · Stickstoffdioxid',
    'Markt · Stickstoffdioxid',
  ]);
});

test('by their ids only where nothing else tells', async () => {
  const [first, other] = await named(['a', 'unna', 'Rathaus'], ['b', 'unna', 'Rathaus']);
  expect(first).toMatch(/^Unna, Rathaus · Stickstoffdioxid \(a, uba, /);
  expect(other).toMatch(/\(b, uba, /);
});

test('two feeds of one station by the feed', async () => {
  expect(await named(['a', 'unna', 'Rathaus'], ['a', 'unna', 'Rathaus', 'dwd'])).toEqual([
    'Rathaus · Stickstoffdioxid (uba)',
    'Rathaus · Stickstoffdioxid (dwd)',
  ]);
});
