import { againstEarlier, type AgainstEarlier } from '../domain/climate/against-earlier';
import { newYearOf, untilDay, yearOf, yearsBefore, type ClimatePeriod } from './climate-periods';
import type { DescribedSeries } from '../../model/series';
import type { ClimateArchive, StationDays } from './climate-archive';
import type { Measure, Total } from './measures';

/** Own rule: with fewer of its days, what is said of a time is not compared. */
const ENOUGH = 0.9;

/** What a measure is in one period at one station. */
export interface ClimateTotal extends Total {
  readonly series: DescribedSeries;
  readonly measure: Measure;
  readonly period: ClimatePeriod;
  /** The part of the period that is over. */
  readonly elapsed: ClimatePeriod;
  readonly state: 'complete' | 'running' | 'incomplete';
  /** Beside the same days of earlier years. */
  readonly earlier?: AgainstEarlier;
}

/** Every measure of every period at every station that has what it is of. */
export async function climateTotals(
  all: readonly DescribedSeries[],
  measures: readonly Measure[],
  periods: readonly ClimatePeriod[],
  archive: ClimateArchive,
  { compare }: { readonly compare: boolean }
): Promise<ClimateTotal[]> {
  const totals: ClimateTotal[] = [];
  for (const period of periods) {
    const elapsed = untilDay(period, archive.today);
    const own = await sumsOf(elapsed, measures, archive);
    const earlier = compare ? await earlierSums(elapsed, measures, archive) : [];
    for (const measure of measures) {
      for (const station of new Set(all.filter(({ property }) => property === measure.of).map((one) => one.station))) {
        const { value, known, series } = own(station, measure);
        const fallback = all.find((one) => one.station === station && one.property === measure.of)!;
        totals.push({
          ...{ measure, period, elapsed, value, known, series: series ?? fallback },
          state: stateOf(elapsed, period, known, measure),
          ...(compare
            ? {
                earlier: againstEarlier(
                  value,
                  earlier.map((of) => comparable(of(station, measure)))
                ),
              }
            : {}),
        });
      }
    }
  }
  return totals;
}

/** A measure of a time at a station. */
interface Sum extends Total {
  readonly days: number;
  readonly series: DescribedSeries | undefined;
}

type SumOf = (station: string, measure: Measure) => Sum;

async function sumsOf(time: ClimatePeriod, measures: readonly Measure[], archive: ClimateArchive): Promise<SumOf> {
  const first = beginningOf(time, measures);
  const read = await archive.days(first, time.end);
  return (station, measure) => {
    const { days, series }: StationDays = read.get(station) ?? { days: [], series: new Map() };
    const own = measure.sinceNewYear ? days.slice(newYearOf(time.first) - first) : days.slice(time.first - first);
    return { ...measure.totalOf(own, yearOf(time.first)), days: own.length, series: series.get(measure.of) };
  };
}

const beginningOf = ({ first }: ClimatePeriod, measures: readonly Measure[]): number =>
  measures.some(({ sinceNewYear }) => sinceNewYear) ? newYearOf(first) : first;

/** The same days of every earlier year of which anything is there, oldest first. */
async function earlierSums(
  elapsed: ClimatePeriod,
  measures: readonly Measure[],
  archive: ClimateArchive
): Promise<SumOf[]> {
  const sums: SumOf[] = [];
  for (let years = 1; elapsed.end > elapsed.first && yearsBefore(elapsed, years).end > archive.firstDay; years++) {
    sums.unshift(await sumsOf(yearsBefore(elapsed, years), measures, archive));
  }
  return sums;
}

const comparable = ({ value, known, days }: Sum): number => (known >= ENOUGH * days ? value : NaN);

function stateOf(elapsed: ClimatePeriod, period: ClimatePeriod, known: number, { sinceNewYear }: Measure) {
  const days = elapsed.end - (sinceNewYear ? newYearOf(elapsed.first) : elapsed.first);
  return known < ENOUGH * days ? 'incomplete' : elapsed.end < period.end ? 'running' : 'complete';
}
