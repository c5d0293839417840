import { DAY, type Interval } from '../../model/time';
import { ZoneClock } from '../../model/clock/zone-clock';
import type { Scope } from '../question';
import type { TrafficParameters } from './traffic-parameters';

/** Whole days of the calendar that key figures are of: as long as is asked for, and no day that still runs. */
export function daysOf({ over }: TrafficParameters, { range, now, catalogue }: Scope): Interval {
  const clock = ZoneClock.of(catalogue.region.timeZone);
  const midnight = (day: number) => clock.instant(day * DAY, clock.ahead(day * DAY));
  const dayOf = (instant: number) => Math.floor(clock.wall(instant) / DAY);
  const end = Math.min(dayOf(range.end - 1) + 1, dayOf(now));
  const start = Math.min(dayOf(range.start), end - Math.ceil(over / DAY));
  return { start: midnight(start), end: midnight(end) };
}

/** The calendar year in which the range ends, as far as it goes. */
export function yearOf({ range, now, catalogue }: Scope): Interval {
  const clock = ZoneClock.of(catalogue.region.timeZone);
  const midnight = (day: number) => clock.instant(day * DAY, clock.ahead(day * DAY));
  const last = Math.min(Math.floor(clock.wall(range.end - 1) / DAY) + 1, Math.floor(clock.wall(now) / DAY));
  return { start: midnight(Date.UTC(new Date((last - 1) * DAY).getUTCFullYear(), 0) / DAY), end: midnight(last) };
}
