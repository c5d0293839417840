import type { Language } from './language';

const nameOf = (month: number, language: Language, length: 'short' | 'long') =>
  new Date(Date.UTC(2022, month, 1)).toLocaleDateString(language === 'de' ? 'de-DE' : 'en-GB', {
    month: length,
    timeZone: 'UTC',
  });

/** `Jan` … `Dez`, all of three letters. */
export const monthName = (month: number, language: Language): string => nameOf(month, language, 'short').slice(0, 3);

/** `Januar` … `Dezember` */
export const fullMonthName = (month: number, language: Language): string => nameOf(month, language, 'long');
