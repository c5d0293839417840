import type { Observation } from '../model/observation';
import type { Period } from '../model/period';
import type { Quality, Reason } from '../model/quality';
import type { Horizon } from '../model/retention';
import type { Series } from '../model/series';
import type { Instant, Interval } from '../model/time';
import type { ActionReader, ActionStore } from './action-store';
import type { EventStore } from './event-store';
import type { ForgetPlace, Forgotten } from './forgetting';
import type { Journal } from './journal';

/** What can be asked of the store. */
export interface ObservationReader extends Pick<EventStore, 'events'>, ActionReader {
  listSeries(): Promise<Series[]>;

  /**
   * Measured points that start in the range, in time order, at most `limit` of all series together (HubError
   * `too-large` beyond).
   */
  points(request: PointsRequest): Promise<Map<number, Point[]>>;

  /** Forecasts that start in the range, in time order, of one interval by issue; limit as `points`. */
  forecasts(request: ForecastsRequest): Promise<Map<number, Point[]>>;

  /** One mergeable aggregate of what was measured per series and bucket; buckets without a point are left out. */
  aggregates(request: AggregateRequest): Promise<Map<number, Aggregate[]>>;

  /**
   * What `aggregates` says of whole hours, one after the other and those of a series in time order: years of hours are
   * read by this.
   * @param takerOf who takes the hours of a series: the same object for every hour, in which `overrun` is 0 for none
   */
  eachHour(request: HoursRequest, takerOf: (series: number) => HourTaker): Promise<void>;

  /**
   * A text for each series that is another one once any of its hours in this time is: who has kept what was made of them
   * knows by it whether that still holds, whoever has written. Series without an hour are left out.
   */
  versionsOfHours(series: readonly number[], range: Interval): Promise<Map<number, string>>;

  /**
   * The measured point of each series that starts last, is good enough and ended at `since` or later, but not after
   * `until`.
   */
  latest(series: readonly number[], minQuality: Quality, since: Instant, until?: Instant): Promise<Map<number, Point>>;

  /**
   * First start and last end of what each series has measured: of points that can be (not `implausible`) and that had
   * been when they came in (`isYetToCome`). A series without such a point is left out.
   * @param until whoever watches over sensors asks of the past only: what ends later does not count
   */
  extent(series: readonly number[], until?: Instant): Promise<Map<number, Interval>>;

  /** How long the longest interval of each series lasts that has been written, ms. */
  longest(series: readonly number[]): Promise<Map<number, number>>;

  /** For each group of series the hours that begin in the range and in which a point of any of them lies (`placeOf`), ascending. */
  hoursWithData(groups: readonly (readonly number[])[], range: Interval): Promise<Instant[][]>;

  /** Small facts that must survive a restart: cursors, ETags, back-off, running totals, import progress. */
  readState<T>(key: string): Promise<T | undefined>;
  feedHours(range: Interval): Promise<FeedHour[]>;

  close(): Promise<void>;
}

/**
 * The one memory of the hub. SQLite serves it in one process; a columnar, sharded engine can serve it too: every
 * question names its series and its range, every answer is a mergeable aggregate, and no method needs a join
 * outside the store.
 */
export interface ObservationStore extends ObservationReader, EventStore, ActionStore, Journal {
  /**
   * The ids of these series, made where missing. Order as asked. A cadence is a first guess: it holds until readings have
   * shown another one (model/rhythm).
   */
  ensureSeries(keys: readonly SeriesKey[]): Promise<Series[]>;

  /**
   * Upserts on (series, start, end[, issued]) and keeps the hourly rollups in the same transaction, together with
   * what must not get out of step with them: after it returns all is on disk, after it throws nothing is.
   *
   * What was issued is a forecast: every run is kept beside the others, and none of them is ever taken for measured
   * (`forecasts` alone answers with them).
   * @returns how many were new, changed, and already there unchanged; which were new or changed
   * @throws HubError `unavailable` when the disk does not take it
   */
  write(points: readonly SeriesPoints[], receivedAt: Instant, beside?: Beside): Promise<WriteResult>;

  /** See `readState`. A value that is undefined forgets its key. */
  writeState(entries: Readonly<Record<string, unknown>>): Promise<void>;

  /** What happened to a feed, hour by hour: for the status page. Adds to what the hour has. */
  countFeed(entry: FeedHour): Promise<void>;

  /**
   * A small step of what an earlier version has left to be put right, so that neither the start nor anybody who asks
   * has to wait for all of it; until it is done, what is not yet right is answered as that version did.
   */
  tidy(): Promise<Tidied>;

