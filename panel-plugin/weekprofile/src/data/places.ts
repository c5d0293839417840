import type { Language } from '../../../shared/src/text/language';
import type { By } from './profile';

type Names = Readonly<Record<Language, readonly string[]>>;

/** Any week that begins on a Monday, any year: noon, so that no zone moves the day. */
const MONDAY = Date.UTC(2026, 0, 5, 12);
const DAY = 86_400_000;

const named = (options: Intl.DateTimeFormatOptions, instants: readonly number[]): Names => {
  const of = (locale: string) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return instants.map((instant) => format.format(instant));
  };
  return { de: of('de-DE'), en: of('en-GB') };
};
const days = Array.from({ length: 7 }, (_, i) => MONDAY + i * DAY);
const months = Array.from({ length: 12 }, (_, i) => Date.UTC(2026, i, 15, 12));

/** `Mo`, `Mon`, Monday first. */
export const WEEKDAYS = named({ weekday: 'short' }, days);
/** `Montag`, `Monday` */
export const FULL_WEEKDAYS = named({ weekday: 'long' }, days);
export const MONTHS = named({ month: 'long' }, months);
/** `Jan`, `Mär`; `Sept` of English is cut, as on any calendar. */
export const SHORT_MONTHS: Names = {
  de: MONTHS.de.map((month) => month.slice(0, 3)),
  en: MONTHS.en.map((month) => month.slice(0, 3)),
};

/**
 * Which weekday (0 is Monday) or month (0 is January) a cell means, in words of either language or as a number from 1.
 * @returns null for what is none of them
 */
export function placeOf(by: By, value: unknown): number | null {
  const lists = by === 'week' || by === 'weekday' ? [WEEKDAYS, FULL_WEEKDAYS] : [MONTHS, SHORT_MONTHS];
  const most = lists[0]!.de.length;
  if (typeof value === 'number') {
    return Number.isInteger(value) && value >= 1 && value <= most ? value - 1 : null;
  }
  if (typeof value !== 'string') {
    return null;
  }
  const plain = (text: string) => text.trim().toLowerCase().replace(/\.$/, '');
  const found = lists
    .flatMap(({ de, en }) => [de, en])
    .map((names) => names.findIndex((name) => plain(name) === plain(value)))
    .find((index) => index >= 0);
  return found ?? null;
}
