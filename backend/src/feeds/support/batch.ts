import type { Batch, Reading, StationFacts } from '../../model/observation';

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
    return this.readings.length + ROOM_FOR_A_ROW > BATCH_SIZE;
  }

  /** What was collected since the last time. */
  take(): Batch {
    const { readings, stations, rows, missing } = this;
    const rejected = Object.fromEntries(this.rejected);
    this.readings = [];
    this.stations = [];
    this.rows = 0;
    this.missing = 0;
    this.rejected = new Map();
    return { readings, stations, rows, missing, rejected };
  }
}
