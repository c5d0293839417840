import type { ZodType } from 'zod';
import type { EventKind } from '../model/event';
import type { Licence, StationClass } from '../model/kommune';
import type { Batch } from '../model/observation';
import type { Sentence } from '@smartregion/terms/sentence';
import type { Instant, Interval } from '../model/time';

export type { Sentence };

/**
 * One provider format. The registry's entry alone drives configuration, command line, push routes, status page and
 * the docs table; nothing else in the hub names a feed.
 */
export interface Feed<Options = unknown> {
  /** The id in configuration, command line and docs. */
  readonly id: string;
  readonly title: { readonly de: string; readonly en: string };
  readonly transport: Transport;
  /** Polled feeds that may also be sent to the hub (a broker's notifications). */
  readonly takesPushes?: true;
  /**
   * Path that its devices send to, with {token} and {station} where they stand in it, as guides and `hub check` name it;
   * without it /api/v1/ingest/{feed}/{kommune}, which takes all that is pushed.
   */
  readonly pushPath?: string;
  readonly licence: Licence;
  /** Devices that a Kommune has put up itself: their readings are its own to publish. */
  readonly own?: true;
  /** Usual distance of two readings, ms. */
  readonly cadence: number;
  /** The same where it depends on the options (DWD: 10-minute or hourly). */
  cadenceOf?(options: Options): number;
  /** Usual distance of two polls where one document holds many readings, ms; else the cadence. */
  readonly pollsEvery?: number;
  /** How long after the end of an interval the provider has it, ms. */
  readonly latency: number;
  /** Whose servers these are: feeds of one provider share one retry budget. */
  readonly provider: string;
  /** Root of the provider's addresses; the configuration may name another (a mirror, the demo). */
  readonly baseUrl?: string;
  /** Providers that have a server each: what such an address looks like; the configuration has to name one. */
  readonly addressLike?: string;
  /** What a Kommune may set beside its stations. All of it can be left out; parsed once, where the file is read. */
  readonly options: ZodType<Options>;
  /** How the provider names stations, where that is known; undefined for options under which it is not. */
  stationIds?(options: Options): StationIds | undefined;
  /**
   * Stations that the options speak of, and where: those must be among the stations; a device also by those of its
   * channels (`<device>-<channel>`), unless it is `exact`.
   */
  stationsNamed?(
    options: Options
  ): readonly { readonly path: readonly (string | number)[]; readonly station: string; readonly exact?: true }[];
  /**
   * Formats that many publish in: whether the licence above is that of what comes from this source. Without it always.
   */
  isLicensed?(source: Source<Options>): boolean;
  /** What its options allow, but is seldom meant: told by `hub check`. */
  doubts?(source: Source<Options>): readonly Doubt[];
  /** Options without which nothing comes: the provider refuses, or there is nothing to ask for. */
  readonly needs?: readonly string[];
  /** How far back the provider serves, ms; older data comes by `hub import`. */
  readonly depth?: number;
  /** The same where it depends on the options (a broker with or without a past); undefined: `depth` holds. */
  depthOf?(options: Options): number | undefined;
  /** Corrections arrive within this time: it is read again on every poll, ms. */
  readonly rereads?: number;
  /** Later corrections arrive within this time: all of it is read again in this rhythm, piece by piece. */
  readonly revises?: { readonly within: number; readonly every: number };
  /** Most requests that the provider allows, of all Kommunen together, in so many ms. */
  readonly rate?: { readonly requests: number; readonly per: number };
  /** Ids of the vocabulary that its readings can have. */
  readonly delivers: readonly string[];
  /** Kinds of events that it tells of. */
  readonly tells?: readonly EventKind[];
  /** The same where it depends on the options (Bright Sky: weather or warnings). */
  tellsOf?(options: Options): readonly EventKind[];
  /** What its stations are where nobody says it; by default they only give an indication. */
  readonly stationClass?: StationClass;
  /** Its values are computed, not measured (forecast, model): measured ones of the same station go before them. */
  readonly modelled?: true;
  /** How far from an event's place a configured station may lie to be concerned by it, km. */
  reach?(options: Options): number;
  /** What the parser was held to, in German for the docs: payloads once recorded, or documentation alone. */
  readonly evidence: { readonly recorded?: string; readonly documented?: string };

  /**
   * Bytes → readings. Pure: no network, no clock, no store. Yields as it reads, so that a large document never
   * stands in memory as a tree. Throws HubError `payload` when the document is not what it should be.
   */
  parse(payload: Payload, context: FeedContext<Options>): Iterable<Batch>;

