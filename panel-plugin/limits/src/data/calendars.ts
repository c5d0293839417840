import { daysIn } from './dayFrame';
import type { Calendar } from './station';
import type { StationYear } from './stationYear';
import { exceededDays } from './verdict';

/** As people ask for them. */
const ORDER = ['pm10', 'o3', 'no2', 'pm25', 'so2', 'co'];

/**
 * The calendars of a year, first the one worth looking at: of the leading law, of a limit value with exceeded days
 * before others, then in the order in which people ask.
 */
export function bestCalendars({ calendars, law }: StationYear): Calendar[] {
  const rank = ({ kind, days, law: of, pollutant }: Calendar) =>
    (of === law ? 0 : 1000) +
    (kind === 'limit' && exceededDays(days) > 0 ? 0 : exceededDays(days) > 0 ? 100 : 200) +
    [...ORDER, pollutant].indexOf(pollutant);
  return [...calendars].sort((a, b) => rank(a) - rank(b));
}

/** What full colour stands for: the limit, or the highest day where all are below it. */
export const fullAmount = ({ limit, days }: Calendar): number =>
  Math.min(limit, Math.max(1, ...[...days.values()].map(({ value }) => value ?? 0)));

/**
 * Days that nobody measured, by their place in the year: up to the newest one of a year that runs, else all. Where only
 * exceeded days are told nobody knows of the others.
 */
export function unmeasuredDays({ days, year }: Calendar, running: boolean): number[] {
  if ([...days.values()].every(({ exceeded }) => exceeded)) {
    return [];
  }
  const end = running ? Math.max(...days.keys()) : daysIn(year);
  return Array.from({ length: end }, (_, index) => index).filter((index) => !days.has(index));
}
