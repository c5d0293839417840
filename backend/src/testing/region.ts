import type { FeedConfig, RegionConfig } from '../config/region';
import type { Licence, StationClass } from '../model/kommune';
import { DEFAULT_RETENTION } from '../model/retention';
import { HOUR } from '../model/time';

const UBA: Licence = {
  id: 'test-uba',
  url: 'https://example.org/uba',
  attribution: 'Umweltbundesamt',
  redistribution: 'attribution',
};
const DWD: Licence = {
  id: 'test-dwd',
  url: 'https://example.org/dwd',
  attribution: 'Deutscher Wetterdienst',
  redistribution: 'yes',
};
const CLOSED: Licence = {
  id: 'test-closed',
  url: 'https://example.org/closed',
  attribution: 'Zählstelle der Stadt',
  redistribution: 'no',
};
export const LICENCES: Readonly<Record<string, Licence>> = { uba: UBA, dwd: DWD, counter: CLOSED, model: DWD };

function feed(id: string, ...stations: [id: string, name: string, stationClass: StationClass][]): FeedConfig {
  return {
    feed: id,
    every: HOUR,
    options: {},
    stations: stations.map(([station, name, stationClass]) => ({
      id: station,
      provider: station,
      name,
      lat: 51.5,
      lon: 7.6,
      class: stationClass,
    })),
  };
}

/** Two Kommunen with air, weather, low-cost and traffic stations; Schwerte's air station comes by two feeds. */
export const REGION: RegionConfig = {
  name: 'Kreis Unna',
  ags: '05978',
  timeZone: 'Europe/Berlin',
  demo: false,
  server: { host: '127.0.0.1', port: 0 },
  store: { path: ':memory:' },
  backfillDays: 30,
  retention: DEFAULT_RETENTION,
  kommunen: [
    {
      ags: '05978028',
      slug: 'schwerte',
      name: 'Schwerte',
      feeds: [
        feed('uba', ['DENW179', 'Schwerte', 'reference']),
        feed(
          'dwd',
          ['dwd-05480', 'Werl', 'reference'],
          ['sensor-1', 'Rathaus', 'indicative'],
          ['DENW179', 'Schwerte', 'reference']
        ),
        feed('counter', ['A1-Kreuz', 'A 1 Kreuz Unna', 'reference']),
      ],
    },
    {
      ags: '05978036',
      slug: 'unna',
      name: 'Unna',
      feeds: [feed('uba', ['DENW010', 'Unna-Königsborn', 'reference'])],
    },
  ],
};
