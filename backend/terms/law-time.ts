import type { Language } from './sentence';

export const HOUR = 3_600_000;

/** MEZ has no summer time: wall clock = UTC + 1 h (39. BImSchV; `Etc/GMT-1`). */
const mezWallClock = (instant: number) => new Date(instant + HOUR);

/** What the law's clock is called. */
export const LAW_ZONE = { de: 'MEZ', en: 'CET' } as const;

const two = (n: number) => String(n).padStart(2, '0');

function date(wall: Date, language: Language): string {
  if (language === 'de') {
    return `${two(wall.getUTCDate())}.${two(wall.getUTCMonth() + 1)}.${wall.getUTCFullYear()}`;
  }
  return wall.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}

/**
 * The hour of the law's clock that ends at an instant: `13.06.2023, 14–15 Uhr MEZ`. The last hour of a day is
 * 23–24 of that day, not 23–0 of two.
 *
 * @param end end of the hour, ms since the epoch
 */
export function formatLawHour(end: number, language: Language): string {
  return `${formatZonelessLawHour(end, language)} ${LAW_ZONE[language]}`;
}

/** The same without the zone, for where a heading names it: `13.06.2023, 14–15 Uhr`. */
export function formatZonelessLawHour(end: number, language: Language): string {
  const wall = mezWallClock(end - HOUR);
  const from = wall.getUTCHours();
  const span = language === 'de' ? `${from}–${from + 1} Uhr` : `${two(from)}:00–${two(from + 1)}:00`;
  return `${date(wall, language)}, ${span}`;
}

/** An instant on the law's clock, to the hour: `13.06.2023, 15 Uhr MEZ`; midnight belongs to the day that ends. */
export function formatLawInstant(instant: number, language: Language): string {
  const wall = mezWallClock(instant - HOUR);
  const hour = wall.getUTCHours() + 1;
  const time = language === 'de' ? `${hour} Uhr` : `${two(hour)}:00`;
  return `${date(wall, language)}, ${time} ${LAW_ZONE[language]}`;
}

/** The hour of the day, 1 … 24, that ends at an instant on the law's clock. */
export function lawHourOfDay(end: number): number {
  return mezWallClock(end - HOUR).getUTCHours() + 1;
}

/** `18 Uhr`, `18:00`: a mark on an axis. */
export function formatHourMark(hour: number, language: Language): string {
  return language === 'de' ? `${hour}${'\u202f'}Uhr` : `${two(hour)}:00`;
}
