import { DAY, type Interval } from '../../model/time';
import { ZoneClock } from '../../model/clock/zone-clock';

export const PERS = ['day', 'month', 'year'] as const;
export type Per = (typeof PERS)[number];

/** A day, month or year of the calendar, in days since 1970. */
export interface ClimatePeriod {
  readonly first: number;
  readonly end: number;
}

/** The days, months or years that a time touches. */
export function periodsIn({ start, end }: Interval, per: Per, zone: string): ClimatePeriod[] {
  const clock = ZoneClock.of(zone);
  const dayOf = (instant: number) => Math.floor(clock.wall(instant) / DAY);
  const last = dayOf(end - 1);
  const periods: ClimatePeriod[] = [];
  for (let first = beginOf(dayOf(start), per); first <= last;) {
    const next = nextOf(first, per);
    periods.push({ first, end: next });
    first = next;
  }
  return periods;
}

/** The part of it that is over. */
export const untilDay = ({ first, end }: ClimatePeriod, today: number): ClimatePeriod => ({
  first,
  end: Math.max(first, Math.min(end, today)),
});

/** The same days of the calendar so many years before: 29 February is 1 March where there is none. */
export function yearsBefore({ first, end }: ClimatePeriod, years: number): ClimatePeriod {
  const moved = (day: number) => {
    const date = new Date(day * DAY);
    return Date.UTC(date.getUTCFullYear() - years, date.getUTCMonth(), date.getUTCDate()) / DAY;
  };
  return { first: moved(first), end: moved(end) };
}

export const yearOf = (day: number): number => new Date(day * DAY).getUTCFullYear();
export const newYearOf = (day: number): number => Date.UTC(yearOf(day), 0) / DAY;

function beginOf(day: number, per: Per): number {
  const date = new Date(day * DAY);
  return per === 'day' ? day : Date.UTC(date.getUTCFullYear(), per === 'month' ? date.getUTCMonth() : 0) / DAY;
}

function nextOf(first: number, per: Per): number {
  const date = new Date(first * DAY);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return per === 'day' ? first + 1 : (per === 'month' ? Date.UTC(year, month + 1) : Date.UTC(year + 1, 0)) / DAY;
}
