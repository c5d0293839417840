import type { StationConfig } from '../../config/region';
import type { Feed } from '../../feeds/feed';
import { SWELLING } from '../../model/humid-air';
import type { Observation } from '../../model/observation';
import type { Series } from '../../model/series';
import type { Instant } from '../../model/time';
import type { ObservationStore, SeriesPoints } from '../../store/observation-store';
import { asPast, readHistory, type SeriesObservations } from './history';
import type { Member } from '../poll/poll-groups';
import { DeviceClocks } from './rules/device-clock';
import { HUMIDITY_REACH, takenInHumidAir } from './rules/humidity';
import type { Past } from './rules/past';
import { checkQuality, contradictionsIn } from './quality-control';

const HUMIDITY = 'relative_humidity';

/** More readings of humidity than a batch of particles needs. */
const LIMIT = 100_000;

/** How a batch came: only what a device sends by itself, at once, tells of its clock. */
export type Arrival = 'asked' | 'sent';

/** Whether a device sends it just now. */
export function isLive({ transport }: Feed, arrival: Arrival): boolean {
  return arrival === 'sent' && transport === 'push';
}

/** Brings together what quality control must know of a batch, and lets it judge. */
export class ArrivalQuality {
  private readonly clocks = new DeviceClocks();

  constructor(private readonly store: Pick<ObservationStore, 'points' | 'listSeries'>) {}

  /**
   * The points to write: the observations with their flags, and earlier ones that only now stand out.
   * @param live a device sends them just now: they tell of its clock
   */
  async judge(
    groups: readonly SeriesObservations[],
    { config }: Member,
    receivedAt: Instant,
    live: boolean
  ): Promise<SeriesPoints[]> {
    const contradictions = contradictionsIn(groups);
    const [history, humid] = await Promise.all([
      readHistory(this.store, groups),
      this.inHumidAir(groups, config.stations),
    ]);
    const off = live ? this.devicesOff(groups, receivedAt) : new Set<string>();
    return groups.flatMap((group) => {
      const clockIsOff = off.has(group.station);
      const circumstances = { receivedAt, contradictions, humid, clockIsOff };
      const { observations, hindsight } = checkQuality(group, history.get(group.series.id) ?? [], circumstances);
      const points = { series: group.series, observations };
      return hindsight.length > 0 ? [points, { series: group.series, observations: hindsight }] : [points];
    });
  }

  /** Stations whose stamps do not fit the time at which they came in. */
  private devicesOff(groups: readonly SeriesObservations[], receivedAt: Instant): ReadonlySet<string> {
    const newest = new Map<string, { start: Instant; cadence: number }>();
    for (const { station, series, observations } of groups) {
      const start = observations.at(-1)?.start ?? -Infinity;
      const known = newest.get(station);
      newest.set(station, {
        start: Math.max(start, known?.start ?? -Infinity),
        cadence: Math.max(series.cadence, known?.cadence ?? 0),
      });
    }
    const off = [...newest].filter(([station, { start, cadence }]) => {
      const feed = groups[0]!.series.feed;
      return this.clocks.isOff(`${feed}/${station}`, start, cadence, receivedAt);
    });
    return new Set(off.map(([station]) => station));
  }

  private async inHumidAir(
    groups: readonly SeriesObservations[],
    stations: readonly StationConfig[]
  ): Promise<ReadonlySet<Observation>> {
    const indicative = new Set(stations.filter((station) => station.class === 'indicative').map(({ id }) => id));
    const particles = groups.filter(
      ({ station, property }) => indicative.has(station) && SWELLING.includes(property.id)
    );
    const inBatch = new Map(groups.filter(isHumidity).map((group) => [group.station, group.observations]));
    const isAlone = particles.some(({ station }) => !inBatch.has(station));
    const elsewhere = isAlone ? (await this.store.listSeries()).filter((series) => series.property === HUMIDITY) : [];
    const found = new Set<Observation>();
    for (const group of particles) {
      const humidity = inBatch.get(group.station) ?? (await this.storedHumidity(group, elsewhere));
      takenInHumidAir(group.observations, humidity).forEach((observation) => found.add(observation));
    }
    return found;
  }

  /** Some devices send particles and climate one after the other, or by two feeds. */
  private async storedHumidity(
    { station, observations }: SeriesObservations,
    humidities: readonly Series[]
  ): Promise<readonly Past[]> {
    const series = humidities.filter((one) => one.station === station);
    const [first, last] = [observations[0], observations.at(-1)];
    if (series.length === 0 || !first || !last) {
      return [];
    }
    const range = { start: first.start - 2 * HUMIDITY_REACH, end: last.end + HUMIDITY_REACH };
    const points = await this.store.points({
      series: series.map(({ id }) => id),
      range,
      minQuality: 'suspect',
      limit: LIMIT,
    });
    return [...points.values()]
      .flat()
      .map(asPast)
      .sort((a, b) => a.start - b.start);
  }
}

function isHumidity({ property }: SeriesObservations): boolean {
  return property.id === HUMIDITY;
}
