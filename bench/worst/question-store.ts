import { openSqliteStore } from '../../backend/src/store/sqlite/sqlite-store';
import { periodOf } from '../../backend/src/model/period';
import { DAY, HOUR, MINUTE } from '../../backend/src/model/time';
import type { Observation } from '../../backend/src/model/observation';
import type { ObservationStore, SeriesKey } from '../../backend/src/store/observation-store';

export const WEATHER = Array.from({ length: 14 }, (_, i) => `wetter-${i}`);
export const AIR = Array.from({ length: 6 }, (_, i) => `luft-${i}`);
export const PLACES = Array.from({ length: 3 }, (_, i) => `ort-${i}`);
export const POLLUTANTS = ['no2', 'o3', 'pm10', 'pm25', 'so2'];

const stationOf = (id: string) => `{ id: ${id}, name: ${id}, lat: 51.44, lon: 7.56, class: indicative }`;

/** The region that the store was filled for. */
export const REGION = `
region: { name: Kreis Unna, ags: "05978" }
backfillDays: 0
kommunen:
  - ags: "05978028"
    slug: schwerte
    name: Schwerte
    feeds:
      - feed: senml
        stations: [${[...WEATHER, ...AIR, ...PLACES].map(stationOf).join(', ')}]
`;

/** Writes so many years up to `end`: ten minutes of weather, hours of air, and forecasts of ten days, four runs a day. */
export async function fill(path: string, years: number, end: number): Promise<number> {
  const store = await openSqliteStore(path);
  const start = end - years * 365 * DAY;
  let readings = 0;
  for (const station of WEATHER) {
    readings += await put(store, [station, 'air_temperature', 'senml'], 10 * MINUTE, start, end);
  }
  readings += await put(store, [WEATHER[0]!, 'weather_code', 'senml'], 10 * MINUTE, start, end);
  for (const station of AIR) {
    for (const property of POLLUTANTS) {
      readings += await put(store, [station, property, 'senml'], HOUR, start, end);
    }
  }
  for (const station of PLACES) {
    for (let issued = end - 20 * DAY; issued < end; issued += 6 * HOUR) {
      readings += await put(store, [station, 'air_temperature', 'senml'], HOUR, issued, issued + 10 * DAY, issued);
    }
  }
  await store.close();
  return readings;
}

/** In batches as an import has them. */
const BATCH = 20_000;

async function put(
  store: ObservationStore,
  [station, property, feed]: readonly [string, string, string],
  cadence: number,
  start: number,
  end: number,
  issued?: number
): Promise<number> {
  const period = periodOf({ start: 0, end: cadence });
  const key: SeriesKey = { station, property, feed, period, cadence };
  const [series] = await store.ensureSeries([key]);
  let observations: Observation[] = [];
  let count = 0;
  for (let time = start; time < end; time += cadence) {
    const value = Math.round(100 * (10 + 8 * Math.sin((2 * Math.PI * time) / DAY))) / 100;
    const run = issued === undefined ? {} : { issued };
    observations.push({
      ...{ station, property, start: time, end: time + cadence, quality: 'valid', reasons: [], ...run },
      value: property === 'weather_code' ? Math.round(value) % 4 : value,
    });
    count++;
    if (observations.length === BATCH || time + cadence >= end) {
      await store.write([{ series: series!, observations }], end);
      observations = [];
    }
  }
  return count;
}
