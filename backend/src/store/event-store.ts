import type { EventKind, HubEvent, Severity } from '../model/event';
import type { Snapshot } from '../model/observation';
import type { Instant, Interval } from '../model/time';

/** The hub's memory of events: part of the one store, kept as long as the observations. */
export interface EventStore {
  /**
   * What one document says of events, for one Kommune: upserts them, then ends at `at` those that it takes back and
   * those that its snapshot no longer names; one that comes again later holds again. What a clock that was ahead has
   * ended later than `at` is over at `at`. All or nothing; the same change twice is the same as once.
   * @returns the events that are others than before, as they are now
   */
  writeEvents(change: EventChange): Promise<readonly StoredEvent[]>;

  /** Events that hold at any moment of the range and were not taken back by their onset, by onset, newest first. */
  events(request: EventsRequest): Promise<StoredEvent[]>;
}

export interface EventChange {
  readonly kommune: string;
  readonly feed: string;
  readonly events: readonly HubEvent[];
  readonly withdrawn: readonly string[];
  readonly snapshot?: Snapshot;
  readonly at: Instant;
}

export interface EventsRequest {
  readonly range: Interval;
  /** Slugs; empty for all. */
  readonly kommunen: readonly string[];
  /** Ids; empty for all. */
  readonly feeds: readonly string[];
  /** Empty for all. */
  readonly kinds: readonly EventKind[];
  readonly minSeverity: Severity;
  /** HubError `too-large` beyond. */
  readonly limit: number;
}

export interface StoredEvent extends HubEvent {
  readonly kommune: string;
  readonly feed: string;
  /** When the hub first heard of it. */
  readonly receivedAt: Instant;
  /** When the provider took it back or it vanished from the provider's list; it is over from then on. */
  readonly overAt?: Instant;
}
