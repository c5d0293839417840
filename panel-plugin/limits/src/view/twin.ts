import { formatNumber } from '@smartregion/terms/numbers';
import type { Twin } from '../../../shared/src/table/twin';
import type { Language } from '../../../shared/src/text/language';
import type { Calendar, LimitRow } from '../data/station';
import type { StationYear } from '../data/stationYear';
import { dateOf } from '../text/calendarText';
import { captured, projected } from '../text/gaugeText';
import { TEXTS } from '../text/texts';
import { amount, count, dailyWords, kindWord, lawName, pollutantName, ruleWords, stateWords } from '../text/words';

/** Every rule of a year, also those that are not drawn, then every day of a calendar. */
export function yearTwin(year: StationYear, calendar: Calendar | undefined, language: Language): Twin {
  const { columns, title } = TEXTS[language];
  const { station } = year;
  return {
    caption: [title, station.name, year.year, ...station.attribution].filter(Boolean).join(' · '),
    columns: [{ head: columns.what }, ...ruleColumns(language)],
    rows: [
      ...year.rows.map((row) => [pollutantName(row.pollutant, language), ...ruleCells(row, language)]),
      ...(calendar ? dayRows(calendar, language) : []),
    ],
  };
}

/** The same rules of several stations. */
export function stationsTwin(years: readonly StationYear[], language: Language): Twin {
  const { columns, title } = TEXTS[language];
  return {
    caption: [title, years[0]?.year].filter(Boolean).join(' · '),
    columns: [{ head: columns.station }, { head: columns.kommune }, { head: columns.what }, ...ruleColumns(language)],
    rows: years.flatMap(({ station, rows }) =>
      rows.map((row) => [
        station.name,
        station.kommune,
        pollutantName(row.pollutant, language),
        ...ruleCells(row, language),
      ])
    ),
  };
}

function ruleColumns(language: Language) {
  const { columns } = TEXTS[language];
  const numeric = true;
  return [
    { head: columns.rule, wraps: true },
    { head: columns.law, wraps: true },
    { head: columns.status, wraps: true },
    { head: columns.capture, numeric },
    { head: columns.value, numeric },
    { head: columns.limit, numeric },
    { head: columns.exceedances, numeric },
    { head: columns.allowed, numeric },
    { head: columns.projected, wraps: true },
    { head: columns.remarks, wraps: true },
  ];
}

function ruleCells(row: LimitRow, language: Language): string[] {
  const { value, limit, exceedances, allowed, capture, kind } = row;
  return [
    `${ruleWords(row, language)} (${kindWord(kind, language)})`,
    lawName(row, language),
    stateWords(row, language),
    captured(capture, language).replace(/^.*?([\d.,]+\u202f%).*$/, '$1'),
    value === null ? '' : amount(value, row, language),
    amount(limit, row, language),
    exceedances === null ? '' : count(exceedances, language),
    allowed === null ? '' : formatNumber(allowed, 0, language),
    projected(row, language),
    row.remarks,
  ];
}

function dayRows(calendar: Calendar, language: Language): string[][] {
  const words = { de: ['überschritten', 'kein gültiger Tag'], en: ['exceeded', 'no valid day'] }[language];
  return [...calendar.days.values()]
    .sort((a, b) => a.index - b.index)
    .map((day) => [
      dateOf(calendar, day, language),
      dailyWords(calendar, language),
      lawName(calendar, language),
      day.value === null ? words[1]! : day.exceeded ? words[0]! : '',
      '',
      day.value === null ? '' : amount(day.value, calendar, language),
      amount(calendar.limit, calendar, language),
      ...['', '', '', ''],
    ]);
}
