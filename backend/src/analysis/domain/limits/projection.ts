import { quantile, sorted } from '../statistics/quantile';
import { randomNumbers } from '../statistics/random';

/** What the days of a year hold: for a mean sum and number of hours, for a count exceedances and valid periods. */
export interface DayTally {
  readonly sum: Float64Array;
  readonly n: Float64Array;
}

export interface Projection {
  readonly value: number;
  /** Of earlier years their least and greatest; of weeks drawn at random 2.5 % and 97.5 %. */
  readonly low: number;
  readonly high: number;
  /** `earlier-years`: as the rest of at least three years was; `weeks-so-far`: as this year's weeks were, no season. */
  readonly method: 'earlier-years' | 'weeks-so-far';
  /** How many years or weeks it rests on. */
  readonly from: number;
}

const LEAST_YEARS = 3;
const LEAST_SHARE_OF_YEAR = 0.25;
const LEAST_SHARE_OF_DAYS = 0.75;
const DRAWS = 500;
const WEEK = 7;

/** Periods of so many hours (or days) tallied by day. */
export function tallied(periods: Float64Array, perDay: number, tally: (value: number) => number): DayTally {
  const days = Math.ceil(periods.length / perDay);
  const sum = new Float64Array(days);
  const n = new Float64Array(days);
  for (let day = 0, i = 0; day < days; day++) {
    for (; i < Math.min(periods.length, (day + 1) * perDay); i++) {
      const value = periods[i]!;
      if (value === value) {
        sum[day]! += tally(value);
        n[day]!++;
      }
    }
  }
  return { sum, n };
}

/**
 * The whole year from its days so far. With three or more earlier years each of them is a way on: a mean goes to the
 * year's end as it did then, by proportion, and a count by what was still to come. Else the rest is drawn, 500 times, from
 * this year's measured weeks, once these are a quarter of the year.
 * @param year tally of the whole year, empty after `days`
 * @param earlier tallies of earlier years; those with less than three quarters of both parts are left out
 * @returns null while nothing can be said
 */
export function projectionOf(
  kind: 'mean' | 'count',
  year: DayTally,
  days: number,
  earlier: readonly DayTally[],
  seed = 1
): Projection | null {
  const soFar = part(year, 0, days);
  const rest = year.sum.length - days;
  if (rest <= 0 || soFar.n === 0) {
    return null;
  }
  const ways = earlier
    .filter((other) => isMeasured(other, 0, days) && isMeasured(other, days, other.sum.length))
    .map((other) => {
      const [before, after] = [part(other, 0, days), part(other, days, other.sum.length)];
      const then = { sum: before.sum + after.sum, n: before.n + after.n };
      return kind === 'count' ? soFar.sum + after.sum : (mean(soFar) * mean(then)) / mean(before);
    })
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  if (ways.length >= LEAST_YEARS) {
    const [low, high] = [ways[0]!, ways.at(-1)!];
    return { value: quantile(ways, 0.5), low, high, method: 'earlier-years', from: ways.length };
  }
  return fromWeeks(kind, year, days, rest, seed);
}

function fromWeeks(
  kind: 'mean' | 'count',
  year: DayTally,
  days: number,
  rest: number,
  seed: number
): Projection | null {
  const weeks = Array.from({ length: Math.floor(days / WEEK) }, (_, i) => i * WEEK)
    .filter((first) => isMeasured(year, first, first + WEEK))
    .map((first) => part(year, first, first + WEEK));
  if (weeks.length * WEEK < LEAST_SHARE_OF_YEAR * year.sum.length) {
    return null;
  }
  const soFar = part(year, 0, days);
  const random = randomNumbers(seed);
  const ends = Array.from({ length: DRAWS }, () => {
    let { sum, n } = soFar;
    for (let left = rest; left > 0; left -= WEEK) {
      const drawn = weeks[Math.floor(random() * weeks.length)]!;
      const share = Math.min(left, WEEK) / WEEK;
      sum += share * drawn.sum;
      n += share * drawn.n;
    }
    return kind === 'count' ? sum : sum / n;
  });
  const ordered = sorted(ends);
  const [value, low, high] = [0.5, 0.025, 0.975].map((p) => quantile(ordered, p)) as [number, number, number];
  return { value, low, high, method: 'weeks-so-far', from: weeks.length };
}

function part({ sum, n }: DayTally, from: number, to: number): { sum: number; n: number } {
  const total = (values: Float64Array) => values.subarray(from, to).reduce((a, b) => a + b, 0);
  return { sum: total(sum), n: total(n) };
}

const mean = ({ sum, n }: { sum: number; n: number }) => sum / n;

const isMeasured = ({ n }: DayTally, from: number, to: number) => {
  const days = n.subarray(from, to);
  return days.length > 0 && days.filter((known) => known > 0).length >= LEAST_SHARE_OF_DAYS * days.length;
};
