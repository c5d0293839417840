import { LAW_ZONE } from '@smartregion/terms/law-time';
import { formatFullDate } from '../../../shared/src/text/time';
import type { Language } from '../../../shared/src/text/language';
import { dayOfYear, daysIn } from '../data/dayFrame';
import { IN_FORCE } from '../data/rule';
import type { StationYear } from '../data/stationYear';
import { capturedOf } from './gaugeText';
import { TEXTS } from './texts';
import { shortLaw } from './words';

/**
 * The quiet line: rules · time with zone · coverage · what the year's end rests on · source · how final.
 * @param narrow coverage is left to the table
 */
export function footParts(years: readonly StationYear[], narrow: boolean, language: Language): string[] {
  const texts = TEXTS[language];
  const rows = years.flatMap((year) => year.rows);
  const isUnsure = rows.some(({ provisional, state }) => provisional && state !== 'too-little');
  return [
    ...lawParts(years, language),
    span(years, language),
    narrow ? '' : coverage(years, language),
    basis(years, language),
    ...(years.some(({ station }) => station.indicative) ? [texts.indicative] : []),
    ...new Set(years.flatMap(({ station }) => station.attribution)),
    ...(isUnsure || years.some(({ running }) => running) ? [texts.provisional] : []),
  ].filter(Boolean);
}

/** `39. BImSchV`, and beside it what is no German law. */
function lawParts(years: readonly StationYear[], language: Language): string[] {
  const all = years.flatMap(({ rows, calendars }) => [...rows, ...calendars]);
  const names = new Map(all.map((one) => [one.law, shortLaw(one, language)]));
  const inForce = names.get(IN_FORCE);
  // The directive's values until 2029 are drawn only where they differ.
  const others = [...names]
    .filter(([law]) => law !== IN_FORCE && !(law === 'eu2026' && inForce))
    .map(([, name]) => name);
  return [
    ...(inForce ? [inForce] : []),
    ...(others.length > 0 ? [`${others.join(', ')}: ${TEXTS[language].notGermanLaw}`] : []),
  ];
}

/** `01.01.–31.12.2022 MEZ`; of a year that runs up to the last day that is told. */
function span(years: readonly StationYear[], language: Language): string {
  const { year } = years[0]!;
  const zone = LAW_ZONE[language];
  const days = years.flatMap(({ calendars }) => calendars.map((calendar) => Math.max(...calendar.days.keys())));
  if (!years.some(({ running }) => running)) {
    return `${year} (${zone})`;
  }
  if (days.length === 0) {
    return language === 'de' ? `${year} bisher (${zone})` : `${year} so far (${zone})`;
  }
  const last = Math.min(
    daysIn(year) - 1,
    days.reduce((a, b) => Math.max(a, b))
  );
  const date = formatFullDate(dayOfYear(year, last).getTime(), 'UTC', language);
  return language === 'de' ? `bis ${date} (${zone})` : `until ${date} (${zone})`;
}

/** `93–99 % der Zeit gemessen` */
const coverage = (years: readonly StationYear[], language: Language): string =>
  capturedOf(
    years.flatMap(({ rows, law }) => rows.filter((row) => row.law === law)),
    language
  );

/** What a year's end rests on, from what the answer says of it in its own language. */
function basis(years: readonly StationYear[], language: Language): string {
  const told = years.flatMap(({ rows }) => rows.flatMap(({ projection }) => projection?.from || []));
  const [, number, unit] = /(\d+)\s.*?(jahr|year|woche|week)/i.exec(told[0] ?? '') ?? [];
  if (!number || !unit) {
    return '';
  }
  const isYears = /jahr|year/i.test(unit);
  if (language === 'de') {
    return isYears
      ? `◆ Jahresende: wie in ${number} früheren Jahren`
      : `◆ Jahresende: wie die ${number} Wochen bisher, ohne Jahresgang`;
  }
  return isYears
    ? `◆ year’s end: as in ${number} earlier years`
    : `◆ year’s end: as the ${number} weeks so far, without season`;
}
