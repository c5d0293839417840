import { HOUR } from '../../model/time';
import { mezDay, mezYearStart } from '../domain/hours/hours';
import { hoursIn } from '../asking/footprint';
import { measuredHours, type HourSpan, type MeasuredHours } from '../hours/measured-hours';
import { selectMeasured, type SelectedMeasured } from '../selection/selection';
import type { Quality } from '../../model/quality';
import type { DescribedSeries } from '../../model/series';
import type { Instant, Interval } from '../../model/time';
import { LIMIT_POLLUTANTS, type LimitPollutant, type RulesParameters } from './rules';
import type { Scope } from '../question';

/** How many years before its own a rule looks at: ozone's are means of three and five, and three are a way on. */
const EARLIER: Readonly<Partial<Record<LimitPollutant, number>>> = { o3: 4 };
const EARLIER_OF_OTHERS = 3;

/** The station's hours of a pollutant, and of which of the years the provider has finally checked all. */
export interface AirYears extends MeasuredHours {
  readonly pollutant: LimitPollutant;
  readonly finalYears: ReadonlySet<number>;
}

/** The years that are asked for, else those that the time asked for touches, as far as they have begun; newest first. */
export function yearsOf(years: readonly number[], { range, now }: Pick<Scope, 'range' | 'now'>): number[] {
  const yearOf = (instant: Instant) => Number(mezDay(instant).slice(0, 4));
  const last = yearOf(Math.min(range.end - 1, now));
  const first = Math.min(yearOf(range.start), last);
  const touched = Array.from({ length: last - first + 1 }, (_, i) => last - i);
  return years.length === 0 ? touched : [...new Set(years)].sort((a, b) => b - a);
}

/** Measured air of the selection. What is computed is no measurement, and is taken only where its feed is named. */
export async function selectAir(p: RulesParameters, scope: Scope): Promise<SelectedMeasured> {
  const properties = p.pollutants.length > 0 ? p.pollutants : LIMIT_POLLUTANTS;
  const selected = await selectMeasured({ ...p, properties }, scope);
  const series = p.feeds.length > 0 ? selected.series : selected.series.filter(({ modelled }) => !modelled);
  return { ...selected, series: series.filter(({ cadence }) => cadence <= HOUR) };
}

/** What the years take: rows to read, and the time whose readings count. */
export function yearsFootprint(
  { series, extents }: SelectedMeasured,
  years: readonly number[],
  now: Instant,
  earlier: boolean
): { readonly rows: number; readonly span: Interval } {
  const spans = series.map((one) => {
    const { first, count } = spanOf(one, years, extents.get(one.id), now, earlier);
    return { start: first, end: first + count * HOUR };
  });
  const rows = spans.map((span, i) => hoursIn(span, extents.get(series[i]!.id)) + (span.end - span.start) / HOUR);
  return {
    rows: rows.reduce((sum, own) => sum + own, 0),
    span: {
      start: Math.min(...spans.map(({ start }) => start), mezYearStart(Math.min(...years))),
      end: mezYearStart(Math.max(...years) + 1),
    },
  };
}

/**
 * The hours of each station and pollutant, over the years and, for means over years and ways on, over those before them.
 * @param earlier whether more is wanted of the time before than what reaches into the year
 */
export async function airYears(
  { series, extents }: SelectedMeasured,
  { years, minQuality, feeds, earlier }: YearsRequest,
  { store, now }: Pick<Scope, 'store' | 'now'>
): Promise<AirYears[]> {
  const bySpan = new Map<string, { readonly span: HourSpan; readonly series: DescribedSeries[] }>();
  for (const [, alternatives] of grouped(series)) {
    // those that may stand in for each other are read over the same hours
    const spans = alternatives.map((one) => spanOf(one, years, extents.get(one.id), now, earlier));
    const first = Math.min(...spans.map((span) => span.first));
    const end = Math.max(...spans.map((span) => span.first + span.count * HOUR));
    const span = { first, count: (end - first) / HOUR };
    const key = `${span.first} ${span.count}`;
    const same = bySpan.get(key) ?? { span, series: [] };
    same.series.push(...alternatives);
    bySpan.set(key, same);
  }
  const read: MeasuredHours[] = [];
  for (const { span, series: some } of bySpan.values()) {
    read.push(...(await measuredHours(some, { ...span, minQuality, named: { feeds } }, store)));
  }
  const final = await finalYears(read, years, minQuality, store);
  const place = new Map(series.map(({ id }, i) => [id, i]));
  return read
    .map((one, i) => ({ ...one, pollutant: one.series.property as LimitPollutant, finalYears: final[i]! }))
    .sort((a, b) => place.get(a.series.id)! - place.get(b.series.id)!);
}

export interface YearsRequest {
  readonly years: readonly number[];
  readonly minQuality: Quality;
  readonly feeds: readonly string[];
  readonly earlier: boolean;
}

function grouped(series: readonly DescribedSeries[]): Map<string, DescribedSeries[]> {
  const groups = new Map<string, DescribedSeries[]>();
  for (const one of series) {
    const key = JSON.stringify([one.station, one.property]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

/** From the first year that counts, or the first reading, to the last whole hour that is over. */
function spanOf(
  { property }: DescribedSeries,
  years: readonly number[],
  extent: Interval | undefined,
  now: Instant,
  earlier: boolean
): HourSpan {
  const before = earlier ? (EARLIER[property as LimitPollutant] ?? EARLIER_OF_OTHERS) : 1;
  const hour = (instant: Instant) => Math.floor(instant / HOUR) * HOUR;
  const from = Math.max(mezYearStart(Math.min(...years) - before), hour(extent?.start ?? now));
  const end = Math.min(mezYearStart(Math.max(...years) + 1), hour(now), hour((extent?.end ?? now) + HOUR - 1));
  return { first: from, count: Math.max(0, (end - from) / HOUR) };
}

/** Of each the years in which every reading that counts is finally checked. */
async function finalYears(
  read: readonly MeasuredHours[],
  years: readonly number[],
  minQuality: Quality,
  store: Scope['store']
): Promise<Set<number>[]> {
  const found = read.map(() => new Set<number>());
  const series = read.map((one) => one.series.id);
  for (const year of read.length > 0 ? years : []) {
    const edges = [mezYearStart(year), mezYearStart(year + 1)];
    const counted = await store.aggregates({ series, edges, minQuality });
    const checked = await store.aggregates({ series, edges, minQuality: 'valid' });
    read.forEach(({ series: { id } }, i) => {
      const n = counted.get(id)?.[0]?.n;
      if (n !== undefined && n === checked.get(id)?.[0]?.n) {
        found[i]!.add(year);
      }
    });
  }
  return found;
}
