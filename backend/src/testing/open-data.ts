import { createAccess } from '../api/access';
import { openDataRoutes } from '../api/opendata/router';
import { exportRoutes } from '../api/export/router';
import { appOf, type TestApp } from './servers/app';
import { REGION } from './region';
import { scene, sequence, type Scene } from './scene';
import type { FeedConfig, OpenData, RegionConfig } from '../config/region';
import type { Licence } from '../model/kommune';

const licence = (id: string, attribution: string, redistribution: Licence['redistribution'] = 'attribution') => ({
  licence: { id, url: `https://example.org/${id}`, attribution, redistribution },
});

const feed = (id: string, own: Partial<FeedConfig>, ...stations: [id: string, name: string][]): FeedConfig => ({
  ...{ feed: id, every: 3_600_000, options: {}, ...own },
  stations: stations.map(([station, name], i) => ({
    ...{ id: station, provider: station, name, lat: 51.44 + i / 100, lon: 7.58, class: 'reference' },
  })),
});

export const OPEN_DATA: OpenData = {
  publisher: 'Kreis Unna',
  page: 'https://kreis.example/',
  contributor: 'openNRW',
  own: [],
  contact: { name: 'Open-Data-Stelle', email: 'opendata@kreis.example', phone: '02303 27-0' },
};

/** Schwerte with stations of others under two licences, own ones and closed ones; the Kreis with a gauge. */
export const OPEN_REGION: RegionConfig = {
  ...REGION,
  openData: OPEN_DATA,
  kommunen: [
    {
      ...{ ags: '05978028', slug: 'schwerte', name: 'Schwerte' },
      feeds: [
        feed('uba', licence('dl-de/by-2-0', 'Umweltbundesamt'), ['DENW179', 'Schwerte']),
        feed('dwd', licence('CC-BY-4.0', 'Deutscher Wetterdienst'), ['dwd-05480', 'Werl']),
        feed('metar', licence('US public domain', 'NOAA'), ['EDLW', 'Flughafen']),
        feed('ecowitt', licence('dl-de/by-2-0', 'Eigene Wetterstation'), ['rathaus', 'Rathaus <Turm> & "Hof"']),
        feed('counter', licence('unspecified', 'Zählstelle', 'no'), ['A1-Kreuz', 'A 1 Kreuz Unna']),
      ],
    },
    {
      ...{ ags: '05978', slug: 'kreis-unna', name: 'Kreis Unna' },
      feeds: [feed('pegel', licence('dl-de/zero-2-0', 'WSV'), ['ruhr', 'Pegel Villigst'])],
    },
  ],
};

export interface OpenDataHub extends Scene, TestApp {}

/** A hub that publishes, with a day of hours of each of its stations. */
export async function openDataHub(
  now = '2026-11-27T12:00Z',
  parts: { readonly region?: RegionConfig; readonly token?: string; readonly from?: string } = {}
): Promise<OpenDataHub> {
  const { region = OPEN_REGION, token, from = '2026-11-26T00:00Z' } = parts;
  const made = scene(now, undefined, region);
  const hours = sequence(
    from,
    60,
    Array.from({ length: 30 }, (_, i) => 5 + (i % 10))
  );
  await made.put('DENW179', 'no2', hours, { feed: 'uba' });
  await made.put('dwd-05480', 'air_temperature', hours, { feed: 'dwd' });
  await made.put('EDLW', 'air_temperature', hours, { feed: 'metar' });
  await made.put('rathaus', 'air_temperature', hours, { feed: 'ecowitt' });
  await made.put('A1-Kreuz', 'traffic_flow_all', hours, { feed: 'counter' });
  await made.put('ruhr', 'water_level', hours, { feed: 'pegel' });
  const access = createAccess(made.catalogue, token);
  const { store, hub } = made;
  const feedOf = (id: string) => (id === 'ecowitt' ? { own: true as const } : {});
  const routers = [
    exportRoutes({ access, store, now: hub.now }),
    openDataRoutes({ region, access, store, feedOf, now: hub.now }),
  ];
  return { ...made, ...appOf(made, { token, routers }) };
}
