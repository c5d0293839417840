import type { StationConfig } from '../../config/region';
import type { Feed } from '../../feeds/feed';
import { SWELLING } from '../../model/humid-air';
import type { DeviceClock } from '../../model/observation';
import { propertyOf } from '@smartregion/terms/property';
import type { Instant, Interval } from '../../model/time';
import type { ObservationStore, SeriesPoints } from '../../store/observation-store';
import type { Member } from '../poll/poll-groups';
import { readHistory, type SeriesObservations } from './history';
import {
  BESIDE,
  checkQuality,
  contradictionsIn,
  inHumidAir,
  inTimeOrder,
  otherIntervals,
  type Sequence,
} from './quality-control';
import { isOrderedProperty } from './rules/contradiction';
import { DeviceClocks } from './rules/device-clock';
import { HUMIDITY } from './rules/humidity';
import type { Past } from './rules/past';
import { StationSeries } from './station-series';

/**
 * How a batch came. asked: the hub fetched it, or somebody brought a file. sent: a device sends it just now. relayed: it
 * came by a broker, which keeps what the hub was not there for. Only what a device sends by itself tells of its clock.
 */
export type Arrival = 'asked' | 'sent' | 'relayed';

/** Whether a device sends it just now, or has a short while ago. */
export function isLive({ transport }: Feed, arrival: Arrival): boolean {
  return (arrival === 'sent' && transport === 'push') || arrival === 'relayed';
}

/** What the judge must know of a batch beside its readings. */
export interface ArrivedBatch {
  readonly receivedAt: Instant;
  /** Undefined where it tells nothing of a clock. */
  readonly live?: Arrival;
  readonly clocks?: readonly DeviceClock[];
}

/** Brings together what quality control must know of a batch, however it came, and lets it judge. */
export class ArrivalQuality {
  private readonly clocks = new DeviceClocks();
  private readonly stations: StationSeries;

  constructor(private readonly store: Pick<ObservationStore, 'points' | 'listSeries'>) {
    this.stations = new StationSeries(store);
  }

  /** The points to write: the observations with their flags, and stored ones that are judged otherwise by them. */
  async judge(groups: readonly SeriesObservations[], { config }: Member, batch: ArrivedBatch): Promise<SeriesPoints[]> {
    const indicative = new Set(config.stations.filter((one) => one.class === 'indicative').map(({ id }) => id));
    const all = await this.besideOf(groups, indicative);
    const history = await readHistory(this.store, groups, all);
    const known = all.map(({ group }) => ({ group, stored: history.get(group.series.id) ?? [] }));
    // Further back nothing new says anything of another property.
    const since = Math.min(...groups.map(({ observations }) => observations[0]?.start ?? Infinity)) - BESIDE;
    const sequences = known.map((one) => sequenceOf(one, since));
    const circumstances = {
      receivedAt: batch.receivedAt,
      contradictions: contradictionsIn(sequences),
      humid: inHumidAir(sequences, indicative),
    };
    const off = batch.live ? this.devicesOff(groups, batch, config.stations) : new Set<string>();
    return known.flatMap(({ group, stored }) => {
      const clockIsOff = off.has(group.station);
      const { observations, hindsight } = checkQuality(group, stored, { ...circumstances, clockIsOff });
      return [observations, hindsight]
        .filter((some) => some.length > 0)
        .map((some) => ({ series: group.series, observations: some }));
    });
  }

  /**
   * What else of its station each group is judged beside, new or not: devices send as they like, together or one after
   * the other.
   */
  private async besideOf(
    groups: readonly SeriesObservations[],
    indicative: ReadonlySet<string>
  ): Promise<{ group: SeriesObservations; ranges: Interval[] }[]> {
    const found = new Map(groups.map((group) => [group.series.id, { group, ranges: [] as Interval[] }]));
    for (const group of groups) {
      const kin = kinOf(group, indicative);
      const near = kin && around(group);
      for (const other of near ? await this.stations.of(group.series) : []) {
        if (kin!(other)) {
          const { id, station, property, period } = other;
          const empty = { station, property: propertyOf(property), period, series: other, observations: [] };
          const known = found.get(id) ?? { group: empty, ranges: [] };
          const own = around(known.group);
          found.set(id, known);
          // Two properties of one message: what is read of each anyway is enough.
          if (!own || own.start > near!.start || own.end < near!.end) {
            known.ranges.push(near!);
          }
        }
      }
    }
    return [...found.values()];
  }

  /** Stations whose stamps do not fit the time at which they came in. */
  private devicesOff(
    groups: readonly SeriesObservations[],
    { receivedAt, live, clocks = [] }: ArrivedBatch,
    stations: readonly StationConfig[]
  ): ReadonlySet<string> {
    const newest = new Map<string, { start: Instant; cadence: number }>();
    for (const { station, series, observations } of groups) {
      const start = observations.at(-1)?.start ?? -Infinity;
      const known = newest.get(station);
      newest.set(station, {
        start: Math.max(start, known?.start ?? -Infinity),
        cadence: Math.max(series.cadence, known?.cadence ?? 0),
      });
    }
    const said = new Map(clocks.map(({ station, at }) => [station, at]));
    const providers = new Map(stations.map(({ id, provider }) => [id, provider]));
    const off = [...newest].filter(([station, { start, cadence }]) => {
      const at = said.get(providers.get(station) ?? station);
      const device = `${groups[0]!.series.feed}/${station}`;
      // What a broker has kept may be old; what a device has just sent says by itself how late it is.
      const isSaid = at !== undefined && this.clocks.saysWrong(at, receivedAt, live === 'sent');
      return this.clocks.isOff(device, start, cadence, receivedAt) || isSaid;
    });
    return new Set(off.map(([station]) => station));
  }
}

/** The time in which readings of another property are held against those of a group; undefined for none. */
function around({ observations }: SeriesObservations): Interval | undefined {
  const [first, last] = [observations[0], observations.at(-1)];
  return first && last && first.issued === undefined
    ? { start: first.start - BESIDE, end: last.end + BESIDE + 1 }
    : undefined;
}

/** Which other series of its station a group is held against; undefined for none. */
function kinOf(
  { station, property, series }: SeriesObservations,
  indicative: ReadonlySet<string>
): ((other: SeriesObservations['series']) => boolean) | undefined {
  const isSwelling = indicative.has(station) && SWELLING.includes(property.id);
  const isHumid = indicative.has(station) && property.id === HUMIDITY;
  const isOrdered = isOrderedProperty(property.id);
  return isSwelling || isHumid || isOrdered
    ? (other) =>
        (isSwelling && other.property === HUMIDITY) ||
        (isHumid && SWELLING.includes(other.property)) ||
        (isOrdered && isOrderedProperty(other.property) && other.feed === series.feed && other.period === series.period)
    : undefined;
}

function sequenceOf(
  { group, stored }: { group: SeriesObservations; stored: readonly Past[] },
  since: Instant
): Sequence {
  const { station, property, period, series, observations } = group;
  const near = stored.filter(({ end }) => end >= since);
  const readings = inTimeOrder(otherIntervals(near, observations), observations);
  return { station, property, period, feed: series.feed, readings };
}
