import type { Series } from '../../model/series';
import type { SeriesKey } from '../../store/observation-store';
import { SeriesCache } from './series-cache';

const key = (station: string): SeriesKey => ({ station, property: 'no2', feed: 'ttn', period: '1h', cadence: 1 });

/** Numbers stations as they come, and notes what was asked. */
function fakeStore() {
  const asked: string[][] = [];
  const ids = new Map<string, number>();
  const ensureSeries = async (keys: readonly SeriesKey[]): Promise<Series[]> => {
    asked.push(keys.map(({ station }) => station));
    await new Promise(setImmediate);
    keys.forEach(({ station }) => ids.set(station, ids.get(station) ?? ids.size + 1));
    return keys.map((k) => ({ ...k, id: ids.get(k.station)! }));
  };
  return { asked, ensureSeries };
}

it('asks for each series once', async () => {
  const store = fakeStore();
  const cache = new SeriesCache(store);
  expect((await cache.of([key('a'), key('b')])).map(({ id }) => id)).toEqual([1, 2]);
  expect((await cache.of([key('b'), key('c')])).map(({ id }) => id)).toEqual([2, 3]);
  expect(await cache.of([key('a')])).toMatchObject([{ id: 1 }]);
  expect(store.asked).toEqual([['a', 'b'], ['c']]);
});

it('makes one question of many that come at once', async () => {
  const store = fakeStore();
  const cache = new SeriesCache(store);
  const first = cache.of([key('a')]);
  await Promise.resolve().then(() => undefined);
  const all = await Promise.all([first, ...['b', 'c', 'd'].map((station) => cache.of([key(station)]))]);
  expect(all.flat().map(({ station }) => station)).toEqual(['a', 'b', 'c', 'd']);
  expect(store.asked).toEqual([['a'], ['b', 'c', 'd']]);
});

it('asks again after a failure', async () => {
  const store = fakeStore();
  let fails = true;
  const cache = new SeriesCache({
    ensureSeries: (keys) => (fails ? Promise.reject(new Error('locked')) : store.ensureSeries(keys)),
  });
  await expect(cache.of([key('a')])).rejects.toThrow('locked');
  fails = false;
  expect(await cache.of([key('a')])).toMatchObject([{ station: 'a' }]);
});
