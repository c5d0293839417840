import { LAW_ZONE } from '@smartregion/terms/law-time';
import { formatNumber } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';
import { monthName } from '../../../shared/src/text/months';
import { formatDate, formatFullDate, weekday } from '../../../shared/src/text/time';
import { type ClassDay, DAY, ENOUGH_HOURS } from '../data/days';
import type { Station } from '../data/station';
import { FINE, fineWord } from './hoursText';
import { versionParts } from './sentences';
import { TEXTS } from './texts';

/** `Mo 23.11.2026` */
export const dayName = ({ date }: ClassDay, language: Language): string =>
  `${weekday(date, 'UTC', language)} ${formatFullDate(date, 'UTC', language)}`;

/** `4 schlecht`, or that too few hours have a class: `keine Klasse, 12 von 24 Stunden`. */
export function dayWords(day: ClassDay, { index }: Pick<Station, 'index'>, language: Language): string {
  if (day.class !== null) {
    return `${day.class} ${index.classes[day.class - 1]![language]}`;
  }
  const german = language === 'de';
  return german ? `keine Klasse, ${day.valid} von 24 Stunden` : `no class, ${day.valid} of 24 hours`;
}

/** On how many days the worst hour had which class; then how many days are not known. */
export function daySentences(days: readonly ClassDay[], { index }: Station, language: Language): string[] {
  const german = language === 'de';
  const number = (count: number) => formatNumber(count, 0, language);
  const known = days.filter((day) => day.class !== null);
  if (known.length === 0) {
    return [
      german ? 'Für keinen Tag gibt es genug Stunden mit einer Klasse.' : 'No day has enough hours with a class.',
    ];
  }
  const fine = known.filter((day) => day.class! <= FINE).length;
  const worse = index.classes.flatMap((one, i) => {
    const count = known.filter((day) => day.class === i + 1).length;
    return i < FINE || count === 0
      ? []
      : [german ? `an ${number(count)} zeitweise ${one.de}` : `on ${number(count)} at times ${one.en}`];
  });
  const missing = days.length - known.length;
  const first = german
    ? `An ${number(fine)} von ${number(days.length)} Tagen durchweg ${fineWord(index, language)}`
    : `On ${number(fine)} of ${number(days.length)} days ${fineWord(index, language)} throughout`;
  const lacking = german
    ? `${missing === 1 ? 'Ein Tag hat' : `${number(missing)} Tage haben`} zu wenige Stunden mit Klasse.`
    : `${missing === 1 ? 'One day has' : `${number(missing)} days have`} too few hours with a class.`;
  return [`${[first, ...worse].join(', ')}.`, ...(missing > 0 ? [lacking] : [])];
}

/** Version · which hour speaks for the day, and when none does · zone · source. */
export function daysFoot(station: Station, language: Language): string[] {
  const { index, attribution, kind, hours } = station;
  const rule =
    language === 'de'
      ? ['je Tag die schlechteste Stunde', `ab ${ENOUGH_HOURS} Stunden`, `Tage in ${LAW_ZONE.de}`]
      : ['worst hour of each day', `from ${ENOUGH_HOURS} hours on`, `days in ${LAW_ZONE.en}`];
  const texts = TEXTS[language];
  return [
    ...versionParts(index, language),
    ...rule,
    ...(kind === 'reference' ? [] : [texts[kind]]),
    attribution,
    ...(hours.some(({ final }) => final === false) ? [texts.provisional] : []),
  ];
}

/** A row's name: `Okt 2026` and on `Nov`, or the day on which a week's row begins: `23.11.` */
export function rowName(first: ClassDay, by: 'month' | 'week', withYear: boolean, language: Language): string {
  const date = new Date(first.date);
  if (by === 'week') {
    return formatDate(first.date, 'UTC', language);
  }
  const year = withYear || date.getUTCMonth() === 0 ? ` ${date.getUTCFullYear()}` : '';
  return `${monthName(date.getUTCMonth(), language)}${year}`;
}

/** Names of some columns: days of the month, or weekdays. */
export function columnNames(by: 'month' | 'week', language: Language): { column: number; name: string }[] {
  return by === 'month'
    ? [1, 5, 10, 15, 20, 25, 30].map((day) => ({ column: day - 1, name: String(day) }))
    : // 5 January 1970 was a Monday.
      Array.from({ length: 7 }, (_, i) => ({ column: i, name: weekday((4 + i) * DAY, 'UTC', language).slice(0, 2) }));
}
