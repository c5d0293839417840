import { select } from '../analysis/selection/selection';
import { REGION } from '../testing/region';
import { scene } from '../testing/scene';
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

describe('with a version of the list of series', () => {
  it('reads it once for each, and for those who ask meanwhile together', async () => {
    const { store, put } = scene('2026-07-01T00:00Z');
    await put('sensor-1', 'pm10', [], { feed: 'dwd' });
    let version = 1;
    const listed = jest.spyOn(store, 'listSeries');
    const { series } = openToAll(
      createCatalogue(
        REGION,
        store,
        () => ({ licence: OWN }),
        () => version
      )
    );
    await Promise.all([series(), series()]);
    await put('DENW010', 'pm10', [], { feed: 'uba' });
    listed.mockClear();
    expect((await series()).map(({ station }) => station)).toEqual(['sensor-1']);
    expect(listed).not.toHaveBeenCalled();
    version = 2;
    expect((await series()).map(({ station }) => station)).toEqual(['sensor-1', 'DENW010']);
  });

  it('forgets a reading that failed', async () => {
    const { store } = scene('2026-07-01T00:00Z');
    const { series } = createCatalogue(
      REGION,
      store,
      () => ({ licence: OWN }),
      () => 1
    );
    jest.spyOn(store, 'listSeries').mockRejectedValueOnce(new Error('disk'));
    await expect(series()).rejects.toThrow('disk');
    expect(await series()).toEqual([]);
  });
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
  const [series] = await createCatalogue(region, store, () => ({ licence: { ...OWN, redistribution: 'no' } })).series();
  expect(series).toMatchObject({ licence: OWN, demo: true });
});

it('knows the places that events name, but takes none of them for a station', () => {
  const { store } = scene('2026-07-01T00:00Z');
  const find = (feed: string) => ({ licence: OWN, delivers: feed === 'counter' ? [] : ['no2'] });
  const { stations, feeds } = createCatalogue(REGION, store, find);
  expect(stations.map(({ id }) => id)).not.toContain('A1-Kreuz');
  expect(stations.map(({ id }) => id)).toContain('DENW010');
  expect(feeds.find(({ feed }) => feed === 'counter')!.places.get('A1-Kreuz')).toMatchObject({ kommune: 'schwerte' });
});

describe('one station that comes by several feeds', () => {
  const preferences = async (prefer: RegionConfig['kommunen'][number]['prefer']) => {
    const { store, put } = scene('2026-07-01T00:00Z');
    for (const property of ['no2', 'o3']) {
      await put('DENW179', property, [], { feed: 'dwd' });
      await put('DENW179', property, [], { feed: 'uba' });
    }
    const kommunen = REGION.kommunen.map((kommune) => ({ ...kommune, prefer }));
    const find = (feed: string) => ({ licence: OWN, ...(feed === 'uba' ? { modelled: true as const } : {}) });
    const series = await createCatalogue({ ...REGION, kommunen }, store, find).series();
    return series.map((s) => `${s.property} ${s.feed} ${s.preference}${s.modelled ? ' modelled' : ''}`).sort();
  };

  it.each([
    ['measured before computed', undefined, ['no2 dwd 0', 'no2 uba 2 modelled', 'o3 dwd 0', 'o3 uba 2 modelled']],
    ['as its Kommune prefers', { o3: ['uba'] }, ['no2 dwd 0', 'no2 uba 2 modelled', 'o3 dwd 1', 'o3 uba 0 modelled']],
  ])('is ranked: %s', async (_, prefer, expected) => {
    expect(await preferences(prefer)).toEqual(expected);
  });
});

it.each([
  ['first', ['no', 'yes']],
  ['last', ['yes', 'no']],
] as const)(
  'withholds what a feed that stands twice at a station has once withheld: the strict entry %s',
  async (_, both) => {
    const { store, put } = scene('2026-07-01T00:00Z');
    await put('DENW179', 'no2', [], { feed: 'uba' });
    const entries = (feed: RegionConfig['kommunen'][number]['feeds'][number]) =>
      feed.feed === 'uba' ? both.map((redistribution) => ({ ...feed, licence: { ...OWN, redistribution } })) : [feed];
    const kommunen = REGION.kommunen.map((kommune) => ({ ...kommune, feeds: kommune.feeds.flatMap(entries) }));
    const open = openToAll(createCatalogue({ ...REGION, kommunen }, store, () => ({ licence: OWN })));
    expect(await open.series()).toEqual([]);
    expect((await open.withheld()).map(({ property }) => property)).toEqual(['no2']);
    expect(open.feeds.map(({ feed }) => feed)).not.toContain('uba');
  }
);

it('is without what may not be passed on, for those who show no token', async () => {
  const { catalogue, put } = scene('2026-07-01T00:00Z');
  await put('A1-Kreuz', 'traffic_flow_all', [], { feed: 'counter' });
  await put('DENW010', 'pm10', []);
  const open = openToAll(catalogue);
  expect((await open.series()).map((s) => s.feed)).toEqual(['uba']);
  expect((await open.withheld()).map((s) => s.feed)).toEqual(['counter']);
  expect(await catalogue.withheld()).toEqual([]);
});

describe('single parking spaces', () => {
  const world = async () => {
    const { catalogue, put } = scene('2026-07-01T00:00Z');
    await put('DENW010', 'pm10', [], { feed: 'uba' });
    await put('sensor-1', 'parking_state', [], { feed: 'dwd' });
    return { all: catalogue, open: openToAll(catalogue) };
  };
  const idsOf = (series: readonly { readonly property: string }[]) => series.map(({ property }) => property).sort();

  it('are for those with the token, and for what puts them together', async () => {
    const { all, open } = await world();
    expect(idsOf(await all.series())).toEqual(['parking_state', 'pm10']);
    expect(idsOf(await open.series())).toEqual(['pm10']);
    expect(idsOf(await open.coarse!())).toEqual(['parking_state', 'pm10']);
    expect(await open.withheld()).toEqual([]);
  });

  it('are told to be the reason where nothing else was asked for', async () => {
    const { open } = await world();
    const wanted = { kommunen: [], stations: ['sensor-1'], properties: ['parking_state'] };
    await expect(select(wanted, open)).rejects.toMatchObject({
      kind: 'forbidden',
      message: expect.stringMatching(/single parking space/) as never,
    });
  });
});
