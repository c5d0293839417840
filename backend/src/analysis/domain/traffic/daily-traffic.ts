import { DAY_SETS, type DaySet, type TrafficDay } from './traffic-days';

/** With fewer of the days, what is said of the time is extrapolated (own rule: no official one was found). */
const ENOUGH = 0.9;

export interface DailyTraffic {
  readonly daySet: DaySet;
  /** Vehicles (or people) a day: the mean of the set's days that are known. */
  readonly mean: number;
  readonly days: number;
  readonly known: number;
  /** Of the known ones, those of which an hour or two were filled. */
  readonly filled: number;
  /** Less than nine tenths of the days are known: „hochgerechnet“. */
  readonly extrapolated: boolean;
}

/** DTV (`mon_sun`) or one of the DTVw, of the days given. */
export function dailyTraffic(all: readonly TrafficDay[], daySet: DaySet): DailyTraffic {
  const days = all.filter(({ day }) => DAY_SETS[daySet](day));
  const known = days.filter(({ state }) => state !== 'missing');
  return {
    daySet,
    mean: known.reduce((sum, { total }) => sum + total, 0) / known.length,
    days: days.length,
    known: known.length,
    filled: known.filter(({ state }) => state === 'filled').length,
    extrapolated: known.length < ENOUGH * days.length,
  };
}

export interface YearTotal {
  /** What was counted. */
  readonly counted: number;
  /** With the missing days as the known ones of their kind (working day, Saturday, Sunday or holiday); NaN while too many are missing. */
  readonly total: number;
  readonly days: number;
  readonly known: number;
}

/**
 * A year's total of a bicycle or foot counter. Days that are missing are extrapolated only where nine tenths are known: no
 * generally accepted way from short counts to a year is known (Intraplan 2021).
 */
export function yearTotal(all: readonly TrafficDay[]): YearTotal {
  const kinds = (['mon_fri', 'saturdays', 'sundays'] as const).map((set) => dailyTraffic(all, set));
  const counted = all.reduce((sum, { total }) => sum + (Number.isNaN(total) ? 0 : total), 0);
  const known = kinds.reduce((sum, kind) => sum + kind.known, 0);
  const gaps = kinds.filter((kind) => kind.known < kind.days);
  const isKnown = known >= ENOUGH * all.length && gaps.every((kind) => kind.known > 0);
  return {
    counted,
    total: isKnown ? counted + gaps.reduce((sum, kind) => sum + (kind.days - kind.known) * kind.mean, 0) : NaN,
    days: all.length,
    known,
  };
}

/** BASt's factors of a counter: Sundays and holiday weeks against weeks of school. */
export function bastFactors(all: readonly TrafficDay[]): { readonly bSo: number; readonly fer: number } {
  const mean = (set: DaySet) => dailyTraffic(all, set).mean;
  return { bSo: mean('sundays') / mean('mon_sat_school'), fer: mean('mon_sat_holidays') / mean('mon_sat_school') };
}

/** Share of the heavy vehicles, 0 … 1, of the hours of which both are known; NaN of no traffic. */
export function heavyShare(all: Float64Array, heavy: Float64Array): number {
  let [total, part] = [0, 0];
  all.forEach((value, i) => {
    if (!Number.isNaN(value + (heavy[i] ?? NaN))) {
      total += value;
      part += heavy[i]!;
    }
  });
  return part / total;
}
