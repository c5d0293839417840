import { createCatalogue } from '../api/catalogue-service';
import { INSTANT, lengthOf, periodOf } from '../model/period';
import { MINUTE, HOUR } from '../model/time';
import { MemoryStore } from './memory-store';
import type { HubAccess } from '../analysis/asking/ask';
import type { EventKind } from '../model/event';
import type { Catalogue, Scope } from '../analysis/question';
import type { FeedConfig, RegionConfig } from '../config/region';
import type { Licence, StationClass } from '../model/kommune';
import type { Observation } from '../model/observation';
import type { ObservationStore } from '../store/observation-store';

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

const TELLS: Readonly<Record<string, readonly EventKind[]>> = { dwd: ['weather-warning'], counter: ['roadworks'] };

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

export interface Reading {
  readonly start: string | number;
  /** Default: an instant. */
  readonly minutes?: number;
  readonly value: number;
  readonly quality?: Observation['quality'];
  readonly reasons?: Observation['reasons'];
  readonly weight?: number;
}

export interface Scene {
  readonly store: ObservationStore;
  readonly catalogue: Catalogue;
  readonly hub: HubAccess;
  readonly bugs: Error[];
  /** Writes readings of one property; feed, and cadence of moments, as given. */
  put(station: string, property: string, readings: readonly Reading[], options?: PutOptions): Promise<void>;
  scope(options: Partial<Scope> & { from: string; to: string }): Scope;
}

export interface PutOptions {
  readonly feed?: string;
  readonly cadence?: number;
  /** They are forecasts. */
  readonly issued?: string;
}

/** A hub with a store and the stations of REGION; `now` is the end of the range unless said otherwise. */
export function scene(now: string, store: ObservationStore = new MemoryStore(), region: RegionConfig = REGION): Scene {
  const catalogue = createCatalogue(region, store, (id) => ({
    licence: LICENCES[id]!,
    ...(id === 'model' ? { modelled: true } : {}),
    ...(TELLS[id] ? { tells: TELLS[id], transport: 'poll' } : {}),
  }));
  const bugs: Error[] = [];
  return {
    store,
    catalogue,
    bugs,
    hub: { store, catalogue, now: () => Date.parse(now), report: (error) => void bugs.push(error) },
    async put(station, property, readings, { feed: feedId = 'uba', cadence = HOUR, issued } = {}) {
      const run = issued === undefined ? {} : { issued: Date.parse(issued) };
      const observations = readings.map(({ start, minutes = 0, value, quality = 'valid', reasons = [], weight }) => {
        const from = typeof start === 'number' ? start : Date.parse(start);
        return {
          station,
          property,
          start: from,
          end: from + minutes * MINUTE,
          value,
          quality,
          reasons,
          weight,
          ...run,
        };
      });
      for (const period of observations.length > 0 ? new Set(observations.map(periodOf)) : [INSTANT]) {
        const key = { station, property, feed: feedId, period, cadence: lengthOf(period) ?? cadence };
        const [series] = await store.ensureSeries([key]);
        const own = observations.filter((observation) => periodOf(observation) === period);
        await store.write([{ series: series!, observations: own }], Date.parse(now));
      }
    },
    scope: ({ from, to, ...rest }) => ({
      store,
      catalogue,
      range: { start: Date.parse(from), end: Date.parse(to) },
      maxDataPoints: 1000,
      intervalMs: 0,
      now: Date.parse(now),
      language: 'de',
      purpose: 'data',
      ...rest,
    }),
  };
}

/** One value after the other, each over as many minutes. */
export function sequence(start: string, minutes: number, values: readonly (number | null)[]): Reading[] {
  const first = Date.parse(start);
  return values.flatMap((value, i) =>
    value === null ? [] : [{ start: first + i * minutes * MINUTE, minutes, value }]
  );
}
