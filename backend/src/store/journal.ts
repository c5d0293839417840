import type { Observation } from '../model/observation';
import type { Instant } from '../model/time';
import { DAY } from '../model/time';
import type { StoredEvent } from './event-store';

/**
 * What has been written lately, in the order of the commits, whoever has written it: whoever was away goes on by it where
 * he was, without loss and without anything twice. It has what was measured of late, not the past that a backfill or an
 * import brings, and no forecasts; and it has an end, see `JOURNAL_LIMITS`.
 */
export interface Journal {
  journalExtent(): Promise<JournalExtent>;

  /** Entries after this number, in order, at most so many. Their numbers have no gaps: where one begins, some have gone. */
  journal(after: number, limit: number): Promise<JournalEntry[]>;
}

export interface JournalExtent {
  /** Another one in another store: numbers of the one say nothing in the other. */
  readonly name: string;
  /** Number of the last entry that there ever was; 0 for none. */
  readonly last: number;
}

export interface JournalEntry {
  /** Ascending from 1. */
  readonly number: number;
  readonly readings: readonly JournalReading[];
  readonly events: readonly StoredEvent[];
}

export type JournalReading = Pick<
  Observation,
  'start' | 'end' | 'value' | 'quality' | 'reasons' | 'qualifier' | 'weight'
> & {
  readonly series: number;
  readonly receivedAt: Instant;
};

export const JOURNAL_LIMITS = {
  /** Readings that are kept, about: some 50 MB. */
  readings: 500_000,
  /** How long entries are kept. */
  age: DAY,
  /** Readings that ended longer than this before they came in are of the past. */
  late: 3 * DAY,
  /** Readings and events of an entry. */
  entry: 500,
} as const;
