import type { ClassNumber } from '@smartregion/terms/air-quality-scale';
import { HOUR } from '@smartregion/terms/law-time';
import type { Station } from './station';

/** A day of the law's clock, MEZ all year round, and the classes of its hours. */
export interface ClassDay {
  /** 0 h on the law's clock, as if that were UTC: for names of days and months. */
  readonly date: number;
  /** Class of its worst hour; null where too few hours have one. */
  readonly class: ClassNumber | null;
  /** Hours of class 1, 2, … */
  readonly hours: readonly number[];
  /** How many hours have a class. */
  readonly valid: number;
}

export const DAY = 24 * HOUR;

/** Three quarters of the day, as the index itself asks of its means. */
export const ENOUGH_HOURS = 18;

/** A course of so many days and more is read by days. */
const LONG = 10;

/** Every day between the first and the last hour, those without any among them. */
export function daysOf({ hours, index }: Pick<Station, 'hours' | 'index'>): ClassDay[] {
  const counts = new Map<number, { hours: number[]; ends: Set<number> }>();
  for (const { end, class: found } of hours) {
    if (!Number.isFinite(end) || Math.abs(end) > 4e12) {
      continue;
    }
    const date = lawDate(end);
    const day = counts.get(date) ?? { hours: index.classes.map(() => 0), ends: new Set<number>() };
    counts.set(date, day);
    // An hour that the frames have twice counts once.
    if (found !== null && !day.ends.has(end)) {
      day.hours[found - 1]! += 1;
      day.ends.add(end);
    }
  }
  const dates = [...counts.keys()].sort((a, b) => a - b);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined || last - first > MOST_DAYS * DAY) {
    return dates.slice(-MOST_DAYS).map((date) => dayOf(date, counts.get(date)!.hours));
  }
  return Array.from({ length: (last - first) / DAY + 1 }, (_, i) => {
    const date = first + i * DAY;
    return dayOf(date, counts.get(date)?.hours ?? index.classes.map(() => 0));
  });
}

/** Beyond five years a drawing by days has no room anyway. */
const MOST_DAYS = 1830;

function dayOf(date: number, hours: readonly number[]): ClassDay {
  const valid = hours.reduce((sum, one) => sum + one, 0);
  const worst = Math.max(0, ...hours.map((count, i) => (count > 0 ? i + 1 : 0)));
  return { date, class: valid >= ENOUGH_HOURS ? (worst as ClassNumber) : null, hours, valid };
}

/** An hour belongs to the day in which it begins. MEZ is UTC + 1 h: where it begins there, its end stands in UTC. */
const lawDate = (end: number): number => Math.floor(end / DAY) * DAY;

/** Whether a course is long enough to be read by days rather than by hours. */
export function isLong(stations: readonly Station[]): boolean {
  return stations.some(({ course, hours }) => {
    return course && (hours.at(-1)?.end ?? 0) - (hours[0]?.end ?? 0) > LONG * DAY;
  });
}
