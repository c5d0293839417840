import { DAY, HOUR, MINUTE, type Interval } from './time';

interface PeriodClass {
  readonly id: string;
  /** Usual length, ms. */
  readonly length: number;
  /** Lengths that count as it, both included, ms. */
  readonly from: number;
  readonly to: number;
}

/** Devices count the seconds of a minute as they like, and ends at `:59` mean the full minute. */
const LEEWAY = 0.05;

const clock = (id: string, length: number): PeriodClass => ({
  id,
  length,
  from: length * (1 - LEEWAY),
  to: length * (1 + LEEWAY),
});
/** The calendar makes them longer and shorter, and a change of clocks by an hour more. */
const calendar = (id: string, usual: number, shortest: number, longest: number): PeriodClass => ({
  id,
  length: usual * DAY,
  from: shortest * DAY - HOUR,
  to: longest * DAY + HOUR,
});

const CLASSES = [
  ...[1, 2, 5, 10, 15, 20, 30].map((minutes) => clock(`${minutes}m`, minutes * MINUTE)),
  ...[1, 2, 3, 6, 8, 12].map((hours) => clock(`${hours}h`, hours * HOUR)),
  ...[calendar('1d', 1, 1, 1), calendar('1w', 7, 7, 7), calendar('1M', 30, 28, 31), calendar('1y', 365, 365, 366)],
];

/**
 * How long an interval the values of a series stand for: a part of what the series is. Ten minutes of rain and a day of
 * rain are two series of one gauge, and no sum takes both.
 *
 * It is a class and not a length in milliseconds, because one series has intervals of many lengths that mean the same:
 * days of 23 to 25 hours, months of 28 to 31 days, minutes of 58 to 62 seconds. `instant` is what stands for a moment;
 * `irregular` is what has no usual length, and all increments of a counter, each of which lasts as long as nobody has
 * read it: together, and only together, they are all that was counted.
 */
export const PERIODS: readonly Period[] = ['instant', ...CLASSES.map(({ id }) => id), 'irregular'];
export type Period = string;

export const INSTANT: Period = 'instant';
export const IRREGULAR: Period = 'irregular';

/** The classes by the lengths that count as them, both included, ms: for engines that sort by themselves. */
export const PERIOD_LENGTHS: readonly { readonly id: Period; readonly from: number; readonly to: number }[] = CLASSES;

/** The class of an interval by its length. */
export function periodOf({ start, end }: Interval): Period {
  const length = end - start;
  return length === 0 ? INSTANT : (classOf(length)?.id ?? IRREGULAR);
}

function classOf(length: number): PeriodClass | undefined {
  return CLASSES.find(({ from, to }) => length >= from && length <= to);
}

/** Most that an interval of the period can last, ms. */
export function longestOf(period: Period): number {
  return period === INSTANT ? 0 : (CLASSES.find(({ id }) => id === period)?.to ?? Number.MAX_SAFE_INTEGER);
}

const LENGTHS: ReadonlyMap<Period, number> = new Map(CLASSES.map(({ id, length }) => [id, length]));

/** Usual length, ms; undefined for instants and what is irregular: only their rhythm tells how far apart they are. */
export function lengthOf(period: Period): number | undefined {
  return LENGTHS.get(period);
}
