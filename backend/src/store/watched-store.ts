import { Changes } from './changes';
import type { Series } from '../model/series';
import type { Instant, Interval } from '../model/time';
import type { Horizon } from '../model/retention';
import type { AuditRequest, Decision } from './action-store';
import type { EventChange, EventsRequest, StoredEvent } from './event-store';
import { WrittenListeners, type WrittenListener } from './written';
import type { ForgetPlace, Forgotten } from './forgetting';
import type {
  AggregateRequest,
  Beside,
  FeedHour,
  ForecastsRequest,
  ObservationStore,
  PointsRequest,
  SeriesKey,
  SeriesPoints,
  Tidied,
  WriteResult,
} from './observation-store';
import type { Quality } from '../model/quality';

/** A store that notes what is written through it, whatever engine it is. */
export class WatchedStore implements ObservationStore {
  readonly changes = new Changes();
  private readonly listeners = new WrittenListeners();
  private foreign: number | undefined;
  private hasForgotten = false;

  constructor(private readonly store: ObservationStore) {}

  /**
   * Tells of everything that is written from now on, once it is on disk: of each write the readings that are new or
   * changed, of each change the events that are others now; in the order of the commits, and without keeping the writer
   * waiting. What another process writes (an import beside the hub) is told as `elsewhere`, without what it was and only
   * where `watchOthers` looks for it: whoever must have that reads the store's journal.
   * @param failed is told what the listener throws or rejects with; nobody else notices
   * @returns what ends it
   */
  onWritten(listener: WrittenListener, failed: (error: unknown) => void = () => undefined): () => void {
    return this.listeners.add(listener, failed);
  }

  /** Notes also what other processes (an import beside the running hub) have written since it was asked last. */
  async lookForOthers(): Promise<void> {
    const foreign = await this.store.foreignWrites();
    if (this.foreign !== undefined && foreign !== this.foreign) {
      this.changes.noteEverything();
      this.listeners.tell({ kind: 'elsewhere' });
    }
    this.foreign = foreign;
  }

  /**
   * Looks for others again and again, from now on.
   * @returns what ends that
   */
  watchOthers(every: number, failed: (error: unknown) => void): () => void {
    const look = (): void => void this.lookForOthers().catch(failed);
    look();
    const timer = setInterval(look, every).unref();
    return () => clearInterval(timer);
  }

  async ensureSeries(keys: readonly SeriesKey[]): Promise<Series[]> {
    const known = new Set((await this.store.listSeries()).map(({ id }) => id));
    const ensured = await this.store.ensureSeries(keys);
    if (ensured.some(({ id }) => !known.has(id))) {
      this.changes.noteSeries();
    }
    return ensured;
  }

  async write(points: readonly SeriesPoints[], receivedAt: Instant, beside?: Beside): Promise<WriteResult> {
    const result = await this.store.write(points, receivedAt, beside);
    if (result.inserted + result.updated > 0) {
      this.changes.noteReadings(points);
      this.listeners.tell({ kind: 'readings', points: result.written, receivedAt });
    }
    if (result.hasLearned) {
      this.changes.noteSeries();
    }
    return result;
  }

  async tidy(): Promise<Tidied> {
    const tidied = await this.store.tidy();
    if (tidied.changed) {
      this.changes.noteEverything();
    }
    return tidied;
  }

  async writeEvents(change: EventChange): Promise<readonly StoredEvent[]> {
    const events = await this.store.writeEvents(change);
    this.changes.noteEvents();
    if (events.length > 0) {
      this.listeners.tell({ kind: 'events', events });
    }
    return events;
  }

  async decide(decision: Decision): Promise<boolean> {
    const isKept = await this.store.decide(decision);
    if (isKept && decision.standings.length + decision.records.length > 0) {
      this.changes.noteEvents();
    }
    return isKept;
  }

  /** What is kept of older answers was right when it was given; it goes when all is over. */
  async forget(horizon: Horizon, place?: ForgetPlace): Promise<Forgotten> {
    const forgotten = await this.store.forget(horizon, place);
    this.hasForgotten ||= forgotten.removed > 0;
    if (!forgotten.next && this.hasForgotten) {
      this.hasForgotten = false;
      this.changes.noteEverything();
    }
    return forgotten;
  }

  listSeries = (): Promise<Series[]> => this.store.listSeries();
  points = (request: PointsRequest) => this.store.points(request);
  forecasts = (request: ForecastsRequest) => this.store.forecasts(request);
  aggregates = (request: AggregateRequest) => this.store.aggregates(request);
  eachHour: ObservationStore['eachHour'] = (request, takerOf) => this.store.eachHour(request, takerOf);
  versionsOfHours = (series: readonly number[], range: Interval) => this.store.versionsOfHours(series, range);
  pack = (): Promise<boolean> => this.store.pack();
  latest = (series: readonly number[], minQuality: Quality, since: Instant, until?: Instant) =>
    this.store.latest(series, minQuality, since, until);
  extent = (series: readonly number[], until?: Instant) => this.store.extent(series, until);
  longest = (series: readonly number[]) => this.store.longest(series);
  hoursWithData = (groups: readonly (readonly number[])[], range: Interval) => this.store.hoursWithData(groups, range);
  events = (request: EventsRequest): Promise<StoredEvent[]> => this.store.events(request);
  standings = () => this.store.standings();
  audit = (request: AuditRequest) => this.store.audit(request);
  holdLease = (hub: string, now: Instant, until: Instant) => this.store.holdLease(hub, now, until);
  endLease = (hub: string) => this.store.endLease(hub);
  unanswered = () => this.store.unanswered();
  readState = <T>(key: string): Promise<T | undefined> => this.store.readState<T>(key);
  writeState = (entries: Readonly<Record<string, unknown>>) => this.store.writeState(entries);
  countFeed = (entry: FeedHour) => this.store.countFeed(entry);
  feedHours = (range: Interval) => this.store.feedHours(range);
  journalExtent = () => this.store.journalExtent();
  journal = (after: number, limit: number) => this.store.journal(after, limit);
  foreignWrites = () => this.store.foreignWrites();
  close = () => this.store.close();
}
