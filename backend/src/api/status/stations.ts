import { airOf } from '../../analysis/index/air-quality-index';
import type { AirNow } from '../../analysis/index/rated-hour';
import { newestReadings } from '../../analysis/latest/latest';
import type { NewestReading } from '../../analysis/latest/latest-in-short';
import type { FeedHealth } from '../../model/health';
import { displayUnit } from '@smartregion/terms/units';
import { DAY, type Instant } from '../../model/time';
import type { DescribedSeries } from '../../model/series';
import type { StatusSources } from './sources';
import type { IndexStatus, KommuneStatus, LatestValue, StationFeedStatus } from './report';

const INDEX = 'uba-lqi-2025';

/**
 * Every station of every Kommune with its class and its newest values; those that never sent stand there, too. Places of
 * a forecast have nothing that was measured, and are left to the dashboards.
 */
export async function kommunenStatus(
  series: readonly DescribedSeries[],
  feeds: readonly FeedHealth[],
  { catalogue, store }: StatusSources,
  now: Instant
): Promise<KommuneStatus[]> {
  const wanted = { feeds: [], minQuality: 'implausible', maxAge: DAY, now } as const;
  const [readings, air] = await Promise.all([newestReadings(series, wanted, store), airOf(series, INDEX, now, store)]);
  const indices = new Map(air.map((one) => [one.rated.station.id, indexStatus(one)]));
  const values = new Map<string, LatestValue[]>();
  for (const reading of readings) {
    const { station } = reading.series;
    values.set(station, [...(values.get(station) ?? []), ...latestValue(reading)]);
  }
  const health = healthByStation(feeds);
  return catalogue.kommunen.map(({ slug, name }) => ({
    slug,
    name,
    stations: catalogue.stations
      .filter((station) => station.kommune === slug && health.has(station.id))
      .map((station) => ({
        id: station.id,
        name: station.name,
        indicative: station.class === 'indicative',
        health: health.get(station.id) ?? [],
        index: indices.get(station.id) ?? null,
        latest: values.get(station.id) ?? [],
      })),
  }));
}

/** Of the stations at which something is measured. */
function healthByStation(feeds: readonly FeedHealth[]): Map<string, StationFeedStatus[]> {
  const known = new Map<string, StationFeedStatus[]>();
  for (const { watched, stations } of feeds.filter((feed) => feed.watched.measures)) {
    for (const { station, state, since, newest } of stations) {
      known.set(station.id, [...(known.get(station.id) ?? []), { feed: watched.feed, state, since, newest }]);
    }
  }
  return known;
}

function latestValue({ series, point }: NewestReading): LatestValue[] {
  const { id, de, en, decimals, ucum } = series.propertyInfo;
  return point ? [{ property: id, de, en, decimals, unit: displayUnit(ucum), ...shown(point) }] : [];
}

function shown({ value, end, quality }: Pick<LatestValue, 'value' | 'end' | 'quality'>) {
  return { value, end, quality };
}

function indexStatus({ newest, current }: AirNow): IndexStatus | null {
  return newest
    ? {
        class: current?.class ?? null,
        deciding: newest.deciding.pollutant,
        value: newest.value,
        measured: newest.measured,
        end: newest.end,
      }
    : null;
}
