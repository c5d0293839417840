import type { Language } from './sentence';

/** As numbers and dates are written. */
export const LOCALE = { de: 'de-DE', en: 'en-GB' } as const;

/** Narrow no-break space: between a figure and its unit, so that they never part at the end of a line. */
export const THIN_SPACE = '\u202f';

/** `14,8` in German, `14.8` in English; never `-0`. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  const shown = Math.abs(value) < 0.5 * 10 ** -decimals ? 0 : value;
  return numberFormat(decimals, language).format(shown);
}

const formats = new Map<string, Intl.NumberFormat>();

/** Made once: to make one takes a hundred times as long as to use it, and a page uses a thousand. */
function numberFormat(decimals: number, language: Language): Intl.NumberFormat {
  const key = `${language}/${decimals}`;
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const format = formats.get(key) ?? new Intl.NumberFormat(LOCALE[language], digits);
  formats.set(key, format);
  return format;
}

/** `127 µg/m³` */
export function formatAmount(value: number, decimals: number, unit: string, language: Language): string {
  return `${formatNumber(value, decimals, language)}${THIN_SPACE}${unit}`;
}

/** `PM₂,₅ und SO₂`, `O₃, NO₂ and SO₂` */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(items);
}
