import type { Failed } from './outcome/failure';
import type { Instant } from './time';

/**
 * How a source of data is doing, the worst first. Decided once, in analysis/health; status page, metrics, events and
 * answers show the same.
 */
export const HEALTH_STATES = [
  'failing', // the last attempt brought nothing
  'silent', // it answers or is listened to, but has missed three values in a row
  'never', // it has been listened to for long enough, and nothing has ever come
  'late', // its newest is old, but the hub has not listened for long enough to blame it
  'waiting', // nothing has come yet, and nothing is overdue
  'off', // silent for so long that nobody waits for it
  'ok',
] as const;
export type HealthState = (typeof HEALTH_STATES)[number];

/** State, since when, and how old the newest is. */
export interface Health {
  readonly state: HealthState;
  /** When the present state began; null where it is good. */
  readonly since: Instant | null;
  /** End of the newest interval; of events and forecasts when they were last asked for. */
  readonly newest: Instant | null;
}

/** A feed of a Kommune, all its entries together, as the configuration has it. */
export interface WatchedFeed {
  readonly kommune: string;
  /** Registry id. */
  readonly feed: string;
  /** False of events and forecasts: they are as new as the last answer of the provider. */
  readonly measures: boolean;
  /** How long after the end of an interval its value usually comes, ms. */
  readonly latency: number;
  /** Servers that the hub asks for it, as their addresses name them; none where devices send. */
  readonly servers: readonly string[];
  readonly stations: readonly WatchedStation[];
}

export interface WatchedStation {
  /** The hub's id. */
  readonly id: string;
  /** The id in the provider's payloads. */
  readonly provider: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** Distance of two polls or readings, ms: the longer of both. */
  readonly every: number;
  /** False where people bring files: they are overdue for nobody. */
  readonly hasRhythm: boolean;
}

/** What was tried for a feed of a Kommune, and how that is going since the hub started. */
export interface SourceLife {
  /** The one station that it is about, by either id; absent where it is about all. */
  readonly station?: string;
  /** Last time that its data, or the news that there is none, came in. */
  readonly lastSuccess?: Instant;
  readonly failingSince?: Instant;
  /** What failed last and what to do; gone with the next success. */
  readonly error?: Failed;
}

/** A source that fails. */
export interface Trouble extends Pick<SourceLife, 'station'> {
  readonly since: Instant;
  readonly error: Failed;
}

export interface PropertyHealth extends Health {
  readonly property: string;
}

export interface StationHealth extends Health {
  readonly station: WatchedStation;
  /** What it measures, as far as anything ever came. */
  readonly properties: readonly PropertyHealth[];
}

export interface FeedHealth extends Health {
  readonly watched: WatchedFeed;
  readonly stations: readonly StationHealth[];
  readonly troubles: readonly Trouble[];
  /** The last time that any of its sources answered. */
  readonly lastSuccess: Instant | null;
  /** When it is asked next; absent where it is not, but listened to. */
  readonly nextPoll?: Instant;
}
