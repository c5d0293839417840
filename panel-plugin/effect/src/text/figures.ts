import { formatNumber, THIN_SPACE } from '@smartregion/terms/numbers';
import type { Language } from '../../../shared/src/text/language';

/** `−12,4`: a minus of typography. */
export const signed = (value: number, decimals: number, language: Language): string =>
  formatNumber(value, decimals, language).replace('-', '−');

/** `−12,4 %` of −0.124. */
export const percent = (share: number, language: Language, decimals = 1): string =>
  `${signed(100 * share, decimals, language)}${THIN_SPACE}%`;

/** Two digits that count: `0,52`, `1,3`, `12`. */
export function twoDigits(value: number, language: Language): string {
  const size = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return signed(value, Math.min(3, Math.max(0, 1 - size)), language);
}
