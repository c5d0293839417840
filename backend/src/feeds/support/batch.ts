import type { HubEvent } from '../../model/event';
import type { Batch, NextRequest, Reading, Snapshot, StationFacts } from '../../model/observation';

/** A batch is small enough to be written in one transaction while queries keep answering. */
export const BATCH_SIZE = 20_000;

/** More readings than any one row, entry or element brings. */
const ROOM_FOR_A_ROW = 100;

/**
 * Collects what a parser reads and counts what it does not take:
 *
 *     for (const row of rows) {
 *       batch.row();
 *       …
 *       if (batch.full) { yield batch.take(); }
 *     }
 *     yield batch.take();
 */
export class BatchBuilder {
  private readings: Reading[] = [];
  private stations: StationFacts[] = [];
  private events: HubEvent[] = [];
  private withdrawn: string[] = [];
  private further: NextRequest[] = [];
  private complete: Snapshot | undefined;
  private rows = 0;
  private missing = 0;
  private rejected = new Map<string, number>();

  /** One more line, entry or element that could hold readings. */
  row(): void {
    this.rows++;
  }

  read(reading: Reading): void {
    this.readings.push(reading);
  }

  station(facts: StationFacts): void {
    this.stations.push(facts);
  }

  event(event: HubEvent): void {
    this.events.push(event);
  }

  /** Events that the document takes back or replaces. */
  withdraw(ids: readonly string[]): void {
    this.withdrawn.push(...ids);
  }

  /** The document is all that holds in this scope. */
  snapshot(scope: string, ids: readonly string[]): void {
    this.complete = { scope, ids };
  }

  /** A document that this one points to. */
  next(request: NextRequest): void {
    this.further.push(request);
  }

  /** A value that the provider marks as not available. */
  miss(count = 1): void {
    this.missing += count;
  }

  /** A value or row that is not taken; the reason in plain words, few enough to be listed. */
  reject(reason: string, count = 1): void {
    this.rejected.set(reason, (this.rejected.get(reason) ?? 0) + count);
  }

  /** True when the next row might not fit. */
  get full(): boolean {
    return this.readings.length + this.events.length + ROOM_FOR_A_ROW > BATCH_SIZE;
  }

  /** What was collected since the last time. */
  take(): Batch {
    const { readings, stations, rows, missing, events, withdrawn, complete, further } = this;
    const rejected = Object.fromEntries(this.rejected);
    this.readings = [];
    this.stations = [];
    this.rows = 0;
    this.missing = 0;
    this.rejected = new Map();
    this.events = [];
    this.withdrawn = [];
    this.further = [];
    this.complete = undefined;
    return {
      readings,
      stations,
      rows,
      missing,
      rejected,
      ...(events.length > 0 ? { events } : {}),
      ...(withdrawn.length > 0 ? { withdrawn } : {}),
      ...(complete ? { snapshot: complete } : {}),
      ...(further.length > 0 ? { next: further } : {}),
    };
  }
}
