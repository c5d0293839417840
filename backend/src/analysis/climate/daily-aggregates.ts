import { HOUR, type Instant } from '../../model/time';
import { keptHours, type Making } from '../hours/kept-hours';
import type { Quality } from '../../model/quality';
import type { ObservationReader } from '../../store/observation-store';

/** What of a day a climate's figures are made of. */
export interface DayAggregate {
  readonly n: number;
  /** See Aggregate. */
  readonly covered: number;
  readonly sum: number;
  readonly min: number;
  readonly max: number;
}

/** The same while its hours come in. */
class Day {
  n = 0;
  sum = 0;
  min = Infinity;
  max = -Infinity;
  private lasting = 0;
  private reach = -Infinity;
  /** What adding has rounded away: a mean of exactly 15 °C is no day of heating. */
  private lost = 0;

  constructor(private readonly end: Instant) {}

  get covered(): number {
    return this.lasting - Math.max(0, this.reach - this.end);
  }

  add(
    hourEnd: Instant,
    { n, covered, overrun = 0, sum, min, max }: DayAggregate & { readonly overrun?: number }
  ): void {
    const total = this.sum + sum;
    this.lost += Math.abs(this.sum) >= Math.abs(sum) ? this.sum - total + sum : sum - total + this.sum;
    this.sum = total;
    this.n += n;
    this.lasting += covered + overrun;
    this.reach = overrun > 0 ? Math.max(this.reach, hourEnd + overrun) : this.reach;
    this.min = Math.min(this.min, min);
    this.max = Math.max(this.max, max);
  }

  get whole(): DayAggregate {
    const { n, covered, sum, lost, min, max } = this;
    return { n, covered, sum: sum + lost, min, max };
  }
}

/** Days one after the other. */
export interface Days {
  /** By what they begin: tells them from others of the same time. */
  readonly clock: string;
  readonly edges: readonly Instant[];
}

/** The days of series, undefined where nothing was measured. */
export async function dailyAggregates<S extends { readonly id: number }>(
  series: readonly S[],
  { clock, edges }: Days,
  minQuality: Quality,
  store: Pick<ObservationReader, 'aggregates' | 'eachHour' | 'versionsOfHours'>
): Promise<Map<number, (DayAggregate | undefined)[]>> {
  if (edges.some((edge) => edge % HOUR !== 0)) {
    // Half an hour beside the hour (India).
    const found = await store.aggregates({ series: series.map(({ id }) => id), edges, minQuality });
    const empty = Array<DayAggregate | undefined>(edges.length - 1).fill(undefined);
    return new Map([...found].map(([id, own]) => [id, own.reduce((days, day) => days.with(day.bucket, day), empty)]));
  }
  const first = edges[0]!;
  const count = (edges.at(-1)! - first) / HOUR;
  const made = await keptHours(series, { first, count, minQuality }, inDays({ clock, edges }), store);
  return new Map([...made].map(([id, days]) => [id, days.map((day) => day?.whole)]));
}

function inDays({ clock, edges }: Days): Making<{ readonly id: number }, (Day | undefined)[]> {
  const dayOf = edges.slice(1).flatMap((end, day) => Array<number>((end - edges[day]!) / HOUR).fill(day));
  return {
    what: `days by ${clock}`,
    bytes: 4,
    make: () => Array<Day | undefined>(edges.length - 1).fill(undefined),
    takerOf: (_, days, from) => (hour) => {
      const place = from + hour.bucket;
      const day = dayOf[place]!;
      (days[day] ??= new Day(edges[day + 1]!)).add(edges[0]! + (place + 1) * HOUR, hour);
    },
  };
}
