import { createCatalogue } from '../api/catalogue-service';
import { INSTANT, lengthOf, periodOf } from '../model/period';
import { MINUTE, HOUR } from '../model/time';
import { LICENCES, REGION } from './region';
import { testStore } from './test-store';
import type { HubAccess } from '../analysis/asking/ask';
import type { EventKind } from '../model/event';
import type { Catalogue, Scope } from '../analysis/question';
import type { RegionConfig } from '../config/region';
import type { Observation } from '../model/observation';
import type { ObservationStore } from '../store/observation-store';

const TELLS: Readonly<Record<string, readonly EventKind[]>> = { dwd: ['weather-warning'], counter: ['roadworks'] };

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
export function scene(now: string, store: ObservationStore = testStore(), region: RegionConfig = REGION): Scene {
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
