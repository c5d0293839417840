import type { Instant } from './time';

/** What happens. Fixed words, so that they can be filtered and translated. */
export const EVENT_KINDS = [
  'weather-warning',
  'roadworks',
  'closure',
  'traffic-warning',
  'flood',
  'feed-outage',
  'silent-sensor',
  'stuck-sensor',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Stands where other events have the id of a provider's feed: what the hub itself finds. */
export const OWN_FEED = 'hub';

/** 0 for information, then as CAP 1.2 orders them: https://docs.oasis-open.org/emergency/cap/v1.2 (3.2.2). */
export const SEVERITIES = ['information', 'minor', 'moderate', 'severe', 'extreme'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The rank that the store keeps: 0 information … 4 extreme. */
export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** Something with an onset and perhaps an end: a warning, roadworks, a sensor that is silent. */
export interface HubEvent {
  /** The provider's, unique within its feed and the same in every document that tells of it. */
  readonly id: string;
  readonly kind: EventKind;
  /** Part of the feed that one document is complete for (`A1/roadworks`, see Snapshot); default all of it. */
  readonly scope?: string;
  readonly onset: Instant;
  /** The provider names no onset: it is when the hub first read of it, which no later document moves. */
  readonly onsetIsFirstSeen?: true;
  /** Absent while nobody knows. */
  readonly end?: Instant;
  readonly issued?: Instant;
  readonly severity: Severity;
  /** By language (`de`, `en`, …); at least one. */
  readonly texts: Readonly<Record<string, EventText>>;
  /** Provider's ids of the stations (places, roads, warn cells) concerned, as they stand in the configuration. */
  readonly stations: readonly string[];
  /** Where it is, if it is at a place: only stations within the feed's reach are concerned. */
  readonly place?: { readonly lat: number; readonly lon: number };
  /** Further facts as the provider words them (`gusts: 60-70 km/h`, `delay: 12 min`). */
  readonly facts?: Readonly<Record<string, string>>;
}

export interface EventText {
  readonly headline: string;
  readonly description?: string;
  readonly instruction?: string;
}
