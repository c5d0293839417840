import { LOCALE } from '@smartregion/terms/numbers';
import type { Language } from './language';

/**
 * The zone of a dashboard as a name that `Intl` knows.
 * @param timeZone as Grafana says it: `browser`, `utc` or an IANA name
 */
export function zoneOf(timeZone: string): string {
  if (timeZone === 'utc') {
    return 'UTC';
  }
  return timeZone === '' || timeZone === 'browser' ? Intl.DateTimeFormat().resolvedOptions().timeZone : timeZone;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once: to make one takes a hundred times as long as to use it. */
function format(language: Language, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, zone, options]);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone: zone });
  formats.set(key, made);
  return made;
}

type Part = 'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute' | 'timeZoneName';

/** The parts of an instant (ms since the epoch) on a zone's wall clock, as numbers where they are. */
export function wallClock(instant: number, zone: string) {
  const parts = format('en', zone, {
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
    hourCycle: 'h23',
  }).formatToParts(instant);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return {
    ...{ year: of('year'), month: of('month'), day: of('day') },
    ...{ hour: of('hour'), minute: of('minute'), second: of('second') },
  };
}

const partOf = (type: Part, instant: number, zone: string, language: Language, options: Intl.DateTimeFormatOptions) =>
  format(language, zone, options)
    .formatToParts(instant)
    .find((part) => part.type === type)?.value ?? '';

const two = (n: number) => String(n).padStart(2, '0');

/** `Do`, `Thu` */
export const weekday = (instant: number, zone: string, language: Language) =>
  partOf('weekday', instant, zone, language, { weekday: 'short' });

/** `MEZ`, `MESZ`; `CET`, `CEST`; `UTC` */
export const zoneName = (instant: number, zone: string, language: Language) =>
  partOf('timeZoneName', instant, zone, language, { timeZoneName: 'short' });

/** `26.11.`, `26 Nov` */
export function formatDate(instant: number, zone: string, language: Language): string {
  const { day, month } = wallClock(instant, zone);
  return language === 'de'
    ? `${two(day)}.${two(month)}.`
    : format('en', zone, { day: 'numeric', month: 'short' }).format(instant);
}

/** `26.11.2026`, `26 Nov 2026` */
export function formatFullDate(instant: number, zone: string, language: Language): string {
  const { day, month, year } = wallClock(instant, zone);
  return language === 'de'
    ? `${two(day)}.${two(month)}.${year}`
    : format('en', zone, { day: 'numeric', month: 'short', year: 'numeric' }).format(instant);
}

/** `14 Uhr`, `14:20 Uhr`; `14:00`, `14:20` */
export function formatClock(instant: number, zone: string, language: Language): string {
  const { hour, minute } = wallClock(instant, zone);
  if (language === 'en') {
    return `${two(hour)}:${two(minute)}`;
  }
  return minute === 0 ? `${hour}\u202fUhr` : `${hour}:${two(minute)}\u202fUhr`;
}

/** `Do 26.11.2026, 14:20 Uhr MEZ`, `Thu 26 Nov 2026, 14:20 CET` */
export function formatMoment(instant: number, zone: string, language: Language): string {
  const day = `${weekday(instant, zone, language)} ${formatFullDate(instant, zone, language)}`;
  return `${day}, ${formatClock(instant, zone, language)} ${zoneName(instant, zone, language)}`;
}
