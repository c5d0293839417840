import { wallClock } from '../../../shared/src/text/time';
import type { Language } from '../../../shared/src/text/language';
import { LOCALE } from '@smartregion/terms/numbers';

export interface TimeTick {
  readonly time: number;
  readonly label: string;
}

/** Months or years on an axis, with as many labels as fit. */
export function timeTicks(from: number, to: number, most: number, zone: string, language: Language): TimeTick[] {
  const begin = wallClock(from, zone);
  const end = wallClock(to, zone);
  const months = (end.year - begin.year) * 12 + end.month - begin.month + 1;
  const step = [1, 2, 3, 6, 12, 24, 60].find((every) => months / every <= Math.max(2, most)) ?? 120;
  const name = new Intl.DateTimeFormat(LOCALE[language], { month: 'short', timeZone: 'UTC' });
  return Array.from({ length: months }, (_, i) => begin.year * 12 + begin.month - 1 + i)
    .filter((index) => index % step === 0)
    .map((index) => {
      const [year, month] = [Math.floor(index / 12), index % 12];
      const time = Date.UTC(year, month, 1);
      const word = name.format(time).replace('.', '').slice(0, 3);
      return { time, label: month === 0 || step >= 12 ? String(year) : word };
    })
    .filter(({ time }) => time >= from && time <= to);
}
