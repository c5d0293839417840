import { HOUR } from '@smartregion/terms/law-time';
import { daysIn } from './dayFrame';
import { isDrawn, leadingLaw } from './rule';
import type { Calendar, LimitRow, State, Station } from './station';

/** A station's year: what is said, drawn and tabled of it. */
export interface StationYear {
  readonly station: Station;
  readonly year: number;
  readonly rows: readonly LimitRow[];
  readonly calendars: readonly Calendar[];
  /** The law that the first statement is about. */
  readonly law: string | undefined;
  /** The year is not over. */
  readonly running: boolean;
}

const RUNNING: readonly (State | null)[] = [
  'expected-met',
  'expected-exceeded',
  'open',
  'met-so-far',
  'exceeded-so-far',
];

/** @param now ms since the epoch; a year that has not ended then is one that runs, whatever the rows say */
export function stationYear(station: Station, year: number, now: number): StationYear {
  const rows = station.rows.filter((row) => row.year === year);
  const calendars = station.calendars.filter((calendar) => calendar.year === year);
  const laws = [...new Set([...rows, ...calendars].map(({ law }) => law))];
  const running =
    rows.some(({ state, projection }) => RUNNING.includes(state) || projection !== null) ||
    year >= new Date(now + HOUR).getUTCFullYear() ||
    // Without rows the newest day tells; where only exceeded days are there, nobody can.
    (rows.length === 0 && calendars.length > 0 && calendars.every(endsEarly));
  return { station, year, rows, calendars, law: leadingLaw(laws), running };
}

const endsEarly = ({ days, year }: Calendar) =>
  Math.max(...days.keys()) < daysIn(year) - 1 && [...days.values()].some(({ exceeded }) => !exceeded);

/** More than allowed, or a mean above its limit, as it stands: nothing of what may come. */
export function isAbove({ allowed, exceedances, value, limit, state }: LimitRow): boolean {
  if (state === 'too-little') {
    return false;
  }
  return allowed === null ? value !== null && value > limit : exceedances !== null && exceedances > allowed;
}

/** What is used up of what a rule allows; above 1 it is broken. */
export function usedShare({ allowed, exceedances, value, limit }: LimitRow): number {
  if (allowed === null) {
    return (value ?? 0) / limit;
  }
  return allowed === 0 ? Math.min(2, 2 * (exceedances ?? 0)) : (exceedances ?? 0) / allowed;
}

/** The rows of a law that are drawn: limit, target and guide values for people's health. */
export const rowsOf = ({ rows }: StationYear, law: string | undefined): LimitRow[] =>
  rows.filter((row) => row.law === law && isDrawn(row));
