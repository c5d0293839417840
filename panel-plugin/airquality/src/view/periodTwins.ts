import { formatNumber } from '@smartregion/terms/numbers';
import type { Twin } from '../../../shared/src/table/twin';
import type { Language } from '../../../shared/src/text/language';
import type { ClassDay } from '../data/days';
import type { StationMonths } from '../data/months';
import type { Station } from '../data/station';
import { dayName, daysFoot, dayWords } from '../text/daysText';
import { longMonth, monthsFoot, noClass } from '../text/hoursText';
import { TEXTS } from '../text/texts';

const classColumns = ({ index }: Pick<Station, 'index'>, language: Language) => [
  ...index.classes.map((one, i) => ({ head: `${i + 1} ${one[language]} (h)`, numeric: true })),
  { head: `${noClass(language)} (h)`, numeric: true },
];

const caption = (name: string, foot: readonly string[]) => [name, ...foot].filter(Boolean).join(' · ');

const figures = (hours: readonly number[], language: Language) => hours.map((one) => formatNumber(one, 0, language));

/** Hours of each class as a table, newest month first. */
export function monthsTwin(station: StationMonths, language: Language): Twin {
  return {
    caption: caption(station.name, monthsFoot(station, language)),
    columns: [{ head: language === 'de' ? 'Monat' : 'Month' }, ...classColumns(station, language)],
    rows: [...station.months]
      .reverse()
      .map((month) => [longMonth(month, language), ...figures([...month.hours, month.unknown], language)]),
  };
}

/** Class and hours of each day as a table, newest first. */
export function daysTwin(station: Station, days: readonly ClassDay[], language: Language): Twin {
  return {
    caption: caption(station.name, daysFoot(station, language)),
    columns: [
      { head: language === 'de' ? 'Tag' : 'Day' },
      { head: TEXTS[language].columns.class },
      ...classColumns(station, language),
    ],
    rows: [...days]
      .reverse()
      .map((day) => [
        dayName(day, language),
        dayWords(day, station, language),
        ...figures([...day.hours, 24 - day.valid], language),
      ]),
  };
}
