import { DAY, HOUR, MINUTE, SECOND } from '../model/time';

const UNITS: Readonly<Record<string, number>> = { s: SECOND, m: MINUTE, h: HOUR, d: DAY };

/** "90s", "10m", "1h", "2d" → milliseconds; undefined when it is none of these. */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d{1,6})\s*([smhd])$/.exec(text.trim());
  return match ? Number(match[1]) * UNITS[match[2]!]! : undefined;
}

/** Milliseconds in the largest unit that says it without a fraction: "10m", "1h", "90s". */
export function formatDuration(ms: number): string {
  const [unit, size] = Object.entries(UNITS).findLast(([, size]) => ms >= size && ms % size === 0) ?? ['s', SECOND];
  return `${ms / size}${unit}`;
}
