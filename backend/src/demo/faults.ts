import { DAY, HOUR, MINUTE, type Instant } from '../model/time';
import { BEGINNING, IS_EXTREME } from './nature/extreme';
import { chance } from './nature/noise';

/**
 * What goes wrong in the demo, so that everything that can be seen of faults is there to be seen. All of it is a
 * function of the time, so that a restart meets the same faults again.
 */

/** One reading in forty is missing, differently for each station and property. */
export function isGap(series: string, end: Instant): boolean {
  return chance(`gap:${series}:${end}`) < 0.025;
}

/** This sensor repeats its value from 22 to 8 UTC every night. */
export const STUCK_STATION = 'LUFT-FRO-1';
export function stuckSince(station: string, end: Instant): Instant {
  if (station !== STUCK_STATION) {
    return end;
  }
  const sinceTen = (end + 2 * HOUR) % DAY;
  return sinceTen <= 10 * HOUR ? end - sinceTen : end;
}

/** This station's hours come two hours later than those of the others. */
export const LATE_STATION = 'DENW010';
export function publishedAt(station: string, end: Instant): Instant {
  return end + (station === LATE_STATION ? 2 * HOUR : 0) + 10 * MINUTE;
}

/** Lünen's field device was down on the day before yesterday's morning: from 4 to 9 UTC of each third day. */
export function isDeviceDown(site: string, end: Instant): boolean {
  const isThirdMorning = Math.floor(end / DAY) % 3 === 0 && end % DAY > 4 * HOUR && end % DAY <= 9 * HOUR;
  return (site.startsWith('LUE') && isThirdMorning) || (IS_EXTREME && site === FALLEN_COUNTER && end > BEGINNING);
}

/** What the storm takes down when the demo begins. */
const FALLEN_COUNTER = 'LUE-B54-2';

/** The bicycle counters' server is away for the first ten minutes of every third hour. */
export function isServerDown(now: Instant): boolean {
  return Math.floor(now / HOUR) % 3 === 0 && now % HOUR < 10 * MINUTE;
}

/** These parking sensors have been silent since the winter, and their portal goes on telling what they said last. */
export const SILENT_SPACES: readonly string[] = ['LUE-WBP-07', 'LUE-WBP-18', 'LUE-LST-03'];
export const SILENT_SINCE = Date.UTC(2026, 0, 15, 9, 40);

/** And this one for some days, so that there is always a sensor whose silence is news. */
export const LATELY_SILENT_SPACE = 'LUE-WBP-11';

/** Since when a parking sensor has been silent, as seen from a moment; Infinity for those that are not. */
export function silentSince(space: string, now: Instant): Instant {
  if (space === LATELY_SILENT_SPACE) {
    return Math.floor((now - 4 * DAY) / (7 * DAY)) * 7 * DAY;
  }
  return SILENT_SPACES.includes(space) ? SILENT_SINCE : Infinity;
}

/** This console loses its WLAN from 1 to 3 UTC every night and never sends what it missed. */
export const SILENT_CONSOLE = 'selm-rathaus';
export function isConsoleSilent(station: string, time: Instant): boolean {
  return station === SILENT_CONSOLE && time % DAY >= HOUR && time % DAY < 3 * HOUR;
}
