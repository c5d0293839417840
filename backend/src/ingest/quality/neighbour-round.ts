import type { RegionConfig, StationConfig } from '../../config/region';
import { distanceKm } from '../../model/geo';
import type { Series } from '../../model/series';
import { HOUR, type Instant } from '../../model/time';
import type { Aggregate, ObservationStore } from '../../store/observation-store';
import type { Pipeline } from '../accept/pipeline';
import { flagReadings } from './flag-readings';
import { limitsOf } from './rules/limits';
import { isFarFromNeighbours } from './rules/neighbour';

/** An hour is judged when the official networks have it, too. */
const SETTLED = 2 * HOUR;
/** So many hours are looked at each time: the hub may have been busy, data may have come late. */
const HOURS = 8;

type Station = StationConfig & { readonly kommune: string };

/** What one station measured hour by hour. */
interface Hourly {
  readonly series: Series;
  readonly station: Station;
  /** Of all readings that can be. */
  readonly means: ReadonlyMap<number, number>;
  /** Of those that nothing speaks against: only these are held against others. */
  readonly sound: ReadonlyMap<number, number>;
}

/**
 * Flags the hours of indicative sensors that are far from all stations around: from their hourly means in the same
 * hour, which the store has as rollups. A reading cannot be judged so when it comes in, since the others come later.
 */
export class NeighbourRound {
  private readonly stations: ReadonlyMap<string, Station>;

  constructor(
    config: RegionConfig,
    readonly store: Pick<ObservationStore, 'listSeries' | 'aggregates' | 'points' | 'write'>,
    readonly pipeline: Pick<Pipeline, 'inTurn'>
  ) {
    const all = config.kommunen.flatMap(({ slug, feeds }) =>
      feeds.flatMap(({ stations }) => stations.map((station) => [station.id, { ...station, kommune: slug }] as const))
    );
    this.stations = new Map(all);
  }

  /** @returns how many readings were flagged */
  async look(now: Instant): Promise<number> {
    const end = Math.floor((now - SETTLED) / HOUR) * HOUR;
    const edges = Array.from({ length: HOURS + 1 }, (_, i) => end - (HOURS - i) * HOUR);
    const hourly = await this.hourlyMeans(edges);
    let flagged = 0;
    for (const own of hourly.filter(({ station }) => station.class === 'indicative')) {
      const far = edges.slice(0, -1).filter((_, hour) => isFar(own, hourly, hour));
      for (const hour of far) {
        flagged += await this.flagHour(own, hour, now);
      }
    }
    return flagged;
  }

  private async hourlyMeans(edges: readonly Instant[]): Promise<Hourly[]> {
    const series = (await this.store.listSeries()).filter(
      ({ property, station }) => limitsOf(property).neighbour && this.stations.has(station)
    );
    const ids = series.map(({ id }) => id);
    const [all, sound] = await Promise.all([
      this.store.aggregates({ series: ids, edges, minQuality: 'suspect' }),
      this.store.aggregates({ series: ids, edges, minQuality: 'provisional' }),
    ]);
    return series.map((one) => ({
      series: one,
      station: this.stations.get(one.station)!,
      means: meansOf(all.get(one.id)),
      sound: meansOf(sound.get(one.id)),
    }));
  }

  private flagHour({ series, station: { kommune } }: Hourly, hour: Instant, now: Instant): Promise<number> {
    const range = { start: hour, end: hour + HOUR };
    return flagReadings(this, { series, kommune, range, reason: 'neighbour' }, now);
  }
}

function meansOf(aggregates: readonly Aggregate[] = []): Map<number, number> {
  return new Map(aggregates.map(({ bucket, sum, n }) => [bucket, sum / n]));
}

function isFar(own: Hourly, all: readonly Hourly[], hour: number): boolean {
  const { property } = own.series;
  const { km = 0 } = limitsOf(property).neighbour ?? {};
  const value = own.means.get(hour);
  if (value === undefined) {
    return false;
  }
  // One value of each station: several feeds may bring the same.
  const around = new Map<string, number>();
  for (const { series, station, sound } of all) {
    const mean = sound.get(hour);
    const isOther = series.property === property && station.id !== own.station.id;
    if (isOther && mean !== undefined && distanceKm(station, own.station) <= km) {
      around.set(station.id, mean);
    }
  }
  return isFarFromNeighbours(property, value, [...around.values()]);
}