  /** Formats whose meaning is a matter of configuration: what it takes a file for, for `hub import --preview`. */
  explain?(payload: Payload, context: FeedContext<Options>): Explanation;

  /** What to fetch for these stations and this time. Polled feeds only. */
  requests?(plan: RequestPlan<Options>): FeedRequest[];
}

/** Where the data of a feed come from, as it is configured. */
export interface Source<Options = unknown> {
  readonly options: Options;
  /** That of the configuration, else the provider's; empty where there is none. */
  readonly baseUrl: string;
  readonly stations: readonly { readonly provider: string; readonly lat: number; readonly lon: number }[];
  /** Names of the options that stand in the file. */
  readonly named: readonly string[];
}

/** Something odd about the options. */
export interface Doubt {
  readonly path: readonly (string | number)[];
  readonly sentence: Sentence;
  readonly remedy: Sentence;
}

/** How a provider names stations. */
export interface StationIds {
  readonly pattern: RegExp;
  /** As a part of a sentence: „fünf Ziffern wie 05480“. */
  readonly like: Sentence;
  /** Nothing can be asked with any other name; without it such a name is only doubted. */
  readonly must?: true;
}

/**
 * poll: the hub asks · push: devices send to the hub · subscribe: the hub listens to a broker · file: people bring
 * files (`hub import`, or by HTTP as a push).
 */
export type Transport = 'poll' | 'push' | 'subscribe' | 'file';

/** Whether the push endpoint takes it. */
export function isPushed({ transport, takesPushes }: Feed): boolean {
  return transport === 'push' || transport === 'file' || takesPushes === true;
}

export interface Payload {
  readonly bytes: Uint8Array;
  /** File name or last part of the address: some formats say in it what they are. */
  readonly name?: string;
  /** How much of it is read, where that is less than of other documents (support/limits.ts). */
  readonly limits?: PayloadLimits;
}

/** What a document costs is known by what is in it, not by the bytes that arrive. */
export interface PayloadLimits {
  /** Bytes when unpacked. */
  readonly unpacked: number;
  /** Rows, entries and values, taken or not. */
  readonly entries: number;
}

export interface FeedContext<Options = unknown> {
  readonly options: Options;
  /** When the payload came in. For formats without a time of their own. */
  readonly receivedAt: Instant;
  /** Station that was asked for, where the answer names it differently (UBA asks by code, answers by number). */
  readonly station?: string;
  /** Documents without which this one has no meaning, by name (`siteTable`). */
  readonly companions?: Readonly<Record<string, Uint8Array>>;
  /** What the document answers, where it was fetched: for formats that point to further documents. */
  readonly asked?: FeedRequest;
  /** What the address of a push says beside station and token (`precision=ms`). */
  readonly parameters?: Readonly<Record<string, string>>;
}

export interface RequestPlan<Options = unknown> {
  readonly options: Options;
  readonly baseUrl: string;
  /** Provider's ids of the stations wanted. */
  readonly stations: readonly string[];
  /** The time wanted. */
  readonly range: Interval;
  readonly now: Instant;
}

export interface FeedRequest {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent with POST; JSON, unless the headers say otherwise. Without it GET. */
  readonly body?: string;
  /** Client certificate for mutual TLS (Mobilithek). */
  readonly certificate?: { readonly pkcs12: string; readonly password?: string };
  /** OAuth 2 refresh grant: the hub fetches the access token and sends it as bearer. */
  readonly grant?: OAuthGrant;
  /** The time that a good answer settles; with it catch-up knows what is still open. */
  readonly range: Interval;
  /** Passed on as FeedContext.station. */
  readonly station?: string;
  /** Of a document that holds the stations of a whole country, those that are wanted: the parser passes over the rest. */
  readonly stations?: readonly string[];
  /** Fetched first, kept for a day. */
  readonly companions?: Readonly<Record<string, string>>;
}

/** https://www.rfc-editor.org/rfc/rfc6749#section-6; providers may hand out a new refresh token each time. */
export interface OAuthGrant {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
}

/** What a feed takes a file for. */
export interface Explanation {
  readonly facts: readonly Sentence[];
  /** Each column and what it means. */
  readonly parts: readonly { readonly name: string; readonly meaning: Sentence }[];
  /** Parts that can be read in two ways: nothing is imported before the configuration decides them. */
  readonly undecided: readonly { readonly name: string; readonly why: Sentence; readonly remedy: Sentence }[];
}
