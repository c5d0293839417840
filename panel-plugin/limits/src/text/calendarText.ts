import { formatNumber } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';
import { formatFullDate, weekday } from '../../../shared/src/text/time';
import { bestCalendars } from '../data/calendars';
import { dayOfYear } from '../data/dayFrame';
import type { Calendar, Day } from '../data/station';
import type { StationYear } from '../data/stationYear';
import { exceededDays } from '../data/verdict';
import { amount, dailyWords, lawName, pollutantName } from './words';

/** Where only the days are there: `2022 lag PM₁₀ an 4 Tagen über 50 µg/m³.` */
export function calendarSentences(year: StationYear, language: Language): string[] {
  const [calendar] = bestCalendars(year);
  if (!calendar) {
    return [];
  }
  const { days, metric } = calendar;
  const [name, limit] = [pollutantName(calendar.pollutant, language), amount(calendar.limit, calendar, language)];
  const number = exceededDays(days);
  const missing = [...days.values()].filter(({ value }) => value === null).length;
  if (language === 'de') {
    const on = number === 0 ? 'keinem Tag' : `${formatNumber(number, 0, language)} ${number === 1 ? 'Tag' : 'Tagen'}`;
    const hour = metric === '1h' && number > 0 ? 'mindestens eine Stunde ' : '';
    return [
      `${year.year} ${year.running ? 'liegt' : 'lag'} ${name} ${year.running ? 'bisher ' : ''}an ${on} ${hour}über ${limit}.`,
      ...(missing > 0 ? [`An ${missing} ${missing === 1 ? 'Tag' : 'Tagen'} fehlt ein gültiger Wert.`] : []),
    ];
  }
  const on = number === 0 ? 'no day' : `${number} ${number === 1 ? 'day' : 'days'}`;
  const hour = metric === '1h' && number > 0 ? ' for at least an hour' : '';
  return [
    `In ${year.year} ${name} ${year.running ? 'has been' : 'was'} above ${limit} on ${on}${hour}${year.running ? ' so far' : ''}.`,
    ...(missing > 0 ? [`${missing} ${missing === 1 ? 'day lacks' : 'days lack'} a valid value.`] : []),
  ];
}

/** `23.05.2022` */
export const dateOf = ({ year }: Pick<Calendar, 'year'>, { index }: Pick<Day, 'index'>, language: Language): string =>
  formatFullDate(dayOfYear(year, index).getTime(), 'UTC', language);

/** `Mo 23.05.2022` */
export const weekdayAndDate = (calendar: Calendar, day: Pick<Day, 'index'>, language: Language): string =>
  `${weekday(dayOfYear(calendar.year, day.index).getTime(), 'UTC', language)} ${dateOf(calendar, day, language)}`;

/** `60 µg/m³, über 50 µg/m³`; `kein gültiger Tag` */
export function dayWords(calendar: Calendar, day: Day, language: Language): string {
  if (day.value === null) {
    return language === 'de' ? 'kein gültiger Tag' : 'no valid day';
  }
  const above = `${language === 'de' ? 'über' : 'above'} ${amount(calendar.limit, calendar, language)}`;
  return [amount(day.value, calendar, language), ...(day.exceeded ? [above] : [])].join(', ');
}

/** `258 Tage nicht gemessen`; empty where none is missing. */
export const unmeasuredWords = (days: number, language: Language): string =>
  days === 0
    ? ''
    : language === 'de'
      ? `${days} ${days === 1 ? 'Tag' : 'Tage'} nicht gemessen`
      : `${days} ${days === 1 ? 'day' : 'days'} not measured`;

/** `22 gültige Stunden` */
export function hoursWords({ validHours }: Day, language: Language): string {
  if (validHours === null) {
    return '';
  }
  const one = validHours === 1;
  return language === 'de'
    ? `${validHours} gültige ${one ? 'Stunde' : 'Stunden'}`
    : `${validHours} valid ${one ? 'hour' : 'hours'}`;
}

/** What tells calendars apart, as short as that goes: the pollutant, else with what is compared or with the law. */
export function calendarNames(calendars: readonly Calendar[], language: Language): string[] {
  const wordings: ((calendar: Calendar) => string)[] = [
    (one) => pollutantName(one.pollutant, language),
    (one) => `${pollutantName(one.pollutant, language)} > ${one.limit}`,
    (one) => `${dailyWords(one, language)} > ${one.limit} (${lawName(one, language)})`,
  ];
  const isUnique = (names: readonly string[]) => new Set(names).size === names.length;
  const all = wordings.map((wording) => calendars.map(wording));
  return all.find(isUnique) ?? all.at(-1)!;
}
