import { DAY, HOUR, MINUTE } from '../../model/time';
import { formatAmount, formatNumber, LOCALE, THIN_SPACE } from '@smartregion/terms/numbers';
import { displayUnit } from '@smartregion/terms/units';
import { valueWord } from './value-words';
import type { Station } from '../../model/kommune';
import type { Property } from '@smartregion/terms/property';
import type { Language } from './words';

/** What stands in few words where there is no room for columns: on a phone, on a screen across the room. */

/** "8,4 °C", "1.240 Kfz/h": with the digits that the instrument deserves. */
export function figureOf(value: number, { id, decimals, ucum }: Property, language: Language): string {
  const unit = valueWord(id, value, language) ?? displayUnit(ucum, language);
  return unit ? formatAmount(value, decimals, unit, language) : formatNumber(value, decimals, language);
}

/** "2,5", "1.240": with no more digits than it has, three at most; or with exactly so many. */
export const numberOf = (value: number, language: Language, digits?: number): string =>
  new Intl.NumberFormat(LOCALE[language], {
    minimumFractionDigits: digits ?? 0,
    maximumFractionDigits: digits ?? 3,
    signDisplay: 'negative',
  }).format(value);

/** "262 m", "26 km" */
export const distanceOf = (km: number): string => (km < 1 ? `${Math.round(1000 * km)} m` : `${km.toFixed(0)} km`);

/** Largest first: from how many of its own on, ms, an age is told in it. */
const STEPS = [
  { from: 2 * DAY, step: DAY, de: 'Tagen', en: 'days' },
  { from: 2 * HOUR, step: HOUR, de: 'Std.', en: 'h' },
  { from: 0, step: MINUTE, de: 'min', en: 'min' },
] as const;

/** "vor 23 min", "vor 5 Std.", "vor 3 Tagen"; a whole number, rounded down. */
export function ago(milliseconds: number, language: Language): string {
  const age = Math.max(0, milliseconds);
  const told = STEPS.find(({ from }) => age >= from)!;
  const count = Math.floor(age / told.step);
  return language === 'de' ? `vor ${count}${THIN_SPACE}${told.de}` : `${count}${THIN_SPACE}${told.en} ago`;
}

/** What there is, one after the other. */
export const inOneLine = (parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** The rows of each Kommune, in the order of its first. */
export function byKommune<Row>(rows: readonly Row[], stationOf: (row: Row) => Pick<Station, 'kommune'>): Row[][] {
  const slugs = new Set(rows.map((row) => stationOf(row).kommune));
  return [...slugs].map((slug) => rows.filter((row) => stationOf(row).kommune === slug));
}
