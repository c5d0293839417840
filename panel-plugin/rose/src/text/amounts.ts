import { formatAmount, formatNumber, THIN_SPACE } from '@smartregion/terms/numbers';
import { findProperty } from '@smartregion/terms/property';
import type { Language } from '../../../shared/src/text/language';
import type { Origin, SpeedClass } from '../data/rose';

type Measured = Pick<Origin, 'unit' | 'decimals'>;

/** `127 µg/m³`, with the digits of the rose. */
export const amount = (value: number, { unit, decimals }: Measured, language: Language): string =>
  unit === '' ? formatNumber(value, decimals, language) : formatAmount(value, decimals, unit, language);

/** An end of a class or a ring: with all its digits, as it parts the hours. */
export const plainNumber = (value: number, language: Language): string =>
  formatNumber(value, Math.min(3, (String(value).split('.')[1] ?? '').length), language);

/** `320 ppb`, with all its digits. */
export const exactAmount = (value: number, unit: string, language: Language): string =>
  `${plainNumber(value, language)}${unit === '' ? '' : `${THIN_SPACE}${unit}`}`;

/** `15 %`, `4,2 %`; what is more than nothing is never called nothing. */
export function percentText(percent: number, language: Language, decimals = 0): string {
  const least = 10 ** -decimals;
  const small = percent > 0 && percent < least / 2;
  return `${small ? '< ' : ''}${formatAmount(small ? least : percent, decimals, '%', language)}`;
}

/** `8.712 Stunden` */
export function hoursText(hours: number, language: Language): string {
  const count = formatNumber(hours, 0, language);
  const one = Math.round(hours) === 1;
  return `${count}${THIN_SPACE}${language === 'de' ? (one ? 'Stunde' : 'Stunden') : one ? 'hour' : 'hours'}`;
}

/** `bis 2`, `2–4`, `über 8`; with its unit where it stands alone. */
export function className({ above, upTo, name }: SpeedClass, unit: string, language: Language): string {
  if (name !== '') {
    return name;
  }
  const words = language === 'de' ? { upTo: 'bis', above: 'über' } : { upTo: 'up to', above: 'above' };
  const [low, high] = [above, upTo].map((end) => (end === null ? '' : plainNumber(end, language)));
  const ends = low && high ? `${low}–${high}` : low ? `${words.above} ${low}` : `${words.upTo} ${high}`;
  return unit === '' ? ends : `${ends}${THIN_SPACE}${unit}`;
}

/** `95. Perzentil`, `Median` */
export function percentileName(percent: number, language: Language): string {
  if (percent === 50) {
    return language === 'de' ? 'Median' : 'median';
  }
  const number = plainNumber(percent, language);
  return language === 'de' ? `${number}. Perzentil` : `${number}${ordinal(percent)} percentile`;
}

function ordinal(n: number): string {
  const last = n % 10;
  const teen = Math.floor(n / 10) % 10 === 1;
  return teen || !Number.isInteger(n) ? 'th' : (['th', 'st', 'nd', 'rd'][last] ?? 'th');
}

/** What is measured, short: `NO₂`, `Lufttemperatur (2 m)`. */
export function valueName(property: string, language: Language): string {
  const known = findProperty(property);
  const symbol = language === 'de' ? known?.symbol : known?.symbol?.replace('‚', '.').replace(',', '.');
  return symbol ?? known?.[language] ?? (property || (language === 'de' ? 'Wert' : 'Value'));
}
