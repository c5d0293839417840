import type { Instant } from '../../../model/time';

/**
 * What an entity says of one thing (ETSI GS CIM 009, 4.5), in no serialisation yet. An attribute has several of these where
 * several series tell of it, or over time.
 */
export interface Attribute {
  readonly kind: 'Property' | 'GeoProperty' | 'Relationship';
  /** Of a Relationship the id of the other entity, of a GeoProperty GeoJSON. */
  readonly value: unknown;
  /** UN/CEFACT recommendation 20. */
  readonly unitCode?: string;
  /** End of what was observed. */
  readonly observedAt?: Instant;
  /** Which series it comes from; left out for the one that is usually meant. */
  readonly datasetId?: string;
  /** Properties of the property, by their terms: quality, interval, feed, licence. */
  readonly about?: Readonly<Record<string, unknown>>;
  /** Since when the hub has the series. */
  readonly createdAt?: Instant;
  /** When the hub had the reading. */
  readonly modifiedAt?: Instant;
}

export type Attributes = ReadonlyMap<string, readonly Attribute[]>;

/** An entity as it is now, or over some time. */
export interface Entity {
  readonly id: string;
  readonly type: string;
  /** By their terms in the hub's context. */
  readonly attributes: Attributes;
}

export const property = (value: unknown): Attribute => ({ kind: 'Property', value });

/** An instant as a typed value, as the Smart Data Models write it. */
export interface DateTimeValue {
  readonly '@type': 'DateTime';
  readonly '@value': string;
}

/** ISO 8601 in UTC, without the thousandths where there are none. Never without a zone. */
export function stamp(instant: Instant): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}

export const dateTime = (instant: Instant): Attribute =>
  property({ '@type': 'DateTime', '@value': stamp(instant) } satisfies DateTimeValue);

/** The instant of a typed value, as a text; anything else as it is. */
export function plainValue(value: unknown): unknown {
  return value !== null && typeof value === 'object' && '@value' in value ? value['@value'] : value;
}
