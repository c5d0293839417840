import { propertyOf, type Aggregation } from '../../model/property';
import type { Quality } from '../../model/quality';
import type { Series } from '../../model/series';
import type { Instant, Interval } from '../../model/time';
import type { EventChange, EventsRequest, StoredEvent } from '../event-store';
import type {
  Aggregate,
  AggregateRequest,
  Beside,
  FeedHour,
  ForecastsRequest,
  ObservationStore,
  Point,
  PointsRequest,
  SeriesKey,
  SeriesPoints,
  WriteResult,
} from '../observation-store';
import { aggregationOf } from './aggregation-sql';
import { putEvents, readEvents } from './event-table';
import { groupBy } from './group-by';
import { GroupCommit } from './group-commit';
import { addFeedHours, putState, readFeedHours, readStateValue } from './memory';
import { openConnections } from './open-connections';
import { readAggregates } from './read-aggregates';
import { readHoursWithData } from './read-hours';
import { readForecasts, readLatest, readPoints } from './read-points';
import { Readers } from './readers';
import { rebuildRollups } from './rollups';
import { insertSeries, keyOf, readExtent, readSeries } from './series-table';
import { Writer } from './writer';

/**
 * Opens the store, makes folder and file where missing, and brings the schema up to date.
 * @throws HubError `unavailable` when the file cannot be opened, `config` when a newer hub wrote it
 */
export async function openSqliteStore(path: string): Promise<ObservationStore> {
  const { writer, readers } = await openConnections(path);
  return new SqliteStore(new Writer(writer), new Readers(readers));
}

/** The last moment that a calendar has. */
const FOREVER: Instant = 8.64e15;

class SqliteStore implements ObservationStore {
  private readonly aggregations = new Map<number, Aggregation>();
  private readonly writes: GroupCommit;

  constructor(
    private readonly writer: Writer,
    private readonly readers: Readers
  ) {
    this.writes = new GroupCommit(writer);
  }

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
    return this.readers.read(readSeries);
  }

  write(points: readonly SeriesPoints[], receivedAt: Instant, beside: Beside = {}): Promise<WriteResult> {
    return this.writes.write({ points, receivedAt, beside });
  }

  points(request: PointsRequest): Promise<Map<number, Point[]>> {
    return this.readers.read((connection) => readPoints(connection, request));
  }

  forecasts(request: ForecastsRequest): Promise<Map<number, Point[]>> {
    return this.readers.read((connection) => readForecasts(connection, request));
  }

  async aggregates(request: AggregateRequest): Promise<Map<number, Aggregate[]>> {
    await this.learnAggregations(request.series);
    const groups = groupBy(
      request.series.filter((id) => this.aggregations.has(id)),
      (id) => this.aggregations.get(id)!
    );
    const shares = [...groups].flatMap(([aggregation, series]) =>
      this.readers.shares(series).map((share) => ({ aggregation, request: { ...request, series: share } }))
    );
    const parts = await Promise.all(
      shares.map((share) =>
        this.readers.read((connection) => readAggregates(connection, share.aggregation, share.request))
      )
    );
    return new Map(parts.flatMap((part) => [...part]));
  }

  latest(
    series: readonly number[],
    minQuality: Quality,
    since: Instant,
    until: Instant = FOREVER
  ): Promise<Map<number, Point>> {
    return this.readers.read((connection) => readLatest(connection, series, minQuality, { start: since, end: until }));
  }

  extent(series: readonly number[], until: Instant = FOREVER): Promise<Map<number, Interval>> {
    return this.readers.read((connection) => readExtent(connection, series, until));
  }

  hoursWithData(groups: readonly (readonly number[])[], range: Interval): Promise<Instant[][]> {
    return this.readers.read((connection) => readHoursWithData(connection, groups, range));
  }

  writeEvents(change: EventChange): Promise<void> {
    return this.writer.transaction((connection) => putEvents(connection, change));
  }

  events(request: EventsRequest): Promise<StoredEvent[]> {
    return this.readers.read((connection) => readEvents(connection, request));
  }

  readState<T>(key: string): Promise<T | undefined> {
    return this.readers.read((connection) => readStateValue<T>(connection, key));
  }

  writeState(entries: Readonly<Record<string, unknown>>): Promise<void> {
    return this.writer.transaction((connection) => putState(connection, entries));
  }

  countFeed(entry: FeedHour): Promise<void> {
    return this.writer.transaction((connection) => addFeedHours(connection, [entry]));
  }

  feedHours(range: Interval): Promise<FeedHour[]> {
    return this.readers.read((connection) => readFeedHours(connection, range));
  }

  async close(): Promise<void> {
    await this.readers.close();
    await this.writer.close();
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
