import { parseRegion } from '../../config/load';
import type { HubEvent } from '../../model/event';
import type { Batch, Reading } from '../../model/observation';
import { EMPTY_BATCH } from '../../model/observation';
import { importedRegion, placesOf, StationBook, withImported } from './imported-stations';

const CONFIG = parseRegion(
  `region: { name: Kreis Unna, ags: "05978" }
demo: true
kommunen:
  - ags: "05978028"
    slug: schwerte
    name: Schwerte
    feeds:
      - feed: uba-airquality
        stations:
          - { id: DENW179, name: Schwerte, lat: 51.44875, lon: 7.58224, class: reference }
`,
  'region.yaml',
  { env: {} }
);

function memory() {
  const state = new Map<string, string>();
  return {
    readState: <T>(key: string) => Promise.resolve(state.has(key) ? (JSON.parse(state.get(key)!) as T) : undefined),
    writeState: (entries: Record<string, unknown>) => {
      Object.entries(entries).forEach(([key, value]) => state.set(key, JSON.stringify(value)));
      return Promise.resolve();
    },
  };
}

function batch(stations: string[], facts: Batch['stations'] = []): Batch {
  const reading = { property: 'no2', start: 0, end: 1, value: 1, unit: 'ug/m3' };
  return { ...EMPTY_BATCH, readings: stations.map((station): Reading => ({ station, ...reading })), stations: facts };
}

test('a recording names its stations: by facts where it has them, else by id, at a place that nobody knows', async () => {
  const store = memory();
  const book = new StationBook(store, 'soest', 'uba-csv');
  await book.read(batch(['DENW095']));
  const known = await book.read(
    batch(['DENW095', 'DENW068'], [{ station: 'DENW068', name: 'Soest-Ost', lat: 51.57, lon: 8.148 }])
  );
  expect(known).toEqual([
    { id: 'DENW095', provider: 'DENW095', name: 'DENW095', lat: NaN, lon: NaN, class: 'reference' },
    { id: 'DENW068', provider: 'DENW068', name: 'Soest-Ost', lat: 51.57, lon: 8.148, class: 'reference' },
  ]);
  const later = await importedRegion(CONFIG, store);
  expect(later!.kommunen).toMatchObject([
    { slug: 'soest', name: 'soest', feeds: [{ feed: 'uba-csv', stations: known }] },
  ]);
});

test('a store of imports is no demo and knows the names of Kommunen; an empty one describes nothing', async () => {
  const store = memory();
  expect(await importedRegion(CONFIG, store)).toBeUndefined();
  await new StationBook(store, 'schwerte', 'uba-csv').read(batch(['DENW179']));
  expect(await importedRegion(CONFIG, store)).toMatchObject({
    demo: false,
    kommunen: [{ slug: 'schwerte', name: 'Schwerte', ags: '05978028', feeds: [{ feed: 'uba-csv' }] }],
  });
});

test('beside a configuration, imports add stations but change none', async () => {
  const store = memory();
  await new StationBook(store, 'schwerte', 'uba-csv').read(batch(['DENW292']));
  await new StationBook(store, 'hagen', 'uba-csv').read(batch(['DENW133', 'DENW179']));
  const { kommunen } = await withImported(CONFIG, store);
  expect(kommunen.map(({ slug, feeds }) => [slug, feeds.flatMap((f) => f.stations.map((s) => s.id))])).toEqual([
    ['schwerte', ['DENW179', 'DENW292']],
    ['hagen', ['DENW133']],
  ]);
});

test('what brought only events is remembered as a feed of the Kommune, the places that they name are not', async () => {
  const store = memory();
  const event: HubEvent = {
    ...{ id: 'gale', kind: 'weather-warning', onset: 0, severity: 'minor', stations: ['805978028'] },
    texts: { de: { headline: 'STURMBÖEN' } },
  };
  const told = { ...EMPTY_BATCH, events: [event, event] };
  expect(await new StationBook(store, 'soest', 'uba-csv').read(told)).toEqual([]);
  expect((await importedRegion(CONFIG, store))!.kommunen).toMatchObject([
    { slug: 'soest', feeds: [{ feed: 'uba-csv', stations: [] }] },
  ]);
  expect(placesOf(told, 'dwd-cap')).toMatchObject([{ provider: '805978028', lat: NaN, lon: NaN }]);
});

test.each([
  ['uba-csv', 'reference'],
  ['dwd-cdc', 'reference'],
  ['dwd-mosmix', 'model'],
  ['ecowitt', 'indicative'],
])('without a configuration stations of %s are what the feed knows: %s', async (feed, expected) => {
  const [station] = await new StationBook(memory(), 'soest', feed).read(batch(['a']));
  expect(station!.class).toBe(expected);
});
