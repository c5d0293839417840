import { DateTime } from 'luxon';
import { HubError } from '@smartregion/terms/errors';
import { DAY, type Instant, type Interval } from '../../../model/time';

export interface BackfillLimits {
  readonly feed: string;
  /** How far back the provider serves, ms. */
  readonly depth: number;
  /** How long readings are kept, ms. */
  readonly kept: number;
  /** Whose days the dates are. */
  readonly zone: string;
  readonly now: Instant;
}

/**
 * The time that a person means: dates are whole days of the region, the last one included; without `to` until now.
 * @throws HubError `query` when a date is none, the end is before the beginning, or the provider does not go so far back
 */
export function backfillRange({ from, to }: { from: string; to?: string }, limits: BackfillLimits): Interval {
  const { feed, depth, kept, zone, now } = limits;
  const start = instantOf('--from', from, zone);
  const end = to === undefined ? now : Math.min(now, instantOf('--to', to, zone, isDate(to) ? 1 : 0));
  if (start >= end) {
    throw new HubError(
      'query',
      start >= now ? `${from} has not been yet.` : `The end ${to} is before the beginning ${from}.`,
      'Write --from before --to, both in the past.',
      { from, to }
    );
  }
  if (now - start > kept) {
    throw new HubError(
      'query',
      `Single readings are kept for ${spoken(kept)} (retention.readings), and ${from} is longer ago.`,
      `Begin at ${DateTime.fromMillis(now - kept + DAY, { zone }).toISODate()}, or keep them for longer.`,
      { from, kept }
    );
  }
  if (now - start > depth) {
    throw new HubError(
      'query',
      `${feed} serves ${spoken(depth)} of the past, and ${from} is longer ago.`,
      depth < DAY
        ? 'Import older data from files: hub import.'
        : `Begin at ${DateTime.fromMillis(now - depth + DAY, { zone }).toISODate()}, and import older data from files: hub import.`,
      { from, depth }
    );
  }
  return { start, end };
}

function instantOf(option: string, text: string, zone: string, daysOn = 0): Instant {
  const parsed = DateTime.fromISO(text, { zone });
  if (!parsed.isValid) {
    throw new HubError(
      'query',
      `${option} ${text} is no date.`,
      'Write it as 2026-01-31, or with the time as 2026-01-31T12:00Z.',
      { [option]: text }
    );
  }
  return parsed.plus({ days: daysOn }).toMillis();
}

function isDate(text: string): boolean {
  return /^\d{4}-?\d{2}-?\d{2}$/.test(text);
}

function spoken(ms: number): string {
  if (ms <= 0) {
    return 'nothing';
  }
  const days = Math.floor(ms / DAY);
  return days >= 2 ? `${days} days` : `${Math.round(ms / 60_000)} minutes`;
}
