import { DAY, HOUR } from '../../model/time';
import { mezYearStart, wholeMezDays, type Hours } from '../domain/hours/hours';
import { coverageOf, valueOf } from '../series/aggregation';
import { keptHours, type Making } from '../hours/kept-hours';
import { measuredHours, type HourSpan, type MeasuredHours } from '../hours/measured-hours';
import { spanOf, type YearsAsked } from './air-years';
import { isDailyOnly, isFloating, pollutantOf, type LimitPollutant } from './rules';
import type { Quality } from '../../model/quality';
import type { DescribedSeries } from '../../model/series';
import type { SelectedMeasured } from '../selection/selection';
import type { Scope } from '../question';

/** The station's hours of a pollutant, and of which of the years the provider has finally checked all. */
export interface AirYears extends MeasuredHours {
  readonly pollutant: LimitPollutant;
  readonly finalYears: ReadonlySet<number>;
  /** Its provider tells days only: every hour has the value of its day. */
  readonly isDaily: boolean;
}

export interface AirRequest extends YearsAsked {
  readonly minQuality: Quality;
  readonly feeds: readonly string[];
}

type Reader = Pick<Scope['store'], 'aggregates' | 'eachHour' | 'versionsOfHours'>;

/**
 * The hours of each station and pollutant, over the years and, for means over years and ways on, over those before them.
 * Of particles for which a provider has no hours, the days: of filters, or its floating means of the 24 hours of a day.
 */
export async function airYears(
  { series, extents }: SelectedMeasured,
  request: AirRequest,
  store: Reader
): Promise<AirYears[]> {
  const spanned = (some: readonly DescribedSeries[]) => readSpans(some, extents, request, store);
  const hourly = (await spanned(series.filter((one) => !isDailyOnly(one) && !isFloating(one)))).filter(isAny);
  const missing = (found: readonly MeasuredHours[], one: DescribedSeries) =>
    !found.some((other) => keyOf(other.series) === keyOf(one));
  const filters = series.filter((one) => isDailyOnly(one) && missing(hourly, one));
  const days = (await filterDays(filters, extents, request, store)).filter(isAny);
  const known = [...hourly, ...days];
  const floating = await spanned(series.filter((one) => isFloating(one) && missing(known, one)));
  const all = [
    ...hourly.map((one) => ({ ...one, isDaily: false })),
    ...days.map((one) => ({ ...one, isDaily: true })),
    ...floating.filter(isAny).map((one) => ({ ...one, ...dayMeans(one), isDaily: true })),
  ];
  const final = await finalYears(all, request, store);
  const place = new Map(series.map(({ id }, i) => [id, i]));
  return all
    .map((one, i) => ({ ...one, pollutant: pollutantOf(one.series), finalYears: final[i]! }))
    .sort((a, b) => place.get(a.series.id)! - place.get(b.series.id)!);
}

const isAny = ({ values }: Hours): boolean => values.some((value) => value === value);
const keyOf = (series: DescribedSeries): string => JSON.stringify([series.station, pollutantOf(series)]);

/** Those that may stand in for each other are read over the same hours, and all of the same hours at once. */
async function readSpans(
  series: readonly DescribedSeries[],
  extents: SelectedMeasured['extents'],
  request: AirRequest,
  store: Reader
): Promise<MeasuredHours[]> {
  const bySpan = new Map<string, { readonly span: HourSpan; readonly series: DescribedSeries[] }>();
  for (const alternatives of grouped(series)) {
    const spans = alternatives.map((one) => spanOf(one, extents.get(one.id), request));
    const first = Math.min(...spans.map((span) => span.first));
    const end = Math.max(...spans.map((span) => span.first + span.count * HOUR));
    const same = bySpan.get(`${first} ${end}`) ?? { span: { first, count: (end - first) / HOUR }, series: [] };
    same.series.push(...alternatives);
    bySpan.set(`${first} ${end}`, same);
  }
  const read: MeasuredHours[] = [];
  for (const { span, series: some } of bySpan.values()) {
    const { minQuality, feeds } = request;
    read.push(...(await measuredHours(some, { ...span, minQuality, named: { feeds } }, store)));
  }
  return read;
}

function grouped(series: readonly DescribedSeries[]): DescribedSeries[][] {
  const groups = new Map<string, DescribedSeries[]>();
  for (const one of series) {
    const own = groups.get(keyOf(one)) ?? [];
    own.push(one);
    groups.set(keyOf(one), own);
  }
  return [...groups.values()];
}

/** The days of filters, of 24 h MEZ, of which three quarters were sampled. */
async function filterDays(
  series: readonly DescribedSeries[],
  extents: SelectedMeasured['extents'],
  { minQuality, ...asked }: AirRequest,
  store: Reader
): Promise<MeasuredHours[]> {
  const read: MeasuredHours[] = [];
  for (const one of series) {
    const { first, count } = spanOf(one, extents.get(one.id), asked);
    const hours = wholeMezDays({ first, values: new Float64Array(count).fill(NaN) });
    const edges = Array.from({ length: hours.values.length / 24 + 1 }, (_, i) => hours.first + i * DAY);
    const found = edges.length > 1 ? await store.aggregates({ series: [one.id], edges, minQuality }) : new Map();
    for (const aggregate of found.get(one.id) ?? []) {
      if (coverageOf(aggregate, DAY) >= 0.75) {
        hours.values.fill(valueOf(aggregate, 'mean', DAY) ?? NaN, 24 * aggregate.bucket, 24 * (aggregate.bucket + 1));
      }
    }
    read.push({ series: one, ...hours });
  }
  return read;
}

/** Every hour gets the mean of the 24 hours that end with its day, as the provider has it in the day's last hour. */
function dayMeans(floating: Hours): Hours {
  const hours = wholeMezDays(floating);
  return { ...hours, values: hours.values.map((_, i) => hours.values[i - (i % 24) + 23]!) };
}

/** Of each the years in which every reading that counts is finally checked. */
async function finalYears(
  read: readonly MeasuredHours[],
  { years, minQuality }: AirRequest,
  store: Reader
): Promise<Set<number>[]> {
  const found = read.map(() => new Set<number>());
  const series = read.map((one) => one.series);
  for (const year of read.length > 0 ? years : []) {
    const first = mezYearStart(year);
    const span = { first, count: (mezYearStart(year + 1) - first) / HOUR };
    const counted = await keptHours(series, { ...span, minQuality }, COUNTED, store);
    const checked = await keptHours(series, { ...span, minQuality: 'valid' }, COUNTED, store);
    series.forEach(({ id }, i) => {
      const { n } = counted.get(id)!;
      if (n > 0 && n === checked.get(id)!.n) {
        found[i]!.add(year);
      }
    });
  }
  return found;
}

/** How many readings there are. */
const COUNTED: Making<DescribedSeries, { n: number }> = {
  what: 'number of readings',
  bytes: 0,
  make: () => ({ n: 0 }),
  takerOf: (_, counted) => (hour) => void (counted.n += hour.n),
};
