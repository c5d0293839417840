import type { RegionConfig, StationConfig } from '../../config/region';
import { distanceKm } from '../../model/geo';
import { propertyOf } from '@smartregion/terms/property';
import type { Series } from '../../model/series';
import { DAY, HOUR, type Instant } from '../../model/time';
import type { Aggregate, ObservationStore } from '../../store/observation-store';
import { flagReadings, type FlagPorts } from '../quality/flag-readings';
import { oneSidedDays, type CountedDay } from '../quality/rules/one-sided';
import type { OwnEvents, Trouble } from './own-events';

/** So many days are looked at each time; counts come late, and are often read again. */
const DAYS = 40;
/** The directions of one counter stand in one place, km. */
const ONE_PLACE = 0.03;

type Station = StationConfig & { readonly kommune: string };

/** What one direction counted day by day. */
interface Counter {
  readonly series: Series;
  readonly station: Station;
  readonly days: readonly (CountedDay | undefined)[];
}

export interface OneSidedPorts extends FlagPorts {
  readonly store: FlagPorts['store'] & Pick<ObservationStore, 'listSeries' | 'aggregates'>;
  readonly own: Pick<OwnEvents, 'begin' | 'keepOnly'>;
}

/**
 * Doubts what a direction of a counter counts while it is nothing for days and the other direction of the same place
 * counts, and makes an event of it until it counts again. Nothing is a possible count: only both together tell that one
 * sensor of a counter has died.
 */
export class OneSidedRound {
  private readonly stations: ReadonlyMap<string, Station>;

  constructor(
    private readonly config: RegionConfig,
    private readonly ports: OneSidedPorts
  ) {
    const all = config.kommunen.flatMap(({ slug, feeds }) =>
      feeds.flatMap(({ stations }) => stations.map((station) => [station.id, { ...station, kommune: slug }] as const))
    );
    this.stations = new Map(all);
  }

  /** @returns how many readings were flagged */
  async look(now: Instant): Promise<number> {
    const today = Math.floor(now / DAY) * DAY;
    const edges = Array.from({ length: DAYS + 1 }, (_, i) => today - (DAYS - i) * DAY);
    const counters = await this.counters(edges);
    const troubles: Trouble[] = [];
    let flagged = 0;
    for (const counter of counters) {
      const days = silentDays(counter, counters);
      for (const day of days) {
        const range = { start: edges[day]!, end: edges[day + 1]! };
        const { series, station } = counter;
        flagged += await flagReadings(
          this.ports,
          { series, kommune: station.kommune, range, reason: 'one-sided' },
          now
        );
      }
      // It has not counted since.
      const newest = counter.days.findLastIndex((day) => day !== undefined);
      if (days.includes(newest)) {
        const first = days.findLast((day) => !days.includes(day - 1))!;
        troubles.push(troubleOf(counter, edges[first]!));
      }
    }
    await this.tell(troubles, now);
    return flagged;
  }

  private async tell(troubles: readonly Trouble[], now: Instant): Promise<void> {
    for (const { slug } of this.config.kommunen) {
      const own = troubles.filter(({ kommune }) => kommune === slug);
      const subjects = own.map(({ subject }) => subject);
      await this.ports.own.keepOnly(slug, 'stuck-sensor', subjects, now);
      for (const trouble of own) {
        await this.ports.own.begin(trouble, now);
      }
    }
  }

  private async counters(edges: readonly Instant[]): Promise<Counter[]> {
    const all = (await this.ports.store.listSeries()).filter(
      ({ property, station }) => isCount(property) && this.stations.has(station)
    );
    // Most counters of a region stand alone.
    const series = all.filter((one) => all.some((other) => this.arePair(one, other)));
    const ids = series.map(({ id }) => id);
    const aggregates = await this.ports.store.aggregates({ series: ids, edges, minQuality: 'suspect' });
    return series.map((one) => ({
      series: one,
      station: this.stations.get(one.station)!,
      days: daysOf(one.property, aggregates.get(one.id)),
    }));
  }

  private arePair(one: Series, other: Series): boolean {
    return arePair(
      { series: one, station: this.stations.get(one.station)! },
      { series: other, station: this.stations.get(other.station)! }
    );
  }
}

/** Heavy vehicles may be banned in one direction. */
function isCount(id: string): boolean {
  const { domain, aggregation } = propertyOf(id);
  return domain === 'traffic' && (aggregation === 'sum' || aggregation === 'rate_mean') && id !== 'traffic_flow_heavy';
}

type Placed = Pick<Counter, 'series' | 'station'>;

function arePair(one: Placed, other: Placed): boolean {
  return (
    one.station.id !== other.station.id &&
    one.station.kommune === other.station.kommune &&
    (['feed', 'property', 'period'] as const).every((key) => one.series[key] === other.series[key]) &&
    distanceKm(one.station, other.station) <= ONE_PLACE
  );
}

function silentDays(own: Counter, all: readonly Counter[]): number[] {
  const others = all.filter((other) => arePair(own, other));
  return [...new Set(others.flatMap((other) => oneSidedDays(own.days, other.days)))].sort((a, b) => a - b);
}

function daysOf(property: string, aggregates: readonly Aggregate[] = []): (CountedDay | undefined)[] {
  const isRate = propertyOf(property).aggregation === 'rate_mean';
  const days = new Array<CountedDay | undefined>(DAYS).fill(undefined);
  for (const { bucket, covered, sum, x } of aggregates) {
    // Of rates per hour x is their sum over milliseconds.
    days[bucket] = { count: isRate ? x / HOUR : sum, covered: covered / DAY };
  }
  return days;
}

function troubleOf({ series, station }: Counter, onset: Instant): Trouble {
  const { provider, name, lat, lon, kommune } = station;
  const { de, en } = propertyOf(series.property);
  return {
    kommune,
    kind: 'stuck-sensor',
    subject: `${series.feed}/${station.id}/${series.property}`,
    onset,
    severity: 'minor',
    stations: [provider],
    place: { lat, lon },
    texts: {
      de: {
        headline: `„${name}“ zählt nichts mehr`,
        description: `Seit Tagen ist alles null, während die andere Richtung zählt: ${de}. Diese Nullen sind als fraglich markiert.`,
        instruction: 'Prüfen Sie Schleife oder Sensor dieser Richtung.',
      },
      en: {
        headline: `“${name}” counts nothing any more`,
        description: `For days all has been zero while the other direction counts: ${en}. These zeros are marked as suspect.`,
        instruction: 'Check the loop or sensor of this direction.',
      },
    },
    facts: { feed: series.feed, properties: series.property },
  };
}
