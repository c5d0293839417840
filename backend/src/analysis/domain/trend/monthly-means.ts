import { DAY, HOUR } from '../../../model/time';
import { ZoneClock } from '../../../model/clock/zone-clock';
import type { Hours } from '../hours/hours';

/** Means of months, in order and without a month left out. */
export interface MonthlyMeans {
  /** `2026-03`. */
  readonly months: readonly string[];
  /** Beginning of each month, days since 1970. */
  readonly days: Float64Array;
  /** NaN of too few hours. */
  readonly means: Float64Array;
  /** Share of the month's hours that are valid. */
  readonly captures: Float64Array;
}

/** @param least share of the hours that makes a mean: what is less is NaN */
export function monthlyMeans({ first, values }: Hours, zone: string, least = 0.75): MonthlyMeans {
  const clock = ZoneClock.of(zone);
  const found: { start: number; sum: number; n: number; hours: number }[] = [];
  let [nextMonth, nextDay] = [-Infinity, -Infinity];
  values.forEach((value, i) => {
    const wall = clock.wall(first + i * HOUR);
    if (wall >= nextDay) {
      nextDay = (Math.floor(wall / DAY) + 1) * DAY;
      if (wall >= nextMonth) {
        const date = new Date(wall);
        const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
        nextMonth = Date.UTC(year, month + 1);
        const start = Date.UTC(year, month);
        found.push({ start, sum: 0, n: 0, hours: (nextMonth - start) / HOUR });
      }
    }
    if (value === value) {
      const own = found.at(-1)!;
      own.sum += value;
      own.n++;
    }
  });
  return {
    months: found.map(({ start }) => new Date(start).toISOString().slice(0, 7)),
    days: Float64Array.from(found, ({ start }) => start / DAY),
    means: Float64Array.from(found, ({ sum, n, hours }) => (n > 0 && n >= least * hours ? sum / n : NaN)),
    captures: Float64Array.from(found, ({ n, hours }) => n / hours),
  };
}
