import { formatClock, formatDate, wallClock, weekday, zoneName } from '../../../shared/src/text/time';
import type { Span } from '../data/axis';
import type { Manner } from './amounts';

const two = (n: number) => String(n).padStart(2, '0');

/** `18 Uhr`, `18:20 Uhr`; `18:00` */
export const clock = (instant: number, { zone, language }: Manner): string => formatClock(instant, zone, language);

/** `Do 18 Uhr`; `Thu 18:00` */
export const dayClock = (instant: number, manner: Manner): string =>
  `${weekday(instant, manner.zone, manner.language)} ${clock(instant, manner)}`;

/** `Do 26.11.`; `Thu 26 Nov` */
export const dayName = (instant: number, { zone, language }: Manner): string =>
  `${weekday(instant, zone, language)} ${formatDate(instant, zone, language)}`;

/** `Do 26.11., 14–15 Uhr`; `Thu 26 Nov, 14:00–15:00`. The last hour of a day is 23–24 of that day. */
export function hourSpan({ start, end }: Span, manner: Manner): string {
  const { zone, language } = manner;
  const [from, to] = [wallClock(start, zone), wallClock(end, zone)];
  const until = to.hour === 0 && to.minute === 0 ? 24 : to.hour;
  const span = language === 'de' ? `${from.hour}–${until}\u202fUhr` : `${two(from.hour)}:00–${two(until)}:00`;
  return `${dayName(start, manner)}, ${span}`;
}

/** `MEZ`; `MESZ/MEZ` where the clocks change in between. */
export const zoneNames = ({ start, end }: Span, { zone, language }: Manner): string =>
  [...new Set([start, end].map((instant) => zoneName(instant, zone, language)))].join('/');
