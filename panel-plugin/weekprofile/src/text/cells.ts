import { formatHourMark } from '@smartregion/terms/law-time';
import type { Amounts } from '../../../shared/src/frames/amounts';
import type { Language } from '../../../shared/src/text/language';
import { FULL_WEEKDAYS, MONTHS } from '../data/places';
import { type By, type Cell, GRID, type Profile } from '../data/profile';
import { TEXTS } from './texts';

interface Place {
  /** Row of a grid, or the column where there is only one row. */
  readonly day: number;
  readonly hour: number | null;
}

export function placeOfCell(by: By, cell: number): Place {
  const { rows, columns } = GRID[by];
  if (rows > 1) {
    return { day: Math.floor(cell / columns), hour: cell % columns };
  }
  return by === 'hour' ? { day: 0, hour: cell } : { day: cell, hour: null };
}

/** `Montag, 17–18 Uhr`, `Monday, 17:00–18:00`; `Juli, 8–9 Uhr`; `Juli` */
export function cellName(by: By, cell: number, language: Language): string {
  const { day, hour } = placeOfCell(by, cell);
  const span = hour === null ? '' : hourSpan(hour, language);
  const name = dayName(by, day, language);
  return [name, span].filter(Boolean).join(', ');
}

/** `montags um 17 Uhr`, `on Mondays at 17:00`; `im Juli um 8 Uhr`; `um 8 Uhr`; `freitags` */
export function whenInSentence(by: By, cell: number, language: Language): string {
  const { day, hour } = placeOfCell(by, cell);
  const at = hour === null ? '' : `${language === 'de' ? 'um' : 'at'} ${formatHourMark(hour, language)}`;
  const name = dayName(by, day, language);
  const isMonth = by === 'month' || by === 'month-hour';
  const on =
    name &&
    (language === 'de' ? (isMonth ? `im ${name}` : `${name.toLowerCase()}s`) : isMonth ? `in ${name}` : `on ${name}s`);
  return [on, at].filter(Boolean).join(' ');
}

function dayName(by: By, day: number, language: Language): string {
  switch (by) {
    case 'week':
    case 'weekday':
      return FULL_WEEKDAYS[language][day]!;
    case 'month':
    case 'month-hour':
      return MONTHS[language][day]!;
    case 'hour':
      return '';
  }
}

const two = (n: number) => String(n).padStart(2, '0');
const hourSpan = (hour: number, language: Language) =>
  language === 'de' ? `${hour}–${hour + 1}\u202fUhr` : `${two(hour)}:00–${two(hour + 1)}:00`;

/** What is known of a cell: its value, then the interval, the middle half and the hours behind it. */
export function cellWords(
  { value, low, high, p25, p75, n }: Cell,
  { amount, figure }: Amounts,
  language: Language
): readonly string[] {
  const { interval, half, hours, tooLittle } = TEXTS[language];
  return [
    value === null ? tooLittle : amount(value),
    ...(value !== null && low !== null && high !== null ? [interval(figure(low), figure(high))] : []),
    ...(value !== null && p25 !== null && p75 !== null ? [half(figure(p25), figure(p75))] : []),
    ...(n === null ? [] : [hours(n)]),
  ];
}

/**
 * `Montag, 17–18 Uhr: 872 Kfz/h`
 * @param of tells its profile from the others: who walks cells hears no heading; empty where it is alone
 */
export function cellLabel(
  { by, cells }: Profile,
  cell: number,
  amounts: Amounts,
  language: Language,
  of: string
): string {
  const name = [of, cellName(by, cell, language)].filter(Boolean).join(', ');
  return `${name}: ${cellWords(cells[cell]!, amounts, language)[0]}`;
}
