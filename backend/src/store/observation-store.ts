import type { Cell } from '../model/frame';
import type { Observation } from '../model/observation';
import type { Quality } from '../model/quality';
import type { Series } from '../model/series';
import type { Instant, Interval } from '../model/time';

/**
 * The one memory of the hub. SQLite serves it in one process; a columnar, sharded engine can serve it too: every
 * question names its series and its range, every answer is a mergeable aggregate, and no method needs a join
 * outside the store.
 */
export interface ObservationStore {
  /** The ids of these series, made where missing. Order as asked. */
  ensureSeries(keys: readonly SeriesKey[]): Promise<Series[]>;
  listSeries(): Promise<Series[]>;

  /**
   * Upserts on (series, start, end[, issued]) and keeps the hourly rollups in the same transaction: after it
   * returns all is on disk, after it throws nothing is.
   * @returns how many were new, changed, and already there unchanged
   */
  write(points: readonly SeriesPoints[], receivedAt: Instant): Promise<WriteResult>;

  /** Raw points in time order, at most `limit` of all series together (HubError `too-large` beyond). */
  points(request: PointsRequest): Promise<Map<number, Point[]>>;

  /** One mergeable aggregate per series and bucket; buckets without a point are left out. */
  aggregates(request: AggregateRequest): Promise<Map<number, Aggregate[]>>;

  /** The newest point of each series that is good enough and not older than `since`. */
  latest(series: readonly number[], minQuality: Quality, since: Instant): Promise<Map<number, Point>>;

  /** First start and last end of each series. */
  extent(series: readonly number[]): Promise<Map<number, Interval>>;

  /** Small facts that must survive a restart: cursors, ETags, back-off, running totals, import progress. */
  readState<T>(key: string): Promise<T | undefined>;
  writeState(entries: Readonly<Record<string, unknown>>): Promise<void>;

  /** What happened to a feed, hour by hour: for the status page. */
  countFeed(entry: FeedHour): Promise<void>;
  feedHours(range: Interval): Promise<FeedHour[]>;

  close(): Promise<void>;
}

export interface SeriesKey {
  readonly station: string;
  readonly property: string;
  readonly feed: string;
  readonly cadence: number;
}

export interface SeriesPoints {
  readonly series: Series;
  readonly observations: readonly Observation[];
}

export interface WriteResult {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
}

export interface Point extends Interval {
  readonly value: number;
  readonly quality: Quality;
  readonly reasons: readonly string[];
  readonly qualifier?: string;
  readonly receivedAt: Instant;
  readonly weight?: number;
}

export interface PointsRequest {
  readonly series: readonly number[];
  readonly range: Interval;
  readonly minQuality: Quality;
  readonly limit: number;
}

export interface AggregateRequest {
  readonly series: readonly number[];
  /** n + 1 ascending bounds of n buckets: `[edges[i], edges[i+1])`. A point belongs where its start lies. */
  readonly edges: readonly Instant[];
  readonly minQuality: Quality;
}

/**
 * All that any aggregation needs, mergeable by adding (min, max, last: by comparing). `w`, `x`, `y` depend on the
 * property: directions Σw, Σw·sin, Σw·cos (calm left out) · weighted means Σw, Σw·v · rates Σms, Σms·v ·
 * sound levels n, Σ10^(v/10) · at_max: greatest weight and the value beside it.
 */
export interface Aggregate {
  /** Index of the bucket. */
  readonly bucket: number;
  readonly n: number;
  /** Milliseconds covered by points; instants count as one cadence. */
  readonly covered: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
  readonly last: number;
  readonly w: number;
  readonly x: number;
  readonly y: number;
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
}

export type Row = Readonly<Record<string, Cell>>;
