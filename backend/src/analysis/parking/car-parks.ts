import {
  isSilent,
  occupancyOf,
  occupancyOfSites,
  stateOf,
  type Occupancy,
  type SpaceState,
} from '../domain/parking/occupancy';
import { staysOf, type Stays } from '../domain/parking/stays';
import { kommuneName } from '../selection/describe';
import type { Station } from '../../model/kommune';
import type { DescribedSeries } from '../../model/series';
import type { Instant } from '../../model/time';
import type { Point } from '../../store/observation-store';
import type { Catalogue } from '../question';

export const COUNTS = ['parking_free', 'parking_occupied', 'parking_total'] as const;
export const STATE = 'parking_state';

/** Spaces that are counted together: a car park with a counter, or the single spaces of a zone. */
export interface CarPark {
  readonly name: string;
  readonly kind: 'counter' | 'sensors';
  /** Where it stands on a map; of single spaces, the first. */
  readonly station: Station;
  readonly series: readonly DescribedSeries[];
}

/** Car parks that count, each for itself, and single spaces by their zone, else by their Kommune. */
export function carParksOf(all: readonly DescribedSeries[], catalogue: Catalogue): CarPark[] {
  const parks = new Map<string, CarPark>();
  for (const series of all) {
    const { stationInfo: station, property } = series;
    const kind = property === STATE ? 'sensors' : 'counter';
    const zone = station.zone ?? (kind === 'sensors' ? kommuneName(station, catalogue) : undefined);
    const key = JSON.stringify([kind, station.kommune, kind === 'sensors' ? zone : station.id]);
    const own = parks.get(key);
    parks.set(key, {
      ...{ kind, station: own?.station ?? station },
      name: kind === 'sensors' ? zone! : station.name,
      series: [...(own?.series ?? []), series],
    });
  }
  return [...parks.values()];
}

/** What was heard last of the series, and how long each may be silent. */
export interface Heard {
  point(series: DescribedSeries): Point | undefined;
  /** How often it reports at least, ms. */
  interval(series: DescribedSeries): number;
}

/** Occupancy of a car park as of a moment. */
export function occupancyAt({ kind, series }: CarPark, heard: Heard, now: Instant): Occupancy {
  if (kind === 'sensors') {
    return sensorsAt(series, heard, now);
  }
  const site = { ...countedAt(series, heard), interval: heard.interval(series[0]!) };
  // Of some only the free ones are known, not of how many.
  return Number.isNaN(site.total)
    ? { ...UNKNOWN, free: isSilent(site, now) ? NaN : site.free }
    : occupancyOfSites([site], now);
}

const UNKNOWN: Occupancy = { total: NaN, occupied: NaN, free: NaN, unknown: NaN, share: NaN, reporting: NaN };

function sensorsAt(series: readonly DescribedSeries[], heard: Heard, now: Instant): Occupancy {
  const spaces = series.map((one) => {
    const point = heard.point(one);
    // A sensor that was never heard is one that has been silent for ever.
    return { occupied: point?.value === 1, heardAt: point?.end ?? -Infinity, interval: heard.interval(one) };
  });
  return occupancyOf(spaces, now);
}

/** Free spaces and all of a counter: what it does not send follows from the two others. */
function countedAt(series: readonly DescribedSeries[], heard: Heard) {
  const of = (property: (typeof COUNTS)[number]) => {
    const own = series.find((one) => one.property === property);
    return own && heard.point(own);
  };
  const [free, occupied, total] = COUNTS.map(of);
  const all = total?.value ?? (free && occupied ? free.value + occupied.value : NaN);
  return {
    free: free?.value ?? (occupied ? all - occupied.value : NaN),
    total: all,
    heardAt: (free ?? occupied)?.end ?? -Infinity,
  };
}

/** The state of a single space: what is silent is unknown, never occupied. */
export function stateAt(series: DescribedSeries, heard: Heard, now: Instant): SpaceState {
  const point = heard.point(series);
  return point === undefined
    ? 'unknown'
    : stateOf({ occupied: point.value === 1, heardAt: point.end, interval: heard.interval(series) }, now);
}

/** With fewer spaces, how long cars stay would show what single people do (own rule). */
export const LEAST_SPACES = 5;

export interface ZoneStays {
  /** ms; NaN of none. */
  readonly mean: number;
  /** Stays per day and space. */
  readonly turnover: number;
  /** Longer than anybody parks here. */
  readonly doubtful: number;
}

/** Stays of all spaces of a zone together; undefined where these are too few. */
export function staysTogether({ kind, series }: CarPark, reports: ReadonlyMap<number, readonly Point[]>) {
  if (kind !== 'sensors' || series.length < LEAST_SPACES) {
    return undefined;
  }
  const all = series.map(({ id }): Stays =>
    staysOf((reports.get(id) ?? []).map(({ end, value }) => ({ at: end, occupied: value === 1 })))
  );
  const durations = all.flatMap((stays) => stays.durations);
  const turnovers = all.map(({ turnover }) => turnover).filter((turnover) => !Number.isNaN(turnover));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    mean: mean(durations),
    turnover: mean(turnovers),
    doubtful: all.reduce((sum, { doubtful }) => sum + doubtful, 0),
  } satisfies ZoneStays;
}