  /**
   * One small step of throwing away what is kept no longer: in a transaction of its own, so that nobody waits for it for
   * long; who calls sets the pace. Hours stay when the readings that they were made of go, and nothing that is written
   * later on makes them of what is left. In the end the space goes back to the disk.
   * @param place where the step before has ended; undefined begins
   */
  forget(horizon: Horizon, place?: ForgetPlace): Promise<Forgotten>;

  /**
   * A small step of putting together what is over, so that it is read faster; no answer is another one after it.
   * @returns whether there is more
   */
  pack(): Promise<boolean>;

  /** A number that is another one when somebody else than this object has written since; its size says nothing. */
  foreignWrites(): Promise<number>;
}

export interface SeriesKey {
  readonly station: string;
  readonly property: string;
  readonly feed: string;
  readonly period: Period;
  readonly cadence: number;
}

export interface Tidied {
  /** Whether there is more to do. */
  readonly more: boolean;
  /** Whether any answer may be another one than before. */
  readonly changed: boolean;
}

export interface SeriesPoints {
  readonly series: Series;
  readonly observations: readonly Observation[];
}

/** Written in the same transaction as the points. */
export interface Beside {
  /** As writeState: running totals stay in step with the increments made of them. */
  readonly state?: Readonly<Record<string, unknown>>;
  /** As countFeed, but of the readings those count that are new: however often a time is read again, each once. */
  readonly feedHour?: FeedHour;
}

export interface WriteResult {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Those that are new or changed, as they were given; of the same interval twice the last one. */
  readonly written: readonly SeriesPoints[];
  /** A series comes in another rhythm than before: its cadence is another one. */
  readonly hasLearned?: boolean;
}

export interface Point extends Interval {
  readonly value: number;
  readonly quality: Quality;
  readonly reasons: readonly string[];
  readonly qualifier?: string;
  readonly receivedAt: Instant;
  readonly weight?: number;
  /** Forecasts only. */
  readonly issued?: Instant;
}

export interface PointsRequest {
  readonly series: readonly number[];
  readonly range: Interval;
  readonly minQuality: Quality;
  readonly limit: number;
}

export interface ForecastsRequest extends PointsRequest {
  /** As they stood then: of each interval the newest run issued at this time or before. Default every run. */
  readonly issuedUntil?: Instant;
}

export interface AggregateRequest {
  readonly series: readonly number[];
  /** n + 1 ascending bounds of n buckets: `[edges[i], edges[i+1])`. A point lies where `placeOf` (model/time.ts) says. */
  readonly edges: readonly Instant[];
  readonly minQuality: Quality;
  /** Counts also the hours of each bucket that are covered for so long at least, ms; not where edges are no whole hours. */
  readonly hoursCovered?: number;
}

export type HourTaker = (hour: Aggregate) => void;

export interface HoursRequest {
  readonly series: readonly number[];
  /** From a full hour to a full hour; the first one is bucket 0. */
  readonly range: Interval;
  readonly minQuality: Quality;
}

/**
 * All that any aggregation needs, mergeable by adding (min, max, last: by comparing). `w`, `x`, `y` depend on the
 * property: directions Σw, Σw·sin, Σw·cos (calm left out) · weighted means Σw, Σw·v · rates Σms, Σms·v ·
 * sound levels n, Σ10^(v/10) · at_max: greatest weight and the value beside it (of equal weights the greater value).
 * A point without a weight weighs 1. The most frequent code follows from no aggregate: ask for the points.
 */
export interface Aggregate {
  /** Index of the bucket. */
  readonly bucket: number;
  readonly n: number;
  /**
   * Milliseconds covered by points, without their overrun; instants count as the cadence of their time. More than the bucket
   * where intervals of a usual length are longer, or overlap.
   */
  readonly covered: number;
  /**
   * How far beyond the end of the bucket an increment reaches that lasts longer than is usual (a counter that nobody has
   * read for days), ms; left out where none does.
   */
  readonly overrun?: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
  /** Value of the point that starts last. */
  readonly last: number;
  readonly w: number;
  readonly x: number;
  readonly y: number;
  /** Hours covered as long as `hoursCovered` asks; left out where they were not counted. */
  readonly hours?: number;
}

/** Hour of a feed's life. */
export interface FeedHour {
  readonly kommune: string;
  readonly feed: string;
  readonly hour: Instant;
  readonly readings: number;
  readonly missing: number;
  readonly rejected: number;
  readonly failures: number;
  /** Flagged by quality control. */
  readonly flagged: number;
  /** The same by reason: one reading may have several. Left out for none. */
  readonly flags?: Readonly<Partial<Record<Reason, number>>>;
  /** Events that it told of; left out for none. */
  readonly events?: number;
}
