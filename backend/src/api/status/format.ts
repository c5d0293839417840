import { DateTime } from 'luxon';
import type { Instant } from '../../model/time';
import type { Language } from './texts';

const LOCALE = { de: 'de-DE', en: 'en-GB' } as const;
const THIN = '\u202f';

/** `14,8 µg/m³`: as many digits as the instrument deserves, thin space before the unit. */
export function amount(value: number, decimals: number, unit: string, language: Language): string {
  const number = value.toLocaleString(LOCALE[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return unit ? `${number}${THIN}${unit}` : number;
}

export function count(value: number, language: Language): string {
  return value.toLocaleString(LOCALE[language]);
}

/** `14:10` today, `22.11., 14:10` before. */
export function moment(instant: Instant, now: Instant, zone: string, language: Language): string {
  const time = DateTime.fromMillis(instant, { zone, locale: LOCALE[language] });
  const today = time.hasSame(DateTime.fromMillis(now, { zone }), 'day');
  const clock = time.toFormat('HH:mm');
  return today ? clock : `${time.toFormat(language === 'de' ? 'dd.MM.' : 'd LLL')}, ${clock}`;
}
