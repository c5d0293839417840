import { HOUR, type Instant } from '../../model/time';
import { bastFactors, dailyTraffic, heavyShare, type DailyTraffic } from '../domain/traffic/daily-traffic';
import { designHour, peakHour, type PeakHour } from '../domain/traffic/peak-hour';
import { v85OfClasses } from '../domain/traffic/speeds';
import { trafficDays, type DaySet, type TrafficDay } from '../domain/traffic/traffic-days';
import type { Counter } from './counters';

/** What a counter says of a time, in figures of traffic engineering; NaN where it does not say it. */
export interface KeyFigures {
  readonly counter: Counter;
  readonly days: readonly TrafficDay[];
  /** DTV: all days. */
  readonly all: DailyTraffic;
  /** DTVw: the days of the set that is named. */
  readonly set: DailyTraffic;
  readonly saturdays: DailyTraffic;
  readonly sundays: DailyTraffic;
  /** 0 … 1. */
  readonly heavyShare: number;
  readonly peak: (PeakHour & { readonly start: Instant; readonly isRolling: boolean }) | null;
  /** 30th highest hour of a year. */
  readonly designHour: number;
  /** km/h, of all vehicles in classes. */
  readonly v85: number;
  /** Of the V85 that a device says of each hour: those are never averaged. */
  readonly slowestV85: number;
  readonly fastestV85: number;
  /** BASt: Sundays, and weekdays in holidays, against weekdays of school. */
  readonly sundayFactor: number;
  readonly holidayFactor: number;
}

/** Counts of quarter-hours, of which the busiest sixty minutes are found whatever minute they begin at. */
export interface QuarterHours {
  readonly first: Instant;
  readonly counts: Float64Array;
}

export function keyFigures(counter: Counter, daySet: DaySet, zone: string, quarters?: QuarterHours): KeyFigures {
  const { counts, heavy, v85 } = counter;
  const days = trafficDays(counts, zone);
  const factors = bastFactors(days);
  const known = v85 ? [...v85.values].filter((value) => value === value) : [];
  return {
    ...{ counter, days },
    all: dailyTraffic(days, 'mon_sun'),
    set: dailyTraffic(days, daySet),
    saturdays: dailyTraffic(days, 'saturdays'),
    sundays: dailyTraffic(days, 'sundays'),
    heavyShare: heavy ? heavyShare(counts.values, heavy.values) : NaN,
    peak: peakOf(counter, quarters),
    designHour: isYear(counts.values) ? designHour(counts.values) : NaN,
    v85: v85Of(counter),
    slowestV85: known.length > 0 ? Math.min(...known) : NaN,
    fastestV85: known.length > 0 ? Math.max(...known) : NaN,
    sundayFactor: factors.bSo,
    holidayFactor: factors.fer,
  };
}

function peakOf({ counts }: Counter, quarters: QuarterHours | undefined): KeyFigures['peak'] {
  const found = quarters ? peakHour(quarters.counts, 4) : peakHour(counts.values, 1);
  const start = quarters ? quarters.first : counts.first;
  return (
    found && { ...found, start: start + found.from * (quarters ? HOUR / 4 : HOUR), isRolling: quarters !== undefined }
  );
}

const YEAR_HOURS = 8760;
/** Own rule, as for days. */
const ENOUGH = 0.9;

const isYear = (values: Float64Array): boolean =>
  values.length >= YEAR_HOURS && values.reduce((n, value) => n + Number(value === value), 0) >= ENOUGH * values.length;

/** Of all vehicles of the time together, in the hours of which every class is known. */
function v85Of({ classes }: Counter): number {
  const sums = classes.map(() => 0);
  const hours = classes[0]?.hours.values.length ?? 0;
  for (let i = 0; i < hours; i++) {
    const counts = classes.map((one) => one.hours.values[i]!);
    if (counts.every((count) => count === count)) {
      counts.forEach((count, k) => (sums[k]! += count));
    }
  }
  return v85OfClasses(classes.map(({ from, to }, k) => ({ from, to, count: sums[k]! })));
}
