import { wallClock } from '../../../shared/src/text/time';

/** A piece of time, ms since the epoch. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A day on the dashboard's clock: 23, 24 or 25 hours. */
export interface Day extends Span {
  /** What the axis shows of it. */
  readonly shown: Span;
}

/** The one axis of all rows. */
export interface Axis extends Span {
  readonly zone: string;
  /** Null where the present is not on it. */
  readonly now: number | null;
  readonly days: readonly Day[];
  /** Hours, or longer pieces of a day where the axis is long. */
  readonly slots: readonly Span[];
  /** Usual length of a slot, ms. */
  readonly step: number;
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
const STEPS = [HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY];
/** More pieces than can be told apart on any screen. */
const MOST_SLOTS = 400;

/** What an axis may show beside the dashboard's range. */
export interface Wanted extends Span {
  readonly now: number;
  readonly zone: string;
  /** Where the forecast ends; null where it is not to be shown beyond the range. */
  readonly reach: number | null;
  /** No slot is shorter than the sums that fill it. */
  readonly least: number;
}

/** A dashboard that ends now shows what is behind; what is to come is added. */
export function axisOf({ start, end, now, zone, reach, least }: Wanted): Axis {
  const until = reach !== null && isPresent(end, now) ? Math.max(end, reach) : end;
  const shown = { start: Math.floor(start / HOUR) * HOUR, end: Math.ceil(until / HOUR) * HOUR };
  const length = shown.end - shown.start;
  const step = STEPS.find((one) => one >= least && length / one <= MOST_SLOTS) ?? DAY;
  const days = daysOf(shown, zone);
  return {
    ...{ ...shown, zone, days, step },
    now: now > shown.start && now < shown.end ? now : null,
    slots: days.flatMap((day) => slotsOf(day, step)),
  };
}

/** A range that is said to end now has ended a moment ago when its data are there. */
const isPresent = (end: number, now: number) => Math.abs(end - now) < HOUR;

/** More days than anybody asks a panel of hours for. */
const MOST_DAYS = 2000;

function daysOf(shown: Span, zone: string): Day[] {
  const days: Day[] = [];
  for (let start = midnight(shown.start, zone); start < shown.end && days.length < MOST_DAYS;) {
    const end = midnight(start + DAY + 12 * HOUR, zone);
    days.push({ start, end, shown: { start: Math.max(start, shown.start), end: Math.min(end, shown.end) } });
    start = end;
  }
  return days;
}

function slotsOf({ start, end, shown }: Day, step: number): Span[] {
  const count = step >= DAY ? 1 : Math.ceil((end - start) / step);
  return Array.from({ length: count }, (_, i) => ({
    start: Math.max(shown.start, start + i * step),
    end: Math.min(shown.end, step >= DAY ? end : start + (i + 1) * step),
  })).filter((slot) => slot.end > slot.start);
}

/** The last midnight of a zone's clock at or before an instant. */
export function midnight(instant: number, zone: string): number {
  const { hour, minute, second } = wallClock(instant, zone);
  const seconds = Math.floor(instant / 1000) * 1000;
  const guess = seconds - (hour * 3600 + minute * 60 + second) * 1000;
  // The clocks have changed since: an hour too early or too late.
  const then = wallClock(guess, zone).hour;
  return then === 0 ? guess : guess + (then > 12 ? HOUR : -HOUR);
}
