import { HOUR, MINUTE, localInstants, type Instant, type Interval, type WallClock } from '../../../model/time';

const STAMP = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::\d\d)?$/;

/** An interval, or in plain words why the stamp names none. */
export type RowTime = (Interval & { readonly ambiguous: boolean }) | string;

/**
 * The intervals of a column of local stamps, each the START of its interval.
 *
 * Autumn: of the hour that is on the clock twice the provider sends one, and nothing tells which. It is taken as the
 * first (summer time) and marked ambiguous. A file that does hold both is read in its order, without doubt.
 *
 * Length: a quarter of an hour. Some counters send whole hours for months (Münster 300037932 from March 2025): seen
 * by rows on the hour that stand alone in it, one hour apart; a single one is a quarter between two gaps.
 */
export function rowTimes(stamps: readonly string[]): RowTime[] {
  const starts = startsOf(stamps);
  const divided = new Set(stamps.filter((stamp) => minuteOf(stamp) !== '00').map(hourOf));
  const alone = stamps.map((stamp) => !divided.has(hourOf(stamp)));
  return starts.map((row, i) => {
    if (typeof row === 'string') {
      return row;
    }
    const { start } = row;
    const isHourFrom = (other: Start | string | undefined) =>
      typeof other === 'object' && Math.abs(other.start - start) === HOUR;
    const hourly = alone[i] && [i - 1, i + 1].some((other) => alone[other] && isHourFrom(starts[other]));
    return { ...row, end: start + (hourly ? HOUR : 15 * MINUTE) };
  });
}

interface Start {
  readonly start: Instant;
  readonly ambiguous: boolean;
}

function startsOf(stamps: readonly string[]): (Start | string)[] {
  const total = countOf(stamps);
  const seen = new Map<string, number>();
  const hours = new Map<string, readonly Instant[]>();
  return stamps.map((stamp) => {
    const nth = seen.get(stamp) ?? 0;
    seen.set(stamp, nth + 1);
    const clock = wallClockOf(stamp);
    if (!clock) {
      return 'time not readable';
    }
    // clocks change on the hour; to ask the time zone for each row is slow
    const instants = hours.get(hourOf(stamp)) ?? localInstants({ ...clock, minute: 0 });
    hours.set(hourOf(stamp), instants);
    const hour = instants[Math.min(nth, instants.length - 1)];
    return hour === undefined
      ? 'local time that the clock change leaves out'
      : { start: hour + clock.minute * MINUTE, ambiguous: instants.length === 2 && total.get(stamp) === 1 };
  });
}

const hourOf = (stamp: string) => stamp.slice(0, 13);
const minuteOf = (stamp: string) => stamp.slice(14, 16);

function countOf(stamps: readonly string[]): ReadonlyMap<string, number> {
  const total = new Map<string, number>();
  stamps.forEach((stamp) => total.set(stamp, (total.get(stamp) ?? 0) + 1));
  return total;
}

/** Undefined for what is no date of the calendar or no time of the day. */
function wallClockOf(stamp: string): (WallClock & { readonly minute: number }) | undefined {
  const match = STAMP.exec(stamp);
  if (!match) {
    return undefined;
  }
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [number, number, number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour;
  return real && minute < 60 ? { year, month, day, hour, minute } : undefined;
}
