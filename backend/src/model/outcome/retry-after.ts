import { DAY, SECOND } from '../time';

/** Nobody's wish for a pause is followed for longer. */
export const LONGEST_RETRY_AFTER = DAY;

/** Retry-After in seconds or as a date → milliseconds from now, at most a day. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (header === null) {
    return undefined;
  }
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * SECOND : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(0, wait), LONGEST_RETRY_AFTER) : undefined;
}
