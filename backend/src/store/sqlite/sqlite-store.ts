import { propertyOf } from '@smartregion/terms/property';
import type { Horizon } from '../../model/retention';
import type { Series } from '../../model/series';
import type { Instant } from '../../model/time';
import type { Decision, Dispatch } from '../action-store';
import type { EventChange, StoredEvent } from '../event-store';
import type {
  Beside,
  FeedHour,
  ObservationStore,
  SeriesKey,
  SeriesPoints,
  Tidied,
  WriteResult,
} from '../observation-store';
import type { ForgetPlace, Forgotten } from '../forgetting';
import type { JournalEntry, JournalExtent } from '../journal';
import { decide, endLease, holdLease, readUnanswered } from './action-tables';
import { putEvents } from './event-table';
import { forgetStep } from './forget/forget';
import { readJournal, readJournalExtent } from './journal/read-journal';
import { noteEvents } from './journal/write-journal';
import { GroupCommit } from './write/group-commit';
import { addFeedHours, putState } from './memory';
import { openConnections } from './open-connections';
import { packSome } from './pages/pack';
import { Readers } from './read/readers';
import { insertSeries, keyOf } from './series-table';
import { SqliteReader } from './read/sqlite-reader';
import { sortSome } from './write/sorting';
import { Writer } from './write/writer';

/**
 * Opens the store, makes folder and file where missing, and brings the schema up to date.
 * @throws HubError `unavailable` when the file cannot be opened, `config` when a newer hub wrote it
 */
export async function openSqliteStore(path: string): Promise<ObservationStore> {
  const { writer, readers } = await openConnections(path);
  return new SqliteStore(new Writer(writer), new Readers(readers));
}

class SqliteStore extends SqliteReader implements ObservationStore {
  private readonly writes: GroupCommit;

  constructor(
    private readonly writer: Writer,
    readers: Readers
  ) {
    super(readers);
    this.writes = new GroupCommit(writer);
  }

  async ensureSeries(keys: readonly SeriesKey[]): Promise<Series[]> {
    const known = await this.seriesByKey();
    const missing = keys.filter((key) => !known.has(keyOf(key)));
    if (missing.length === 0) {
      return keys.map((key) => known.get(keyOf(key))!);
    }
    missing.forEach((key) => propertyOf(key.property));
    await this.writer.transaction((connection) => insertSeries(connection, missing));
    const now = await this.seriesByKey();
    return keys.map((key) => now.get(keyOf(key))!);
  }

  write(points: readonly SeriesPoints[], receivedAt: Instant, beside: Beside = {}): Promise<WriteResult> {
    return this.writes.write({ points, receivedAt, beside });
  }

  writeEvents(change: EventChange): Promise<readonly StoredEvent[]> {
    return this.writer.transaction(async (connection) => {
      const events = await putEvents(connection, change);
      await noteEvents(connection, events, change.at);
      return events;
    });
  }

  journalExtent(): Promise<JournalExtent> {
    return this.readers.read(readJournalExtent);
  }

  journal(after: number, limit: number): Promise<JournalEntry[]> {
    return this.readers.read((connection) => readJournal(connection, after, limit));
  }

  holdLease(hub: string, now: Instant, until: Instant): Promise<boolean> {
    return this.writer.transaction((connection) => holdLease(connection, hub, now, until));
  }

  endLease(hub: string): Promise<void> {
    return this.writer.transaction((connection) => endLease(connection, hub));
  }

  decide(decision: Decision): Promise<boolean> {
    return this.writer.transaction((connection) => decide(connection, decision));
  }

  unanswered(): Promise<Dispatch[]> {
    return this.readers.read(readUnanswered);
  }

  writeState(entries: Readonly<Record<string, unknown>>): Promise<void> {
    return this.writer.transaction((connection) => putState(connection, entries));
  }

  countFeed(entry: FeedHour): Promise<void> {
    return this.writer.transaction((connection) => addFeedHours(connection, [entry]));
  }

  tidy(): Promise<Tidied> {
    return this.writer.transaction(sortSome);
  }

  pack(): Promise<boolean> {
    return this.writer.transaction(packSome);
  }

  forget(horizon: Horizon, place?: ForgetPlace): Promise<Forgotten> {
    return forgetStep({ readers: this.readers, writer: this.writer }, horizon, place);
  }

  /** SQLite changes it for each commit of another connection; all of this process go through the writer's own. */
  foreignWrites(): Promise<number> {
    return this.writer.turn(async (connection) => {
      const [row] = await connection.rows<{ readonly data_version: number }>('PRAGMA data_version');
      return row!.data_version;
    });
  }

  override async close(): Promise<void> {
    await super.close();
    await this.writer.close();
  }

  private async seriesByKey(): Promise<Map<string, Series>> {
    return new Map((await this.listSeries()).map((series) => [keyOf(series), series]));
  }
}
