import type { DataFrame } from '@grafana/data';
import { HOUR } from '@smartregion/terms/law-time';
import { findField, firstField, numberAt, textAt } from '../../../shared/src/frames/fields';
import { placesOf, type Places } from './place';
import { ruleReader } from './rule';
import type { Calendar, Day } from './station';

/** A day, and which calendar it belongs to. */
export interface DayRow {
  /** Tells the calendars of a station apart. */
  readonly key: string;
  /** Made once per calendar. */
  readonly of: () => Omit<Calendar, 'days'>;
  readonly day: Day;
}

/** A frame of the question `exceedance-days`, ready to be read row by row. */
export interface DayFrame {
  readonly rows: number;
  readonly places: Places;
  /** Undefined where the row names no day, rule or limit. */
  read(row: number): DayRow | undefined;
}

/** What a frame must have, by the names of the hub. */
export const DAY_FIELDS = ['time', 'rule', 'limit', 'value'];

/**
 * Finds the columns of a calendar; undefined where a time, a rule, a limit or the day's value is missing.
 * @param number of the frame, for links
 */
export function openDayFrame(frame: DataFrame, number: number): DayFrame | undefined {
  const time = findField(frame, 'time', 'time') ?? firstField(frame, 'time');
  const [rule, limit] = [findField(frame, 'string', 'rule'), findField(frame, 'number', 'limit')];
  const value = findField(frame, 'number', 'value');
  if (!time || !rule || !limit || !value) {
    return undefined;
  }
  const text = (name: string) => findField(frame, 'string', name);
  const [law, lawName, unit] = [text('law'), text('law_name'), text('unit')];
  const [above, hours] = [findField(frame, 'number', 'above_limit'), findField(frame, 'number', 'valid_hours')];
  const ruleOf = ruleReader();
  return {
    rows: frame.length,
    places: placesOf(frame),
    read: (row) => {
      const name = ruleOf(textAt(rule, row) ?? '');
      const [start, against, amount] = [numberAt(time, row), numberAt(limit, row), numberAt(value, row)];
      if (!name || start === null || against === null || !isInYears(start)) {
        return undefined;
      }
      const { year, index } = lawDay(start);
      const exceeded = amount !== null && (above ? numberAt(above, row) === 1 : amount > against);
      return {
        key: `${textAt(law, row)} ${textAt(rule, row)} ${against} ${year}`,
        of: () => ({
          ...{ ...name, year, law: textAt(law, row) ?? '', lawName: textAt(lawName, row) ?? '' },
          ...{ limit: against, unit: textAt(unit, row) ?? 'µg/m³' },
        }),
        day: { index, row, frame: number, value: amount, exceeded, validHours: numberAt(hours, row) },
      };
    },
  };
}

const DAY = 24 * HOUR;

/** Which day of which year an instant is, by MEZ, which has no summer time. */
export function lawDay(instant: number): { readonly year: number; readonly index: number } {
  const year = new Date(instant + HOUR).getUTCFullYear();
  return { year, index: Math.floor((instant + HOUR - Date.UTC(year, 0, 1)) / DAY) };
}

/** 0 h of the n-th day of a year on the law's clock, as if that were UTC: for names of days and months. */
export const dayOfYear = (year: number, index: number): Date => new Date(Date.UTC(year, 0, 1 + index));

export const daysIn = (year: number): number => (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY;

/** Beyond, a date is none. */
const isInYears = (instant: number) => Math.abs(instant) < 4e12;
