import type { Contents } from './outcome/contents';
import type { HubEvent } from './event';
import { HOUR, type Instant, type Interval } from './time';
import type { Quality, Reason } from './quality';

/** `<` below the detection limit (value = limit), `>` above the measuring range. */
export type Qualifier = '<' | '>';

/** What a feed's parser reads: still in the provider's unit, not yet checked. */
export interface Reading extends Interval {
  /** The provider's id of the station, as it stands in the configuration. */
  readonly station: string;
  /** Id of the vocabulary. */
  readonly property: string;
  readonly value: number;
  /** Unit of `value` as sent, UCUM. */
  readonly unit: string;
  /** What the parser alone can know; quality control may lower it. Default `provisional`. */
  readonly quality?: Quality;
  readonly reasons?: readonly Reason[];
  readonly qualifier?: Qualifier;
  /** Forecasts only: when it was issued. */
  readonly issued?: Instant;
  /** Directions only: the air stood still. Without it 0° is north, which consoles mean by it and the DWD does not. */
  readonly calm?: true;
  /** Relative humidity of the air that particles were counted in, %, where the message tells it. */
  readonly humidity?: number;
  /** True when the value is a running total: ingest makes increments of it (see ingest/accept/counters.ts). */
  readonly cumulative?: boolean;
  /** Which of the provider's totals it is, where it has several: from one to another there is no increment. */
  readonly counter?: string;
}

/** A measurement may end this long after it came in: clocks differ, and some providers send the running hour. */
export const CLOCK_TOLERANCE = HOUR;

/** Whether a measurement would be one of a time that has not been yet. What is issued is a forecast and may. */
export function isYetToCome({ end, issued }: Pick<Reading, 'end' | 'issued'>, receivedAt: Instant): boolean {
  return issued === undefined && end > receivedAt + CLOCK_TOLERANCE;
}

/** A reading in canonical unit with quality: what the store keeps. */
export interface Observation extends Interval {
  readonly station: string;
  readonly property: string;
  readonly value: number;
  readonly quality: Quality;
  readonly reasons: readonly Reason[];
  readonly qualifier?: Qualifier;
  readonly issued?: Instant;
  /** As of the reading; totals only, which the store never sees. */
  readonly counter?: string;
  /** Value of the property's weight (wind speed, flow) in the same interval, where the batch had it. */
  readonly weight?: number;
  /** As of the reading; judged by and not kept. */
  readonly humidity?: number;
}

/** What a provider says of a station. */
export interface StationFacts {
  readonly station: string;
  readonly name?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly heightM?: number;
  /** From when these facts hold: stations move. */
  readonly from?: Instant;
  readonly to?: Instant;
}

/** What the clock of a device said when it sent. */
export interface DeviceClock {
  readonly station: string;
  readonly at: Instant;
}

/**
 * What came of one payload, or of one part of a streamed one. An empty answer, a missing value, a rejected row
 * and a failing feed are four different things: empty = no rows, missing = counted here, rejected = counted by
 * reason here, failing = the parser throws a HubError.
 */
export interface Batch {
  readonly readings: readonly Reading[];
  readonly stations: readonly StationFacts[];
  /** Rows (lines, entries, elements that could hold readings) seen. */
  readonly rows: number;
  /** Values that the provider marks as not available. */
  readonly missing: number;
  /** Values or rows that were not taken, by reason in plain words. */
  readonly rejected: Readonly<Record<string, number>>;
  /** Of what is missing and rejected, that of single stations, by the provider's id: each is told to its own Kommune. */
  readonly ofStations?: Readonly<Record<string, Refusals>>;
  /** Of what is missing, the values of which series and time are known: a window that is read again tells them again. */
  readonly gaps?: readonly Gap[];
  /** What the document brings by name, read or not; left out where nothing has a name. */
  readonly contents?: Contents;
  readonly clocks?: readonly DeviceClock[];
  readonly events?: readonly HubEvent[];
  /** Ids of events that this document takes back or replaces. */
  readonly withdrawn?: readonly string[];
  /** The document is all that holds: events of the same feed and scope that it does not name are over. */
  readonly snapshot?: Snapshot;
  /** Documents that this one points to (the next page, a station's sensors): fetched in the same poll. */
  readonly next?: readonly NextRequest[];
}

/** A value that the provider marks as not available. */
export type Gap = Pick<Reading, 'station' | 'property' | 'end'>;

export type Refusals = Pick<Batch, 'missing' | 'rejected'>;

export interface Snapshot {
  /** What it is complete for (`A1/roadworks`); empty for all of the feed. */
  readonly scope: string;
  /** All that hold, whether or not they are in this batch. */
  readonly ids: readonly string[];
}

/** On the same server as the document; everything else as it was asked for. */
export interface NextRequest {
  readonly url: string;
  readonly station?: string;
}

export const EMPTY_BATCH: Batch = { readings: [], stations: [], rows: 0, missing: 0, rejected: {} };
