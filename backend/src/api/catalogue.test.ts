import request from 'supertest';
import { appOf } from '../testing/servers/app';
import { testStore } from '../testing/test-store';
import { REGION } from '../testing/region';
import { scene } from '../testing/scene';

async function get(address: string) {
  const made = scene('2026-07-01T03:00Z');
  await made.put('DENW179', 'no2', []);
  await made.put('DENW179', 'o3', []);
  await made.put('DENW010', 'o3', []);
  await made.put('dwd-05480', 'air_temperature', [], { feed: 'dwd' });
  const { status, body } = await request(appOf(made).app).get(`/api/v1/catalogue/${address}`);
  const { items, ...problem } = body as { items?: Record<string, unknown>[]; detail?: string; remedy?: string };
  return { status, items: items ?? [], problem, ids: items?.map((item) => item.slug ?? item.id) };
}

it('lists the Kommunen', async () => {
  expect((await get('kommunen')).items).toEqual([
    { ags: '05978028', slug: 'schwerte', name: 'Schwerte', stations: 4 },
    { ags: '05978036', slug: 'unna', name: 'Unna', stations: 1 },
  ]);
  expect((await get('kommunen?property=no2')).items).toEqual([
    { ags: '05978028', slug: 'schwerte', name: 'Schwerte', stations: 1 },
  ]);
});

it('lists the stations with what they measure, also one that has sent nothing yet', async () => {
  const { items } = await get('stations');
  expect(items.find((item) => item.id === 'DENW179')).toEqual({
    id: 'DENW179',
    name: 'Schwerte',
    kommune: 'schwerte',
    kommuneName: 'Schwerte',
    lat: 51.5,
    lon: 7.6,
    class: 'reference',
    properties: ['no2', 'o3'],
    feeds: ['uba'],
    attribution: 'Umweltbundesamt',
    demo: false,
  });
  expect(items.find((item) => item.id === 'sensor-1')).toMatchObject({
    class: 'indicative',
    properties: [],
    feeds: [],
  });
});

it('lists the feeds with whose they are; what may not be passed on is not there for those without a token', async () => {
  expect((await get('feeds')).items).toEqual([
    { id: 'uba', kommunen: ['schwerte', 'unna'], attribution: 'Umweltbundesamt' },
    { id: 'dwd', kommunen: ['schwerte'], attribution: 'Deutscher Wetterdienst' },
  ]);
  expect((await get('feeds?kommune=unna')).ids).toEqual(['uba']);
});

it.each([
  ['stations?property=air_temperature', ['dwd-05480']],
  ['stations?property=air_temperature&class=model', ['P0033']],
  ['stations?property=air_temperature&feed=model', ['P0033']],
  ['stations?kommune=unna', ['DENW010', 'P0033']],
  ['kommunen?property=air_temperature', ['schwerte']],
])('%s: with a property those that measure it, a place of forecasts only when it is named', async (address, ids) => {
  const place = { id: 'P0033', provider: 'P0033', name: 'Unna', lat: 51.53, lon: 7.69, class: 'model' } as const;
  const [schwerte, unna] = REGION.kommunen;
  const model = { feed: 'model', every: 3_600_000, options: {}, stations: [place] };
  const region = { ...REGION, kommunen: [schwerte!, { ...unna!, feeds: [...unna!.feeds, model] }] };
  const made = scene('2026-07-01T03:00Z', testStore(), region);
  await made.put('dwd-05480', 'air_temperature', [], { feed: 'dwd' });
  await made.put('P0033', 'air_temperature', [], { feed: 'model' });
  const { body } = await request(appOf(made).app).get(`/api/v1/catalogue/${address}`);
  expect((body as { items: { id?: string; slug?: string }[] }).items.map(({ slug, id }) => slug ?? id)).toEqual(ids);
});

it.each([
  ['stations?kommune=unna', ['DENW010']],
  ['stations?property=no2', ['DENW179']],
  ['stations?property=no2,air_temperature', ['DENW179', 'dwd-05480']],
  ['stations?property=no2&property=air_temperature', ['DENW179', 'dwd-05480']],
  ['stations?feed=dwd&kommune=schwerte', ['dwd-05480']],
  ['stations?class=indicative', ['sensor-1']],
  ['stations?kommune=$__all&class=indicative', ['sensor-1']],
  ['properties', ['air_temperature', 'no2', 'o3']],
  ['properties?kommune=unna', ['o3']],
  ['properties?station=DENW179', ['no2', 'o3']],
  ['properties?domain=weather', ['air_temperature']],
  ['kommunen?property=o3', ['schwerte', 'unna']],
])('%s has %j', async (address, expected) => {
  expect((await get(address)).ids).toEqual(expected);
});

it('tells a property in both languages, with its unit as people read it', async () => {
  expect((await get('properties?station=DENW010')).items).toEqual([
    {
      id: 'o3',
      de: 'Ozon',
      en: 'Ozone',
      unit: 'µg/m³',
      ucum: 'ug/m3',
      domain: 'air',
      aggregation: 'mean',
      decimals: 0,
      symbol: 'O₃',
      periods: ['instant'],
      every: [3600],
    },
  ]);
});

it.each([
  ['stations?kommune=una', 404, 'Did you mean "unna" (Unna)?'],
  ['stations?kommune=una&lang=de', 404, 'Meinten Sie „unna“ (Unna)?'],
  ['stations?property=no22&lang=de', 404, 'Meinten Sie „no2“?'],
  ['stations?property=quatsch&lang=de', 404, 'Die Liste steht unter /api/v1/catalogue/properties.'],
  ['stations?property=no22', 404, 'Did you mean "no2"?'],
  ['properties?station=DENW01', 404, 'Did you mean "DENW010" (Unna-Königsborn)?'],
  ['stations?class=official', 400, 'openapi'],
  ['stations?kommunen=unna', 400, 'Did you mean "kommune"?'],
  ['feeds?station=DENW010', 400, 'There are: kommune, lang.'],
  ['properties?domain=air&domain=politics', 400, 'openapi'],
])('%s is refused', async (address, expected, remedy) => {
  const { status, problem } = await get(address);
  expect(status).toBe(expected);
  expect(problem.remedy).toContain(remedy);
});

it('tells how far apart the readings of a property come, as they were last seen', async () => {
  const made = scene('2026-07-02T00:00Z');
  const instants = [0, 5, 10, 15].map((minute) => ({ start: Date.UTC(2026, 6, 1, 0, minute), value: 1 }));
  await made.put('dwd-05480', 'air_temperature', instants, { feed: 'dwd' });
  const { body } = await request(appOf(made).app).get('/api/v1/catalogue/properties?station=dwd-05480');
  expect(body).toMatchObject({ items: [{ id: 'air_temperature', every: [300] }] });
});

it('names the periods of a property, the finest first', async () => {
  const made = scene('2026-07-02T00:00Z');
  for (const minutes of [1440, 10]) {
    await made.put('dwd-05480', 'precipitation', [{ start: '2026-07-01T00:00Z', minutes, value: 1 }], { feed: 'dwd' });
  }
  const { body } = await request(appOf(made).app).get('/api/v1/catalogue/properties?station=dwd-05480');
  expect(body).toMatchObject({ items: [{ id: 'precipitation', periods: ['10m', '1d'] }] });
});
