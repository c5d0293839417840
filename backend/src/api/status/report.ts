import type { Affected, Problem } from '../../analysis/health/problem';
import type { Transport } from '../../feeds/feed';
import type { ErrorKind } from '@smartregion/terms/errors';
import type { FailureCause } from '../../model/outcome/failure';
import type { Health, HealthState } from '../../model/health';
import type { Contents } from '../../model/outcome/contents';
import type { Reason } from '../../model/quality';
import type { Instant } from '../../model/time';

/** What an admin asks at eight in the morning: is everything in, since when not, whose job is it. */
export interface StatusReport {
  readonly version: string;
  readonly region: string;
  readonly demo: boolean;
  /** Whether it gives its data to everybody, below /opendata. */
  readonly openData: boolean;
  readonly now: Instant;
  readonly backfill: Backfill;
  /** What is wrong, each cause once: the whole machine first, then what concerns the most. */
  readonly problems: readonly ProblemStatus[];
  readonly feeds: readonly FeedStatus[];
  readonly kommunen: readonly KommuneStatus[];
}

export interface Backfill {
  readonly running: boolean;
  readonly done: number;
  readonly total: number;
}

/** A cause, with the names of the stations that it concerns; of the feeds there is more below `feeds`. */
export interface ProblemStatus extends Omit<Problem, 'affected'> {
  readonly affected: readonly AffectedStatus[];
}

export interface AffectedStatus extends Pick<Affected, 'kommune' | 'feed'> {
  /** Those that are concerned; empty where all are. */
  readonly stations: readonly { readonly id: string; readonly name: string }[];
}

export interface FeedStatus extends Health {
  readonly kommune: string;
  readonly kommuneName: string;
  readonly feed: string;
  readonly title: { readonly de: string; readonly en: string };
  readonly transport: Transport;
  /** How many of its stations are in each state; states that none is in are left out. */
  readonly stations: Readonly<Partial<Record<HealthState, number>>>;
  /** Ids of the problems that it has a part in. */
  readonly problems: readonly string[];
  /** What failed first and what to do, in plain words. */
  readonly error: {
    readonly kind: ErrorKind;
    readonly cause: FailureCause;
    readonly message: string;
    readonly remedy: string;
  } | null;
  /** 168 hours, oldest first. */
  readonly week: readonly HourState[];
  readonly readings: number;
  readonly missing: number;
  readonly rejected: number;
  readonly flagged: number;
  /** The same by reason, most frequent first; one value may have several. */
  readonly flags: readonly { readonly reason: Reason; readonly count: number }[];
  readonly events: number;
  /** What its documents brought by name in the last days, read or not. */
  readonly contents: Contents;
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
  /** How it does in each feed that brings it. */
  readonly health: readonly StationFeedStatus[];
  readonly index: IndexStatus | null;
  readonly latest: readonly LatestValue[];
}

export interface StationFeedStatus extends Health {
  readonly feed: string;
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
