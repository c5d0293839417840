import { periodOf } from '../../backend/src/model/period';
import { DAY, HOUR, type Instant, type Interval } from '../../backend/src/model/time';
import { propertyOf } from '@smartregion/terms/property';
import type { Observation } from '../../backend/src/model/observation';
import type { Series } from '../../backend/src/model/series';
import type { ObservationStore, SeriesKey } from '../../backend/src/store/observation-store';
import { EVENT_FEED, FORECAST_FEED, forecastPlace, type FullRegion, type Place } from './full-region';
import { chance, humidity, temperature, windSpeed } from './shapes';

/** Readings of a station that are written together. */
const STEPS_AT_ONCE = 20_000;
/** Of a hundred readings, those that never came. */
const LOST = 1;

/**
 * Writes all that the region measured, was forecast and told of in this time, through the store as the hub does.
 * @param told of each station that is done
 * @returns how many readings and forecasts
 */
export async function fill(
  store: ObservationStore,
  { region, places }: FullRegion,
  time: Interval,
  told: (stations: number, readings: number) => void
): Promise<number> {
  let readings = 0;
  for (const [i, place] of places.entries()) {
    readings += await fillStation(store, place, i + 1, time);
    told(i + 1, readings);
  }
  for (const { slug, feeds } of region.kommunen) {
    readings += await fillForecasts(store, forecastPlace(slug), time.end);
    await fillEvents(store, slug, time);
    for (const { feed } of feeds) {
      await fillFeedHours(store, slug, feed, time.end);
    }
  }
  return readings;
}

async function fillStation(store: ObservationStore, { kind, place, station }: Place, seed: number, time: Interval) {
  const { every, feed, isInstant } = kind;
  const length = isInstant ? 0 : every;
  const period = periodOf({ start: 0, end: length });
  const properties = Object.keys(kind.values(time.start, seed, place));
  const keys = properties.map((property): SeriesKey => ({
    station: station.id,
    property,
    feed,
    period,
    cadence: every,
  }));
  const series = await store.ensureSeries(keys);
  let written = 0;
  for (let from = time.start; from < time.end; from += STEPS_AT_ONCE * every) {
    const found = series.map(() => [] as Observation[]);
    for (let start = from; start < Math.min(time.end, from + STEPS_AT_ONCE * every); start += every) {
      if (100 * chance(-seed, start / every) >= LOST) {
        const values = kind.values(start, seed, place);
        series.forEach((one, i) => found[i]!.push(observation(one, start, start + length, values)));
      }
    }
    await store.write(
      series.map((one, i) => ({ series: one, observations: found[i]! })),
      time.end
    );
    written += found.reduce((sum, { length: count }) => sum + count, 0);
  }
  return written;
}

function observation(
  { station, property }: Series,
  start: Instant,
  end: Instant,
  values: Readonly<Record<string, number>>
) {
  const { weight } = propertyOf(property);
  const value = Math.round(100 * values[property]!) / 100;
  const own = { station, property, start, end, value, quality: 'valid', reasons: [] } as const;
  return weight === undefined ? own : { ...own, weight: values[weight] };
}

const FORECAST = { air_temperature: temperature, relative_humidity: humidity, wind_speed: windSpeed };
const RUN_EVERY = 6 * HOUR;

/** Twenty days of runs, four a day, each of ten days by the hour. */
async function fillForecasts(store: ObservationStore, station: string, now: Instant): Promise<number> {
  const keys = Object.keys(FORECAST).map((property): SeriesKey => {
    return { station, property, feed: FORECAST_FEED, period: 'instant', cadence: HOUR };
  });
  const series = await store.ensureSeries(keys);
  let written = 0;
  for (let issued = now - 20 * DAY; issued < now; issued += RUN_EVERY) {
    const points = series.map((one) => ({
      series: one,
      observations: Array.from({ length: 240 }, (_, lead): Observation => {
        const start = issued + lead * HOUR;
        const value =
          FORECAST[one.property as keyof typeof FORECAST](start) + (chance(lead, issued / HOUR) * lead) / 60;
        return { station, property: one.property, start, end: start, issued, value, quality: 'valid', reasons: [] };
      }),
    }));
    await store.write(points, now);
    written += 240 * series.length;
  }
  return written;
}

/** One site of roadworks a day, each for a week. */
async function fillEvents(store: ObservationStore, kommune: string, { start, end }: Interval): Promise<void> {
  const events = Array.from({ length: Math.floor((end - start) / DAY) }, (_, day) => ({
    ...({ id: `baustelle-${day}`, kind: 'roadworks', severity: 'minor', stations: ['A1'] } as const),
    ...{ onset: start + day * DAY, end: start + (day + 7) * DAY },
    texts: { de: { headline: `Baustelle ${day}` } },
  }));
  await store.writeEvents({ kommune, feed: EVENT_FEED, events, withdrawn: [], at: start });
}

/** A week of what the status page counts. */
async function fillFeedHours(store: ObservationStore, kommune: string, feed: string, now: Instant): Promise<void> {
  const counts = { readings: 120, missing: 1, rejected: 1, failures: 0, flagged: 2 };
  for (let hour = now - 7 * DAY; hour < now; hour += HOUR) {
    await store.countFeed({ kommune, feed, hour, ...counts });
  }
}
