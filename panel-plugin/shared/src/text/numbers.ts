import type { Language } from './language';

const LOCALE = { de: 'de-DE', en: 'en-GB' } as const;

/** Narrow no-break space: between a figure and its unit, so that they never part at the end of a line. */
export const THIN_SPACE = '\u202f';

/** `14,8` in German, `14.8` in English; never `-0`. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  const shown = Math.abs(value) < 0.5 * 10 ** -decimals ? 0 : value;
  return shown.toLocaleString(LOCALE[language], { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** `127 µg/m³` */
export function formatAmount(value: number, decimals: number, unit: string, language: Language): string {
  return `${formatNumber(value, decimals, language)}${THIN_SPACE}${unit}`;
}

/** `PM₂,₅ und SO₂`, `O₃, NO₂ and SO₂` */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(items);
}
