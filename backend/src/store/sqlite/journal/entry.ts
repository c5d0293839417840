import { qualityOf } from '../../../model/quality';
import type { Qualifier } from '../../../model/observation';
import type { Reason } from '../../../model/quality';
import type { Instant } from '../../../model/time';
import type { StoredEvent } from '../../event-store';
import type { JournalEntry, JournalReading } from '../../journal';

/** A reading as the journal keeps it. */
export type KeptReading = readonly [
  series: number,
  receivedAt: Instant,
  start: Instant,
  end: Instant,
  value: number,
  quality: number,
  reasons: readonly Reason[],
  qualifier: Qualifier | null,
  weight: number | null,
];

export interface KeptEntry {
  readonly readings?: readonly KeptReading[];
  readonly events?: readonly StoredEvent[];
}

export function entryOf(number: number, { readings = [], events = [] }: KeptEntry): JournalEntry {
  return { number, readings: readings.map(readingOf), events };
}

function readingOf(kept: KeptReading): JournalReading {
  const [series, receivedAt, start, end, value, quality, reasons, qualifier, weight] = kept;
  return {
    ...{ series, receivedAt, start, end, value, quality: qualityOf(quality), reasons },
    ...(qualifier !== null && { qualifier }),
    ...(weight !== null && { weight }),
  };
}
