import { formatAmount, formatNumber, LOCALE } from '@smartregion/terms/numbers';
import type { Instant } from '../../model/time';
import type { Language } from './words/texts';

/** `14,8 µg/m³`: as many digits as the instrument deserves, thin space before the unit. */
export function amount(value: number, decimals: number, unit: string, language: Language): string {
  return unit ? formatAmount(value, decimals, unit, language) : formatNumber(value, decimals, language);
}

export function count(value: number, language: Language): string {
  return formatNumber(value, 0, language);
}

/** `14:10` today, `22.11., 14:10` before. */
export function moment(instant: Instant, now: Instant, zone: string, language: Language): string {
  const { clock, day, date } = clockFormat(language, zone);
  const time = clock.format(instant);
  return date.format(instant) === date.format(now) ? time : `${day.format(instant)}, ${time}`;
}

/** `Do., 26.11.2026, 23:07 MEZ`: which clock all other times are of. */
export function fullMoment(instant: Instant, zone: string, language: Language): string {
  return clockFormat(language, zone).full.format(instant);
}

/** Made once: to make one takes a hundred times as long as to use it, and a page uses a thousand. */
const clockFormat = once((language: Language, timeZone: string) => {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone });
  return {
    clock: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    day: format(language === 'de' ? { day: '2-digit', month: '2-digit' } : { day: 'numeric', month: 'short' }),
    date: format({ year: 'numeric', month: 'numeric', day: 'numeric' }),
    full: format({
      ...{ weekday: 'short', year: 'numeric', month: language === 'de' ? '2-digit' : 'short', day: '2-digit' },
      ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' },
    }),
  };
});

function once<Key extends string | number, T>(
  make: (language: Language, key: Key) => T
): (language: Language, key: Key) => T {
  const made = new Map<string, T>();
  return (language, key) => {
    const name = `${language}/${key}`;
    const kept = made.get(name) ?? make(language, key);
    made.set(name, kept);
    return kept;
  };
}
