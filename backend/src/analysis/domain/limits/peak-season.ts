import { meanOf } from '../hours/running-mean';
import { periodsOf } from './periods';
import type { Hours } from '../hours/hours';

const SEASON_MONTHS = 6;
/** Own assumption: WHO names no rule; as the law wants it of other means. */
const VALID_SHARE = 0.75;

/**
 * WHO 2021: the mean of the daily largest 8-hour means of ozone in the six consecutive months of the year with the
 * highest such mean.
 * @returns µg/m³ and the first month (1 … 7); null while no six months are three-quarters measured each
 */
export function peakSeason(hours: Hours, year: number): { readonly mean: number; readonly firstMonth: number } | null {
  const days = periodsOf(hours, year, 'max8h');
  const start = (month: number) => Math.round((Date.UTC(year, month - 1) - Date.UTC(year, 0)) / 86_400_000);
  const months = Array.from({ length: 12 }, (_, i) => days.subarray(start(i + 1), start(i + 2)));
  const valid = months.map((month) => meanOf(month).n >= VALID_SHARE * month.length);
  const seasons = Array.from({ length: 12 - SEASON_MONTHS + 1 }, (_, i) => i + 1)
    .filter((first) => valid.slice(first - 1, first - 1 + SEASON_MONTHS).every(Boolean))
    .map((first) => ({
      firstMonth: first,
      mean: meanOf(days.subarray(start(first), start(first + SEASON_MONTHS))).mean,
    }))
    .sort((a, b) => b.mean - a.mean);
  return seasons[0] ?? null;
}
