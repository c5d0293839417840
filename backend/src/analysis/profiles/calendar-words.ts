import type { Language } from '@smartregion/terms/sentence';

/** Monday first. */
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  de: ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
};

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** @param day 0 is Monday */
export const weekdayName = (day: number, language: Language): string => WEEKDAYS[language][day]!;

/** @param month 0 is January */
export const monthName = (month: number, language: Language): string => MONTHS[language][month]!;

/** "8 Uhr", "08:00": the hour that begins then. */
export const hourName = (hour: number, language: Language): string =>
  language === 'de' ? `${hour} Uhr` : `${String(hour).padStart(2, '0')}:00`;
