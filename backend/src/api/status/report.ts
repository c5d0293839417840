import type { Transport } from '../../feeds/feed';
import type { ErrorKind } from '../../model/errors';
import type { Reason } from '../../model/quality';
import type { Instant } from '../../model/time';

/** What an admin asks at eight in the morning: is everything in, since when not, whose job is it. */
export interface StatusReport {
  readonly version: string;
  readonly region: string;
  readonly demo: boolean;
  readonly now: Instant;
  readonly backfill: Backfill;
  readonly feeds: readonly FeedStatus[];
  readonly kommunen: readonly KommuneStatus[];
}

export interface Backfill {
  readonly running: boolean;
  readonly done: number;
  readonly total: number;
}

/**
 * - ok: the newest data is there
 * - waiting: nothing has come yet, nothing has failed
 * - silent: the provider answers or the device is registered, but data is overdue
 * - failing: the last attempt failed
 */
export type FeedState = 'ok' | 'waiting' | 'silent' | 'failing';

export interface FeedStatus {
  readonly kommune: string;
  readonly kommuneName: string;
  readonly feed: string;
  readonly title: { readonly de: string; readonly en: string };
  readonly transport: Transport;
  readonly state: FeedState;
  /** End of the newest interval; of events and forecasts when they were last asked for. */
  readonly newest: Instant | null;
  /** When the present trouble began. */
  readonly since: Instant | null;
  /** What failed and what to do, in plain words. */
  readonly error: { readonly kind: ErrorKind; readonly message: string; readonly remedy: string } | null;
  /** 168 hours, oldest first. */
  readonly week: readonly HourState[];
  readonly readings: number;
  readonly missing: number;
  readonly rejected: number;
  readonly flagged: number;
  /** The same by reason, most frequent first; one value may have several. */
  readonly flags: readonly { readonly reason: Reason; readonly count: number }[];
  readonly events: number;
  readonly attribution: string;
}

export type HourState = 'data' | 'none' | 'rejected' | 'failed';

export interface KommuneStatus {
  readonly slug: string;
  readonly name: string;
  readonly stations: readonly StationStatus[];
}

export interface StationStatus {
  readonly id: string;
  readonly name: string;
  readonly indicative: boolean;
  readonly index: IndexStatus | null;
  readonly latest: readonly LatestValue[];
}

export interface IndexStatus {
  /** 1…5, null when there is no hour younger than three hours. */
  readonly class: number | null;
  readonly deciding: string | null;
  readonly value: number | null;
  readonly measured: number;
  readonly end: Instant;
}

export interface LatestValue {
  readonly property: string;
  readonly de: string;
  readonly en: string;
  readonly value: number;
  readonly decimals: number;
  readonly unit: string;
  readonly end: Instant;
  readonly quality: string;
}
