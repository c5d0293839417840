import { HOUR } from '../../model/time';
import { mezDate, mezDay, mezYearStart } from '../domain/hours/hours';
import { hoursIn } from '../asking/footprint';
import { selectMeasured, type SelectedMeasured } from '../selection/selection';
import { isDailyOnly, LIMIT_POLLUTANTS, pollutantOf, sourcesOf, type RulesParameters } from './rules';
import type { DescribedSeries } from '../../model/series';
import type { Instant, Interval } from '../../model/time';
import type { HourSpan } from '../hours/measured-hours';
import type { Scope } from '../question';

/** The years that are asked for, else those that the time asked for touches, as far as they have begun; newest first. */
export function yearsOf(years: readonly number[], { range, now }: Pick<Scope, 'range' | 'now'>): number[] {
  const last = yearAt(Math.min(range.end - 1, now));
  const first = Math.min(yearAt(range.start), last);
  const touched = Array.from({ length: last - first + 1 }, (_, i) => last - i);
  return years.length === 0 ? touched : [...new Set(years)].sort((a, b) => b - a);
}

const yearAt = (instant: Instant): number => Number(mezDay(instant).slice(0, 4));

/** Measured air of the selection. What is computed is no measurement, and is taken only where its feed is named. */
export async function selectAir(p: RulesParameters, scope: Scope): Promise<SelectedMeasured> {
  const properties = (p.pollutants.length > 0 ? p.pollutants : LIMIT_POLLUTANTS).flatMap(sourcesOf);
  const selected = await selectMeasured({ ...p, properties }, scope);
  const series = p.feeds.length > 0 ? selected.series : selected.series.filter(({ modelled }) => !modelled);
  return { ...selected, series: series.filter((one) => one.cadence <= HOUR || isDailyOnly(one)) };
}

/** The years of a question, and how far back it looks. */
export interface YearsAsked {
  readonly years: readonly number[];
  /** Whether more is wanted of earlier years than what reaches into these: ways on, means over several years. */
  readonly earlier: boolean;
  readonly now: Instant;
}

/** Means of ozone are of three and of five years; three years are a way on for what still runs. */
const [YEARS_OF_OZONE, WAYS_ON] = [4, 3];

/** From the first hour that counts, or the first reading, to the last whole hour that is over. */
export function spanOf(series: DescribedSeries, extent: Interval | undefined, asked: YearsAsked): HourSpan {
  const hour = (instant: Instant) => Math.floor(instant / HOUR) * HOUR;
  const { years, now } = asked;
  const from = Math.max(firstOf(pollutantOf(series), asked), hour(extent?.start ?? now));
  const end = Math.min(mezYearStart(Math.max(...years) + 1), hour(now), hour((extent?.end ?? now) + HOUR - 1));
  return { first: from, count: Math.max(0, (end - from) / HOUR) };
}

function firstOf(pollutant: string, { years, earlier, now }: YearsAsked): Instant {
  const year = Math.min(...years);
  // The winter begins in October, and the first 8-hour means of January in December.
  const lead = pollutant === 'so2' ? mezDate(year - 1, 10, 1) : mezDate(year - 1, 12, 31);
  const running = years.includes(yearAt(now)) ? [mezYearStart(yearAt(now) - WAYS_ON)] : [];
  const ozone = pollutant === 'o3' ? [mezYearStart(year - YEARS_OF_OZONE)] : [];
  return Math.min(lead, ...(earlier ? [...running, ...ozone] : []));
}

/** What the years take: rows to read, and the time whose readings count. */
export function yearsFootprint(
  { series, extents }: SelectedMeasured,
  asked: YearsAsked
): { readonly rows: number; readonly span: Interval } {
  const spans = series.map((one) => {
    const { first, count } = spanOf(one, extents.get(one.id), asked);
    return { start: first, end: first + count * HOUR };
  });
  const rows = spans.map((span, i) => hoursIn(span, extents.get(series[i]!.id)) + (span.end - span.start) / HOUR);
  return {
    rows: rows.reduce((sum, own) => sum + own, 0),
    span: {
      start: Math.min(...spans.map(({ start }) => start), mezYearStart(Math.min(...asked.years))),
      end: mezYearStart(Math.max(...asked.years) + 1),
    },
  };
}
