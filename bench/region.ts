import type { RegionConfig } from '../backend/src/config/region';
import { DEFAULT_RETENTION } from '../backend/src/model/retention';
import { MINUTE } from '../backend/src/model/time';

export const FIRST_YEAR = 2024;
export const SERIES_PER_STATION = 5;

/** As the climate data centre writes it in file names. */
export const providerId = (station: number): string => String(station).padStart(5, '0');

/** One Kommune with so many weather stations. */
export function regionWith(stations: number): RegionConfig {
  const feed = {
    feed: 'dwd-cdc',
    every: 10 * MINUTE,
    options: { resolution: '10_minutes' },
    stations: Array.from({ length: stations }, (_, i) => ({
      id: `bench-${providerId(i + 1)}`,
      provider: providerId(i + 1),
      name: `Messpunkt ${i + 1}`,
      lat: 51.5,
      lon: 7.7,
      class: 'reference' as const,
    })),
  };
  return {
    name: 'Benchmark',
    ags: '05978',
    timeZone: 'Europe/Berlin',
    demo: false,
    server: { host: '127.0.0.1', port: 0 },
    store: { path: 'bench.sqlite' },
    backfillDays: 0,
    retention: DEFAULT_RETENTION,
    kommunen: [{ ags: '05978036', slug: 'bench', name: 'Bench', feeds: [feed] }],
  };
}
