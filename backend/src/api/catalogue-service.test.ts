import { REGION, scene } from '../testing/scene';
import { createCatalogue, openToAll } from './catalogue-service';
import type { RegionConfig } from '../config/region';
import type { Licence } from '../model/kommune';

const OWN: Licence = { id: 'own', url: 'https://example.org', attribution: 'Stadt Unna', redistribution: 'yes' };

it('shows the series of a new sensor at once', async () => {
  const { catalogue, put } = scene('2026-07-01T00:00Z');
  expect(await catalogue.series()).toEqual([]);
  await put('sensor-1', 'pm10', [], { feed: 'dwd' });
  expect(await catalogue.series()).toMatchObject([
    {
      station: 'sensor-1',
      feed: 'dwd',
      stationInfo: { name: 'Rathaus', kommune: 'schwerte', class: 'indicative' },
      propertyInfo: { symbol: 'PM₁₀' },
      licence: { attribution: 'Deutscher Wetterdienst' },
      demo: false,
    },
  ]);
});

it('leaves out series of stations and feeds that the configuration no longer names', async () => {
  const { catalogue, put } = scene('2026-07-01T00:00Z');
  await put('gone', 'pm10', []);
  await put('DENW010', 'pm10', [], { feed: 'dwd' });
  expect(await catalogue.series()).toEqual([]);
});

it('takes the licence that the configuration names before that of the feed', async () => {
  const kommunen = REGION.kommunen.map((k) => ({ ...k, feeds: k.feeds.map((f) => ({ ...f, licence: OWN })) }));
  const region: RegionConfig = { ...REGION, demo: true, kommunen };
  const { store, put } = scene('2026-07-01T00:00Z');
  await put('A1-Kreuz', 'traffic_flow_all', [], { feed: 'counter' });
  const [series] = await createCatalogue(region, store, () => ({ ...OWN, redistribution: 'no' })).series();
  expect(series).toMatchObject({ licence: OWN, demo: true });
});

it('is without what may not be passed on, for those who show no token', async () => {
  const { catalogue, put } = scene('2026-07-01T00:00Z');
  await put('A1-Kreuz', 'traffic_flow_all', [], { feed: 'counter' });
  await put('DENW010', 'pm10', []);
  const open = openToAll(catalogue);
  expect((await open.series()).map((s) => s.feed)).toEqual(['uba']);
  expect((await open.withheld()).map((s) => s.feed)).toEqual(['counter']);
  expect(await catalogue.withheld()).toEqual([]);
});
