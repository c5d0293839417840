import { wallClock } from '../../../shared/src/text/time';
import type { Moment } from './moments';

/** Which days the usual one is of. */
export type Alike = 'weekday' | 'workdays' | 'weekend' | 'all';

/** What was usual at a time of day. */
export interface Usual {
  readonly low: number;
  readonly high: number;
}

/** Today beside the days before it. */
export interface Day {
  /** Free spaces of all sites together at each step of the day that has begun; null where one site is not known. */
  readonly today: readonly (number | null)[];
  /** The middle half of the days before; null where too few of them are known. */
  readonly usual: readonly (Usual | null)[];
  readonly alike: Alike;
  /** Days that the usual is of. */
  readonly days: number;
  /** Index into `today` of the newest step. */
  readonly now: number;
  /** Of each step of today that has begun the last moment that is known, ms. */
  readonly times: readonly (number | null)[];
  /** Today as it is called in the zone: noon of that date in UTC, ms. */
  readonly date: number;
}

/** A day in half hours: finer than anybody plans, coarse enough for every sensor. */
export const STEP_MINUTES = 30;
export const STEPS = (24 * 60) / STEP_MINUTES;

/** Fewer days say nothing of what is usual. */
const LEAST_DAYS = 3;
/** So many of the same weekday are better than all workdays. */
const LEAST_OF_WEEKDAY = 4;

interface DayOfSites {
  readonly date: number;
  readonly times: readonly (number | null)[];
  /** 0 is Monday. */
  readonly weekday: number;
  readonly free: readonly (number | null)[];
}

/**
 * The newest day of the data beside the days before it, all sites together.
 * @param zone in which days begin
 * @returns null where there is no course
 */
export function dayBesideUsual(moments: readonly Moment[], zone: string): Day | null {
  const days = daysOf(moments, zone);
  const newest = days.at(-1);
  const now = newest ? newest.free.map((value) => value !== null).lastIndexOf(true) : -1;
  if (!newest || now < 0) {
    return null;
  }
  const { alike, chosen } = alikeTo(newest, days.slice(0, -1));
  return {
    ...{ today: bridged(newest.free.slice(0, now + 1), (a, b) => (a + b) / 2), now, alike, days: chosen.length },
    ...{ times: newest.times.slice(0, now + 1), date: newest.date },
    usual: bridged(
      Array.from({ length: STEPS }, (_, step) => middleHalf(chosen.flatMap(({ free }) => free[step] ?? []))),
      (a, b) => ({ low: (a.low + b.low) / 2, high: (a.high + b.high) / 2 })
    ),
  };
}

/** Data by the hour know every second half hour: one that is missing between two others lies between them. */
const bridged = <Value>(steps: readonly (Value | null)[], between: (a: Value, b: Value) => Value): (Value | null)[] =>
  steps.map((step, i) => {
    const [before, after] = [steps[i - 1] ?? null, steps[i + 1] ?? null];
    return step === null && before !== null && after !== null ? between(before, after) : step;
  });

/** Where a moment falls on the day, in steps and parts of one; null on any other day. */
export function stepAt(time: number, { date }: Day, zone: string): number | null {
  const { noon, minutes } = onClock(time, zone);
  return noon === date ? minutes / STEP_MINUTES : null;
}

/** The date and the time of day that clocks show. */
function onClock(time: number, zone: string) {
  const { year, month, day, hour, minute } = wallClock(time, zone);
  return { noon: Date.UTC(year, month - 1, day, 12), minutes: hour * 60 + minute };
}

function alikeTo(
  { weekday }: DayOfSites,
  before: readonly DayOfSites[]
): { alike: Alike; chosen: readonly DayOfSites[] } {
  const same = before.filter((day) => day.weekday === weekday);
  const isWeekend = weekday > 4;
  const kind = before.filter((day) => day.weekday > 4 === isWeekend);
  return same.length >= LEAST_OF_WEEKDAY
    ? { alike: 'weekday', chosen: same }
    : kind.length >= LEAST_DAYS
      ? { alike: isWeekend ? 'weekend' : 'workdays', chosen: kind }
      : { alike: 'all', chosen: before };
}

/** Quartiles between two values, as R and NumPy have them. */
function middleHalf(values: readonly number[]): Usual | null {
  if (values.length < LEAST_DAYS) {
    return null;
  }
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
    return below + (above - below) * (place - Math.floor(place));
  };
  return { low: at(0.25), high: at(0.75) };
}

type Steps = (number | null)[];
const noSteps = (): Steps => Array<number | null>(STEPS).fill(null);

/** Days in their order; the last moment of each half hour counts, and a half hour only where every site is known in it. */
function daysOf(moments: readonly Moment[], zone: string): DayOfSites[] {
  const sites = [...new Set(moments.map(({ site }) => site))];
  const days = new Map<number, { readonly times: Steps; readonly bySite: Map<string, Steps> }>();
  for (const { site, time, free } of [...moments].sort((a, b) => a.time - b.time)) {
    const { noon, minutes } = onClock(time, zone);
    const known = days.get(noon) ?? { times: noSteps(), bySite: new Map<string, Steps>() };
    days.set(noon, known);
    const steps = known.bySite.get(site) ?? noSteps();
    known.bySite.set(site, steps);
    const step = Math.floor(minutes / STEP_MINUTES);
    [steps[step], known.times[step]] = [free, time];
  }
  return [...days]
    .sort(([a], [b]) => a - b)
    .map(([noon, { times, bySite }]) => ({
      date: noon,
      times,
      weekday: (new Date(noon).getUTCDay() + 6) % 7,
      free: Array.from({ length: STEPS }, (_, step) =>
        sites.reduce<number | null>((sum, site) => {
          const own = bySite.get(site)?.[step] ?? null;
          return sum === null || own === null ? null : sum + own;
        }, 0)
      ),
    }));
}
