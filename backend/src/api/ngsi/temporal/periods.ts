import { DateTime, type Duration } from 'luxon';
import { DAY, type Instant, type Interval } from '../../../model/time';

/** The pieces that a time is put together in. */
export interface Periods {
  pieceOf(at: Instant): Interval;
}

/**
 * From the beginning of the range on; where it has none, by the calendar. Days, weeks and months are those of the region:
 * a day of 23 or 25 hours is a day.
 * @param period undefined for one piece
 */
export function periodsOf(range: Interval, period: Duration | undefined, zone: string): Periods {
  const within = ({ start, end }: Interval): Interval => ({
    start: Math.max(start, range.start),
    end: Math.min(end, range.end),
  });
  if (period === undefined) {
    return { pieceOf: () => range };
  }
  const first = DateTime.fromMillis(range.start === -Infinity ? originOf(period, zone) : range.start, { zone });
  const pieceOf = isOfTheClock(period) ? byClock(first.toMillis(), period.toMillis()) : byCalendar(first, period);
  return { pieceOf: (at) => within(pieceOf(at)) };
}

const isOfTheClock = (period: Duration): boolean => period.toMillis() < DAY;

function byClock(first: Instant, length: number): Periods['pieceOf'] {
  return (at) => {
    const start = first + Math.floor((at - first) / length) * length;
    return { start, end: start + length };
  };
}

/** Asking the calendar takes long: each piece once. */
function byCalendar(first: DateTime, period: Duration): Periods['pieceOf'] {
  const known = new Map<number, Instant>();
  const boundOf = (n: number): Instant => {
    const bound = known.get(n) ?? first.plus(period.mapUnits((amount) => amount * n)).toMillis();
    known.set(n, bound);
    return bound;
  };
  return (at) => {
    let n = Math.floor((at - first.toMillis()) / period.toMillis());
    while (at < boundOf(n)) {
      n--;
    }
    while (at >= boundOf(n + 1)) {
      n++;
    }
    return { start: boundOf(n), end: boundOf(n + 1) };
  };
}

/** A Monday for weeks, else the first day of a year. */
function originOf(period: Duration, zone: string): Instant {
  return DateTime.fromObject({ year: 2000, month: 1, day: period.weeks > 0 ? 3 : 1 }, { zone }).toMillis();
}
