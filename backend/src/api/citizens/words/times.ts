import { DateTime } from 'luxon';
import { formatLawInstant, formatZonelessLawHour, LAW_ZONE, lawHourOfDay } from '@smartregion/terms/law-time';
import { LOCALE } from '@smartregion/terms/numbers';
import type { Language } from '@smartregion/terms/sentence';
import { HOUR, MEZ, type Instant } from '../../../model/time';

/** Whose clock, whose words. */
export interface Clock {
  readonly language: Language;
  /** IANA zone of the clocks of the region. */
  readonly zone: string;
  readonly now: Instant;
}

const TODAY = { de: 'heute', en: 'today' } as const;

/** `heute, 14–15 Uhr MEZ`: an hour of the law's clock, which knows no summer time. */
export function lawHourWords(end: Instant, { language, now }: Clock): string {
  const hour = lawHourOfDay(end);
  const isToday = dayOf(end - 1, MEZ) === dayOf(now, MEZ);
  return isToday
    ? `${TODAY[language]}, ${lawSpan(hour, language)} ${LAW_ZONE[language]}`
    : `${formatZonelessLawHour(end, language)} ${LAW_ZONE[language]}`;
}

/** `14–15 Uhr` */
export function lawSpan(hour: number, language: Language): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return language === 'de' ? `${hour - 1}–${hour} Uhr` : `${two(hour - 1)}:00–${two(hour)}:00`;
}

export const lawInstantWords = (instant: Instant, { language }: Clock): string => formatLawInstant(instant, language);

/** `18 Uhr` or `18:30 Uhr` of today, `Sa., 6 Uhr` of the days around it, with the date of days that are further away. */
export function momentWords(instant: Instant, clock: Clock): string {
  const { language, zone, now } = clock;
  const local = DateTime.fromMillis(instant, { zone }).setLocale(LOCALE[language]);
  const time = hourWords(instant, clock);
  const days = local.startOf('day').diff(DateTime.fromMillis(now, { zone }).startOf('day'), 'days').days;
  if (Math.round(days) === 0) {
    return time;
  }
  const near = Math.abs(days) < 6;
  const day = near ? local.toFormat('ccc') : local.toFormat(language === 'de' ? 'dd.MM.yyyy' : 'd LLL yyyy');
  return `${day}, ${time}`;
}

/** The end of something: in German a day ends at 24 o'clock, and does not reach into the next. */
export function untilWords(instant: Instant, clock: Clock): string {
  const { language, zone } = clock;
  const isMidnight = DateTime.fromMillis(instant, { zone }).hour + DateTime.fromMillis(instant, { zone }).minute === 0;
  return isMidnight && language === 'de'
    ? momentWords(instant - HOUR, clock).replace(/23\u202fUhr$/, '24\u202fUhr')
    : momentWords(instant, clock);
}

/** `18 Uhr`, `18:30 Uhr`, `18:00` */
export function hourWords(instant: Instant, { language, zone }: Clock): string {
  const local = DateTime.fromMillis(instant, { zone });
  if (language === 'en') {
    return local.toFormat('HH:mm');
  }
  return `${local.toFormat(local.minute === 0 ? 'H' : 'H:mm')}\u202fUhr`;
}

/** `Freitag, 27. November, 16:50 Uhr` */
export function standWords(clock: Clock): string {
  const { language, zone, now } = clock;
  const local = DateTime.fromMillis(now, { zone }).setLocale(LOCALE[language]);
  const time = local.toFormat('HH:mm');
  return language === 'de'
    ? `${local.toFormat('cccc, d. LLLL')}, ${time} Uhr`
    : `${local.toFormat('cccc d LLLL')}, ${time}`;
}

/** `27.11.2026`, `27 Nov 2026` */
export function dateWords(instant: Instant, { language, zone }: Clock): string {
  const local = DateTime.fromMillis(instant, { zone }).setLocale(LOCALE[language]);
  return local.toFormat(language === 'de' ? 'dd.MM.yyyy' : 'd LLL yyyy');
}

const dayOf = (instant: Instant, zone: string): string => DateTime.fromMillis(instant, { zone }).toISODate() ?? '';
