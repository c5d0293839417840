import { DateTime } from 'luxon';
import { HOUR, type Instant } from '../../model/time';
import { BUCKET_LENGTH, type Bucket } from './buckets';

export interface Fineness {
  readonly bucket: Bucket | 'raw' | 'auto';
  /** No bucket is shorter, ms. */
  readonly least: number;
  /** It is coarser than what was asked for. */
  readonly isCoarser: boolean;
}

/**
 * How fine an answer can be: where single readings are kept no longer, their hours are.
 * @param first the earliest time that the answer speaks of
 * @param readingsSince from when on every single reading is there
 */
export function finenessOf(wanted: Fineness['bucket'], first: Instant, readingsSince: Instant): Fineness {
  if (first >= readingsSince) {
    return { bucket: wanted, least: 0, isCoarser: false };
  }
  const isFiner = wanted === 'raw' || (wanted !== 'auto' && BUCKET_LENGTH[wanted] < HOUR);
  return { bucket: isFiner ? '1h' : wanted, least: HOUR, isCoarser: isFiner };
}

/** What is said beside an answer that is coarser, or has less, than was asked for. */
export function coarserNotice(readingsSince: Instant, zone: string, language: 'de' | 'en'): string {
  const day = DateTime.fromMillis(readingsSince, { zone });
  return language === 'de'
    ? `Einzelwerte sind ab dem ${day.toFormat('dd.MM.yyyy')} gespeichert, davor Stundenwerte.`
    : `Single readings are kept from ${day.toISODate()} on, before that hours.`;
}
