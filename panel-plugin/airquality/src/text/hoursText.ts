import { formatNumber } from '@smartregion/terms/numbers';
import type { IndexVersion } from '@smartregion/terms/air-quality-versions';
import type { Language } from '../../../shared/src/text/language';
import { fullMonthName, monthName } from '../../../shared/src/text/months';
import { type ClassMonth, isRunning, type StationMonths, totalHours } from '../data/months';
import { versionParts } from './sentences';

/** Up to this class, the second of every index, a drawing speaks of `gut oder besser`. */
export const FINE = 2;

const WORDS = {
  de: { hour: 'Stunde', hours: 'Stunden', better: 'oder besser', none: 'ohne Klasse' },
  en: { hour: 'hour', hours: 'hours', better: 'or better', none: 'without a class' },
} as const;

/** `612 Stunden`, `1 Stunde` */
export const hoursWord = (count: number, language: Language): string =>
  `${formatNumber(count, 0, language)} ${count === 1 ? WORDS[language].hour : WORDS[language].hours}`;

/** `gut oder besser` */
export const fineWord = (index: IndexVersion, language: Language): string =>
  `${index.classes[FINE - 1]![language]} ${WORDS[language].better}`;

export const noClass = (language: Language): string => WORDS[language].none;

/** `Okt 2026` */
export const shortMonth = ({ year, month }: ClassMonth, language: Language): string =>
  `${monthName(month, language)} ${year}`;

/** `Oktober 2026` */
export const longMonth = ({ year, month }: ClassMonth, language: Language): string =>
  `${fullMonthName(month, language)} ${year}`;

/** `612 Stunden gut oder besser, 12 Stunden schlecht`: of hours of each class, those that there are. */
export function hoursInWords(hours: readonly number[], index: IndexVersion, language: Language): string {
  const fine = hours.slice(0, FINE).reduce((sum, one) => sum + one, 0);
  const worse = index.classes.flatMap((one, i) =>
    i >= FINE && hours[i]! > 0 ? [`${hoursWord(hours[i]!, language)} ${one[language]}`] : []
  );
  return [`${hoursWord(fine, language)} ${fineWord(index, language)}`, ...worse].join(', ');
}

/** `2 gut: 312 Stunden`, one for each class that there was, then the hours without one. */
export function hourLines(
  { hours, unknown }: Pick<ClassMonth, 'hours' | 'unknown'>,
  index: IndexVersion,
  language: Language
): string[] {
  const classes = index.classes.flatMap((one, i) =>
    hours[i]! > 0 ? [`${i + 1} ${one[language]}: ${hoursWord(hours[i]!, language)}`] : []
  );
  return [...classes, ...(unknown > 0 ? [`${noClass(language)}: ${hoursWord(unknown, language)}`] : [])];
}

/** The newest month that has classes, as one sentence; then how much of it is not known. */
export function monthSentences({ months, index }: StationMonths, now: number, language: Language): string[] {
  const newest = [...months].reverse().find((month) => totalHours(month) > month.unknown);
  const german = language === 'de';
  if (!newest) {
    return [german ? 'Für keine Stunde dieser Monate gibt es eine Klasse.' : 'No hour of these months has a class.'];
  }
  const running = isRunning(newest, now);
  const [name, hours] = [longMonth(newest, language), hoursInWords(newest.hours, index, language)];
  const lacking = hoursWord(newest.unknown, language);
  const verb = newest.unknown === 1 ? 'fehlt' : 'fehlen';
  return [
    german ? `Im ${name} ${running ? 'bisher ' : ''}${hours}.` : `In ${name}${running ? ' so far' : ''} ${hours}.`,
    ...(newest.unknown === 0
      ? []
      : [german ? `${lacking} ${verb}.` : `${lacking} ${newest.unknown === 1 ? 'is' : 'are'} missing.`]),
  ];
}

/** Version · hours and months of the wall clock · source. */
export function monthsFoot({ index, attribution }: StationMonths, language: Language): string[] {
  const months = language === 'de' ? 'Stunden je Klasse und Monat' : 'hours per class and month';
  return [...versionParts(index, language), months, attribution];
}
