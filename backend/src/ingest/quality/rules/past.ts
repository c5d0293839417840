import { isYetToCome, type Qualifier } from '../../../model/observation';
import type { Quality, Reason } from '../../../model/quality';
import type { Instant, Interval } from '../../../model/time';

/** What a check needs to know of a reading, new or old. */
export interface Past extends Interval {
  readonly value: number;
  readonly quality: Quality;
  readonly reasons: readonly Reason[];
  readonly weight?: number;
  /** Relative humidity of the air that particles were counted in, %, where the message told it. */
  readonly humidity?: number;
  readonly qualifier?: Qualifier;
  /** Forecasts only. */
  readonly issued?: Instant;
  /** When it came in, where that is known. */
  readonly receivedAt?: Instant;
}

/**
 * Whether a reading can be none by itself, so that it says nothing of others. A contradiction does not count: which of
 * the two is wrong nobody can tell, and whether both have come must not matter for the rest.
 */
export function cannotBe(reading: Past): boolean {
  const { quality, reasons, receivedAt } = reading;
  const alone = !reasons.includes('contradiction') || reasons.includes('range');
  return quality === 'implausible' && (alone || isYetToCome(reading, receivedAt ?? Infinity));
}

/** Finally checked by the provider, or forecast: nothing is held against it. */
export function isSettled({ quality, issued }: Past): boolean {
  return quality === 'valid' || issued !== undefined;
}

export function byTime(a: Interval, b: Interval): number {
  return a.start - b.start || a.end - b.end;
}

export function intervalKey({ start, end }: Interval): string {
  return `${start}/${end}`;
}
