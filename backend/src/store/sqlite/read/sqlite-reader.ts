import { randomUUID } from 'node:crypto';
import { Connection } from '../connection';
import { aggregationOf } from './aggregation-sql';
import { readAudit, readStandings } from '../action-tables';
import { readEvents } from '../event-table';
import { readEachHour, readVersions } from '../pages/each-hour';
import { groupBy } from './group-by';
import { readFeedHours, readStateValue } from '../memory';
import { READER } from '../open-connections';
import { readAggregates } from './read-aggregates';
import { readHoursWithData } from './read-hours';
import { GatheredPoints } from './gathered-points';
import { readForecasts, readLatest } from './read-points';
import { Readers } from './readers';
import { readExtent, readLongest, readSeries } from '../series-table';
import type { Aggregation } from '@smartregion/terms/property';
import type { Quality } from '../../../model/quality';
import type { Series } from '../../../model/series';
import type { Instant, Interval } from '../../../model/time';
import type { AuditEntry } from '../../../model/action/audit';
import type { Standing } from '../../../model/action/standing';
import type { AuditRequest } from '../../action-store';
import type { EventsRequest, StoredEvent } from '../../event-store';
import type {
  Aggregate,
  AggregateRequest,
  FeedHour,
  ForecastsRequest,
  HoursRequest,
  HourTaker,
  ObservationReader,
  Point,
  PointsRequest,
} from '../../observation-store';

/**
 * Opens an existing store to read from it, beside the one that writes: each answering thread has one of its own.
 * @throws HubError `unavailable` when the file cannot be opened
 */
export async function openSqliteReader(path: string): Promise<SqliteReader> {
  const connection = await Connection.open(path, 'read');
  await connection.script(READER);
  return new SqliteReader(new Readers([connection]));
}

/** The last moment that a calendar has. */
const FOREVER: Instant = 8.64e15;

/** The half of the store that reads. */
export class SqliteReader implements ObservationReader {
  private readonly name = randomUUID();
  private readonly aggregations = new Map<number, Aggregation>();

  private readonly gathered: GatheredPoints;

  constructor(protected readonly readers: Readers) {
    this.gathered = new GatheredPoints(readers);
  }

  listSeries(): Promise<Series[]> {
    return this.readers.read(readSeries);
  }

  points(request: PointsRequest): Promise<Map<number, Point[]>> {
    return this.gathered.read(request);
  }

  forecasts(request: ForecastsRequest): Promise<Map<number, Point[]>> {
    return this.readers.read((connection) => readForecasts(connection, request));
  }

  async aggregates(request: AggregateRequest): Promise<Map<number, Aggregate[]>> {
    const parts = await this.sharedOut(request, readAggregates);
    return new Map(parts.flatMap((part) => [...part]));
  }

  async eachHour(request: HoursRequest, takerOf: (series: number) => HourTaker): Promise<void> {
    await this.sharedOut(request, (connection, aggregation, share) =>
      readEachHour(connection, aggregation, share, takerOf)
    );
  }

  async versionsOfHours(series: readonly number[], range: Interval): Promise<Map<number, string>> {
    const versions = await this.readers.read((connection) => readVersions(connection, series, range));
    // Two stores of one process may have the same numbers.
    return new Map([...versions].map(([id, version]) => [id, `${this.name} ${version}`]));
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

  longest(series: readonly number[]): Promise<Map<number, number>> {
    return this.readers.read((connection) => readLongest(connection, series));
  }

  hoursWithData(groups: readonly (readonly number[])[], range: Interval): Promise<Instant[][]> {
    return this.readers.read((connection) => readHoursWithData(connection, groups, range));
  }

  events(request: EventsRequest): Promise<StoredEvent[]> {
    return this.readers.read((connection) => readEvents(connection, request));
  }

  standings(): Promise<Standing[]> {
    return this.readers.read(readStandings);
  }

  audit(request: AuditRequest): Promise<AuditEntry[]> {
    return this.readers.read((connection) => readAudit(connection, request));
  }

  readState<T>(key: string): Promise<T | undefined> {
    return this.readers.read((connection) => readStateValue<T>(connection, key));
  }

  feedHours(range: Interval): Promise<FeedHour[]> {
    return this.readers.read((connection) => readFeedHours(connection, range));
  }

  close(): Promise<void> {
    return this.readers.close();
  }

  /** Has the series of a request read by all connections at the same time, those that aggregate alike together. */
  private async sharedOut<Request extends { readonly series: readonly number[] }, T>(
    request: Request,
    read: (connection: Connection, aggregation: Aggregation, share: Request) => Promise<T>
  ): Promise<T[]> {
    await this.learnAggregations(request.series);
    const groups = groupBy(
      request.series.filter((id) => this.aggregations.has(id)),
      (id) => this.aggregations.get(id)!
    );
    const shares = [...groups].flatMap(([aggregation, all]) =>
      this.readers.shares(all).map((series) => ({ aggregation, share: { ...request, series } }))
    );
    return Promise.all(
      shares.map(({ aggregation, share }) => this.readers.read((connection) => read(connection, aggregation, share)))
    );
  }

  /** A series never changes its property; another process may have made new ones. */
  private async learnAggregations(series: readonly number[]): Promise<void> {
    if (series.some((id) => !this.aggregations.has(id))) {
      (await this.listSeries()).forEach(({ id, property }) => this.aggregations.set(id, aggregationOf(property)));
    }
  }
}
