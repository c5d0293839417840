import type {
  FeedHealth,
  Health,
  HealthState,
  PropertyHealth,
  SourceLife,
  StationHealth,
  Trouble,
  WatchedFeed,
  WatchedStation,
} from '../../model/health';
import type { Instant } from '../../model/time';
import { healthOf, stateInRhythm } from './state';

/** What the store has of one series. */
export interface HeardSeries {
  readonly station: string;
  readonly property: string;
  readonly cadence: number;
  /** End of the newest interval that was measured. */
  readonly newest: Instant;
}

/** What health is told from. */
export interface Signs {
  readonly heard: readonly HeardSeries[];
  readonly lives: readonly SourceLife[];
  /** Since when the hub could have heard anything. */
  readonly listening: Instant;
}

/**
 * How a feed of a Kommune and each of its stations is doing. A station is as bad as its worst property. A feed fails as
 * long as one of its sources does; else it is as good as the best that comes by it, for one silent sensor is no outage.
 */
export function feedHealth(watched: WatchedFeed, signs: Signs, now: Instant): FeedHealth {
  const { lives, listening } = signs;
  const troubles = troublesOf(lives);
  const stations = watched.stations.map((station) => stationHealth(station, watched, signs, now));
  const lastSuccess = latestOf(lives.map((life) => life.lastSuccess));
  const newest = latestOf(stations.map((station) => station.newest));
  const state = bestOf(stations.some(isAwaited) ? stations.filter(isAwaited) : stations);
  return {
    watched,
    troubles,
    lastSuccess,
    stations: stations.map(({ alone: _, ...station }) => station),
    ...failingOr(healthOf(state, newest, listening), troubles),
  };
}

interface StationSigns extends StationHealth {
  /** What its state would be if nothing failed. */
  readonly alone: Health;
}

function stationHealth(
  station: WatchedStation,
  watched: WatchedFeed,
  { heard, lives, listening }: Signs,
  now: Instant
): StationSigns {
  const { measures, latency } = watched;
  const own = lives.filter((life) => life.station === undefined || isCalled(station, life.station));
  const judged = (cadence: number, newest: Instant | null): Health => {
    const state = station.hasRhythm
      ? stateInRhythm({ cadence, latency, newest }, listening, now)
      : stateOfFiles(newest);
    return healthOf(state, newest, listening);
  };
  const properties = heard
    .filter((series) => series.station === station.id)
    .map(({ property, cadence, newest }): PropertyHealth => ({
      property,
      ...judged(Math.max(cadence, station.every), newest),
    }));
  // Events and forecasts are as new as the last answer.
  const answered = measures ? null : latestOf(own.map(({ lastSuccess }) => lastSuccess));
  const alone = properties.length > 0 ? worstOf(properties) : judged(station.every, answered);
  return { station, properties, alone, ...failingOr(alone, troublesOf(own)) };
}

/** Files come when somebody brings them. */
function stateOfFiles(newest: Instant | null): HealthState {
  return newest === null ? 'waiting' : 'ok';
}

/** Of the properties of a station that somebody still waits for; the newest is that of them all. */
function worstOf(properties: readonly PropertyHealth[]): Health {
  const order: readonly HealthState[] = ['silent', 'late', 'ok', 'off'];
  const [worst] = [...properties].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return { ...worst!, newest: latestOf(properties.map(({ newest }) => newest)) };
}

/** Of all that the stations measure, as if nothing failed. */
function bestOf(stations: readonly StationSigns[]): HealthState {
  const order: readonly HealthState[] = ['ok', 'late', 'silent', 'off', 'waiting', 'never'];
  const parts = stations.flatMap(({ properties, alone }): readonly Health[] =>
    properties.length > 0 ? properties : [alone]
  );
  return order.find((state) => parts.some((part) => part.state === state)) ?? 'waiting';
}

function isAwaited({ station }: StationSigns): boolean {
  return station.hasRhythm;
}

function troublesOf(lives: readonly SourceLife[]): Trouble[] {
  return lives.flatMap(({ station, failingSince, error }) =>
    failingSince === undefined || !error ? [] : [{ station, since: failingSince, error }]
  );
}

function failingOr(health: Health, troubles: readonly Trouble[]): Health {
  return troubles.length === 0
    ? health
    : { state: 'failing', since: Math.min(...troubles.map(({ since }) => since)), newest: health.newest };
}

function isCalled({ id, provider }: WatchedStation, name: string): boolean {
  return id === name || provider === name;
}

function latestOf(instants: readonly (Instant | null | undefined)[]): Instant | null {
  const known = instants.filter((instant) => instant !== null && instant !== undefined);
  return known.length > 0 ? Math.max(...known) : null;
}
