import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { propertyOf, type Aggregation } from '../../model/property';
import type { Quality } from '../../model/quality';
import type { Series } from '../../model/series';
import type { Instant, Interval } from '../../model/time';
import type {
  Aggregate,
  AggregateRequest,
  Beside,
  FeedHour,
  ObservationStore,
  Point,
  PointsRequest,
  SeriesKey,
  SeriesPoints,
  WriteResult,
} from '../observation-store';
import { aggregationOf } from './aggregation-sql';
import { Connection } from './connection';
import { storeError } from './errors';
import { addFeedHour, putState, readFeedHours, readStateValue } from './memory';
import { migrate } from './migrations';
import { readAggregates } from './read-aggregates';
import { readLatest, readPoints } from './read-points';
import { hourOf, rebuildRollups, refreshRollups, type StaleHour } from './rollups';
import { extendSeries, insertSeries, keyOf, readExtent, readSeries } from './series-table';
import { upsert } from './upsert';
import { Writer } from './writer';

/**
 * WAL lets queries read while an import writes. FULL makes every commit reach the disk before it is acknowledged:
 * with NORMAL a kill -9 would lose nothing either, but a power cut would, and a station pushes a reading once only.
 */
const WRITER = `
  PRAGMA page_size = 8192;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA wal_autocheckpoint = 2000;
  PRAGMA journal_size_limit = 67108864;
  PRAGMA cache_size = -65536;
  PRAGMA foreign_keys = ON;`;

const READER = 'PRAGMA cache_size = -32768;';

/** Queries that run at the same time; the machine that the hub is sized for has two cores. */
const READERS = 2;

/** How long to wait for another process (an import beside the running hub), ms. */
const BUSY_TIMEOUT = 15_000;

/**
 * Opens the store, makes folder and file where missing, and brings the schema up to date.
 * @throws HubError `unavailable` when the file cannot be opened, `config` when a newer hub wrote it
 */
export async function openSqliteStore(path: string): Promise<ObservationStore> {
  await mkdir(dirname(path), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw storeError(Object.assign(error, { code: 'SQLITE_CANTOPEN' }), path);
  });
  const writer = await Connection.open(path, 'write');
  const opened = [writer];
  try {
    await writer.script(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}; ${WRITER}`);
    await migrate(writer, path);
    for (let i = 0; i < READERS; i++) {
      const reader = await Connection.open(path, 'read');
      opened.push(reader);
      await reader.script(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}; ${READER}`);
    }
  } catch (error) {
    await Promise.all(opened.map((connection) => connection.close()));
    throw error;
  }
  return new SqliteStore(new Writer(writer), opened.slice(1));
}

class SqliteStore implements ObservationStore {
  private turn = 0;
  private readonly aggregations = new Map<number, Aggregation>();

  constructor(
    private readonly writer: Writer,
    private readonly readers: readonly Connection[]
  ) {}

  async ensureSeries(keys: readonly SeriesKey[]): Promise<Series[]> {
    const known = await this.seriesByKey();
    const missing = keys.filter((key) => known.get(keyOf(key))?.cadence !== key.cadence);
    if (missing.length === 0) {
      return keys.map((key) => known.get(keyOf(key))!);
    }
    missing.forEach((key) => propertyOf(key.property));
    await this.writer.transaction(async (connection) => {
      await insertSeries(connection, missing);
      for (const key of missing) {
        const changed = known.get(keyOf(key));
        if (changed) {
          await rebuildRollups(connection, aggregationOf(changed.property), changed.id);
        }
      }
    });
    const now = await this.seriesByKey();
    return keys.map((key) => now.get(keyOf(key))!);
  }

  listSeries(): Promise<Series[]> {
    return readSeries(this.reader());
  }

  write(points: readonly SeriesPoints[], receivedAt: Instant, beside: Beside = {}): Promise<WriteResult> {
    return this.writer.transaction(async (connection) => {
      const result = await upsert(connection, points, receivedAt);
      if (result.inserted + result.updated > 0) {
        for (const [aggregation, hours] of staleHours(points)) {
          await refreshRollups(connection, aggregation, hours);
        }
        await extendSeries(connection, points);
      }
      if (beside.state) {
        await putState(connection, beside.state);
      }
      if (beside.feedHour) {
        await addFeedHour(connection, beside.feedHour);
      }
      return result;
    });
  }

  points(request: PointsRequest): Promise<Map<number, Point[]>> {
    return readPoints(this.reader(), request);
  }

  async aggregates(request: AggregateRequest): Promise<Map<number, Aggregate[]>> {
    await this.learnAggregations(request.series);
    const groups = new Map<Aggregation, number[]>();
    for (const id of request.series) {
      const aggregation = this.aggregations.get(id);
      if (aggregation) {
        append(groups, aggregation, id);
      }
    }
    const parts = await Promise.all(
      [...groups].map(([aggregation, series]) => readAggregates(this.reader(), aggregation, { ...request, series }))
    );
    return new Map(parts.flatMap((part) => [...part]));
  }

  latest(series: readonly number[], minQuality: Quality, since: Instant): Promise<Map<number, Point>> {
    return readLatest(this.reader(), series, minQuality, since);
  }

  extent(series: readonly number[]): Promise<Map<number, Interval>> {
    return readExtent(this.reader(), series);
  }

  readState<T>(key: string): Promise<T | undefined> {
    return readStateValue(this.reader(), key);
  }

  writeState(entries: Readonly<Record<string, unknown>>): Promise<void> {
    return this.writer.transaction((connection) => putState(connection, entries));
  }

  countFeed(entry: FeedHour): Promise<void> {
    return this.writer.transaction((connection) => addFeedHour(connection, entry));
  }

  feedHours(range: Interval): Promise<FeedHour[]> {
    return readFeedHours(this.reader(), range);
  }

  async close(): Promise<void> {
    await Promise.all(this.readers.map((reader) => reader.close()));
    await this.writer.close();
  }

  private reader(): Connection {
    return this.readers[this.turn++ % this.readers.length]!;
  }

  /** A series never changes its property; another process may have made new ones. */
  private async learnAggregations(series: readonly number[]): Promise<void> {
    if (series.some((id) => !this.aggregations.has(id))) {
      (await this.listSeries()).forEach(({ id, property }) => this.aggregations.set(id, aggregationOf(property)));
    }
  }

  private async seriesByKey(): Promise<Map<string, Series>> {
    return new Map((await this.listSeries()).map((series) => [keyOf(series), series]));
  }
}

/** The hours of these points, by the way in which their series aggregate. */
function staleHours(points: readonly SeriesPoints[]): Map<Aggregation, StaleHour[]> {
  const stale = new Map<Aggregation, StaleHour[]>();
  for (const { series, observations } of points) {
    const aggregation = aggregationOf(series.property);
    for (const hour of new Set(observations.map((o) => hourOf(o.start)))) {
      append(stale, aggregation, [series.id, hour]);
    }
  }
  return stale;
}

function append<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) {
    group.push(value);
  } else {
    groups.set(key, [value]);
  }
}
