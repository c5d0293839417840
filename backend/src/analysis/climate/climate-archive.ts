import { DAY, HOUR, type Instant, type Interval } from '../../model/time';
import { ZoneClock } from '../../model/clock/zone-clock';
import { DWD_RAIN_START } from '../domain/climate/days';
import { coverageOf } from '../series/aggregation';
import { alternativesOf, chosen } from '../selection/preference';
import { dailyAggregates, type DayAggregate, type Days } from './daily-aggregates';
import type { Quality } from '../../model/quality';
import type { DescribedSeries } from '../../model/series';
import type { ObservationReader } from '../../store/observation-store';
import type { DayExtremes } from '../domain/climate/climate-days';

/** A calendar day of a station, NaN where too little of it was measured. */
export interface ClimateDay extends DayExtremes {
  /** °C, of at least 21 hours (DWD). */
  readonly mean: number;
  /** mm of the calendar day, and of DWD's day of rain: 6 to 6 h UTC, dated to its first day. */
  readonly rainLocal: number;
  readonly rainDwd: number;
}

export interface StationDays {
  readonly days: readonly ClimateDay[];
  /** The series that they are of, by property. */
  readonly series: ReadonlyMap<string, DescribedSeries>;
}

export interface ArchiveOptions {
  readonly zone: string;
  readonly now: Instant;
  readonly minQuality: Quality;
  /** What counts as a day's rain where days of rain are counted. */
  readonly rainDay: 'local' | 'dwd';
}

/** Own rule, as none was found: extremes and sums of a day are known where three quarters of it were measured. */
const ENOUGH = 0.75;
/** DWD: a daily mean is that of at least 21 hourly values. */
const ENOUGH_FOR_MEAN = 21 / 24;

/** The calendar days of stations, read month by month, each month once. */
export class ClimateArchive {
  private readonly months = new Map<number, Promise<Map<string, StationDays>>>();
  private readonly clock: ZoneClock;
  private readonly since: Instant;

  constructor(
    private readonly all: readonly DescribedSeries[],
    extents: ReadonlyMap<number, Interval>,
    private readonly options: ArchiveOptions,
    private readonly store: Pick<ObservationReader, 'aggregates' | 'eachHour' | 'versionsOfHours'>
  ) {
    this.clock = ZoneClock.of(options.zone);
    this.since = Math.min(...all.flatMap(({ id }) => extents.get(id)?.start ?? []));
  }

  /** The first day, in days since 1970, of which anything is there; Infinity where nothing is. */
  get firstDay(): number {
    return Number.isFinite(this.since) ? Math.floor(this.clock.wall(this.since) / DAY) : Infinity;
  }

  /** The day that still runs, in days since 1970. */
  get today(): number {
    return Math.floor(this.clock.wall(this.options.now) / DAY);
  }

  /** When a day begins. */
  startOf(day: number): Instant {
    return this.clock.instant(day * DAY, this.clock.ahead(day * DAY));
  }

  /** The days `[first, end)` of each station, in days since 1970. */
  async days(first: number, end: number): Promise<Map<string, StationDays>> {
    const found = new Map<string, { days: ClimateDay[]; series: Map<string, DescribedSeries> }>();
    for (let month = monthOf(first); end > first && month <= monthOf(end - 1); month++) {
      const begin = firstOf(month);
      for (const [station, { days, series }] of await this.month(month)) {
        const own = found.get(station) ?? { days: [], series: new Map<string, DescribedSeries>() };
        own.days.push(...days.slice(Math.max(0, first - begin), end - begin));
        series.forEach((one, property) => own.series.set(property, one));
        found.set(station, own);
      }
    }
    return found;
  }

  private month(month: number): Promise<Map<string, StationDays>> {
    const known = this.months.get(month) ?? this.read(firstOf(month), firstOf(month + 1));
    this.months.set(month, known);
    return known;
  }

  private async read(first: number, end: number): Promise<Map<string, StationDays>> {
    const days = Array.from({ length: end - first + 1 }, (_, i) => first + i);
    const local = days.map((day) => this.startOf(day));
    const dwd = days.map((day) => day * DAY + DWD_RAIN_START);
    const byLocal = await this.dailyAggregates(this.all, { clock: this.options.zone, edges: local });
    const byDwd = await this.dailyAggregates(
      this.all.filter(({ property }) => property === 'precipitation'),
      { clock: 'UTC', edges: dwd }
    );
    const chosenOf = alternativesOf(this.all, {}, HOUR).map((alternatives) =>
      chosen<DescribedSeries>(alternatives, ({ id }) => (byLocal.get(id) ?? []).some((day) => day !== undefined))
    );
    return new Map(
      [...new Set(this.all.map(({ station }) => station))].map((station) => {
        const series = new Map(chosenOf.filter((one) => one.station === station).map((one) => [one.property, one]));
        const valueOf = (property: string, by: Aggregates, edges: readonly Instant[], least = ENOUGH) => {
          const own = this.known(by.get(series.get(property)?.id ?? -1) ?? [], edges, least);
          return (day: number, of: (aggregate: DayAggregate) => number) => (own[day] ? of(own[day]) : NaN);
        };
        const extreme = valueOf('air_temperature', byLocal, local);
        const mean = valueOf('air_temperature', byLocal, local, ENOUGH_FOR_MEAN);
        const gust = valueOf('wind_gust', byLocal, local);
        const wind = series.get('wind_speed')?.period === '10m' ? valueOf('wind_speed', byLocal, local) : () => NaN;
        const [rainLocal, rainDwd] = [valueOf('precipitation', byLocal, local), valueOf('precipitation', byDwd, dwd)];
        return [
          station,
          {
            series,
            days: Array.from({ length: end - first }, (_, day): ClimateDay => {
              const rain = { rainLocal: rainLocal(day, sumOf), rainDwd: rainDwd(day, sumOf) };
              return {
                ...rain,
                tMax: extreme(day, ({ max }) => max),
                tMin: extreme(day, ({ min }) => min),
                mean: mean(day, ({ sum, n }) => sum / n),
                windMean10min: wind(day, ({ max }) => max),
                gust: gust(day, ({ max }) => max),
                rain: this.options.rainDay === 'local' ? rain.rainLocal : rain.rainDwd,
              };
            }),
          },
        ];
      })
    );
  }

  private async dailyAggregates(all: readonly DescribedSeries[], days: Days): Promise<Aggregates> {
    const { edges } = days;
    const isThere = edges.at(-1)! > this.since && edges[0]! < this.options.now;
    return isThere ? dailyAggregates(all, days, this.options.minQuality, this.store) : new Map();
  }

  /** By day; none of days that still run or of which less was measured. */
  private known(
    days: readonly (DayAggregate | undefined)[],
    edges: readonly Instant[],
    least: number
  ): (DayAggregate | undefined)[] {
    return days.map((day, i) => {
      const [start, end] = [edges[i]!, edges[i + 1]!];
      return day && end <= this.options.now && coverageOf(day, end - start) >= least ? day : undefined;
    });
  }
}

type Aggregates = ReadonlyMap<number, readonly (DayAggregate | undefined)[]>;

const sumOf = ({ sum }: DayAggregate): number => Math.round(sum * 1e6) / 1e6;

/** Months since 1970 of a day since 1970, and back. */
const monthOf = (day: number): number => {
  const date = new Date(day * DAY);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
};
const firstOf = (month: number): number => Date.UTC(1970, month) / DAY;
