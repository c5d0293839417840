import { blockDraws, interval95 } from '../statistics/block-bootstrap';
import { sorted } from '../statistics/quantile';
import { ranks } from './ranks';

const WEEK = 168;
const BLOCK_WEEKS = 4;
const DRAWS = 500;

export interface Bin {
  readonly x: number;
  readonly y: number;
  readonly n: number;
}

export interface Correlation {
  readonly n: number;
  readonly pearson: number;
  readonly spearman: number;
  /** Of y by x, least squares, and its 95 % interval: weeks drawn again in blocks of four, for hours hang together. */
  readonly slope: number;
  readonly intercept: number;
  readonly low: number;
  readonly high: number;
  /** Means in ten groups of equally many hours, from the smallest x on. */
  readonly bins: readonly Bin[];
}

export interface CorrelationOptions {
  /** Hours by which y follows x: y of an hour beside x of so many hours before. */
  readonly lag?: number;
  /** Which hours count, by their place in x: wind sector, speed, kind of day. */
  readonly where?: (i: number) => boolean;
  readonly seed?: number;
}

/** n, Σx, Σy, Σx², Σy², Σxy of a week: all that a slope needs of it. */
type Sums = [n: number, x: number, y: number, xx: number, yy: number, xy: number];

const none = (): Sums => [0, 0, 0, 0, 0, 0];

function add(sums: Sums, a: number, b: number): void {
  sums[0]++;
  sums[1] += a;
  sums[2] += b;
  sums[3] += a * a;
  sums[4] += b * b;
  sums[5] += a * b;
}

/**
 * Two series hour by hour, of the hours that both know. What it cannot prove: that one is the other's cause.
 * @param x, y of the same hours
 */
export function correlationOf(
  x: Float64Array,
  y: Float64Array,
  { lag = 0, where = () => true, seed = 1 }: CorrelationOptions = {}
): Correlation {
  const [xs, ys]: [number[], number[]] = [[], []];
  const weeks = Array.from({ length: Math.ceil(x.length / WEEK) }, none);
  const origin = [firstOf(x), firstOf(y)] as const;
  x.forEach((value, i) => {
    const other = y[i + lag] ?? NaN;
    if (Number.isNaN(value + other) || !where(i)) {
      return;
    }
    xs.push(value);
    ys.push(other);
    const [a, b] = [value - origin[0], other - origin[1]];
    add(weeks[Math.floor(i / WEEK)]!, a, b);
  });
  const all = total(weeks, Int32Array.from(weeks.keys()));
  const slope = slopeOf(all);
  const drawn: number[] = [];
  for (const places of blockDraws(weeks.length, BLOCK_WEEKS, DRAWS, seed)) {
    drawn.push(slopeOf(total(weeks, places)));
  }
  const [n, sx, sy] = all;
  return {
    n,
    pearson: pearsonOf(all),
    spearman: pearson(ranks(xs), ranks(ys)),
    slope,
    intercept: (sy - slope * sx) / n + origin[1] - slope * origin[0],
    ...interval95(drawn),
    bins: binned(xs, ys),
  };
}

const firstOf = (values: Float64Array) => values.find((value) => value === value) ?? 0;

function total(weeks: readonly Sums[], places: Int32Array): Sums {
  const sums = none();
  for (const place of places) {
    const week = weeks[place]!;
    for (let k = 0; k < sums.length; k++) {
      sums[k]! += week[k]!;
    }
  }
  return sums;
}

const slopeOf = ([n, x, y, xx, , xy]: Sums) => (n * xy - x * y) / (n * xx - x * x);

const pearsonOf = ([n, x, y, xx, yy, xy]: Sums) => (n * xy - x * y) / Math.sqrt((n * xx - x * x) * (n * yy - y * y));

function pearson(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const sums = none();
  const middle = (x.length + 1) / 2;
  for (let i = 0; i < x.length; i++) {
    const [a, b] = [x[i]! - middle, y[i]! - middle];
    add(sums, a, b);
  }
  return pearsonOf(sums);
}

const BINS = 10;

function binned(xs: readonly number[], ys: readonly number[]): Bin[] {
  const ordered = sorted(xs);
  const edges = Array.from({ length: BINS - 1 }, (_, i) => ordered[Math.floor(((i + 1) * ordered.length) / BINS)]!);
  const bins = Array.from({ length: BINS }, () => ({ x: 0, y: 0, n: 0 }));
  xs.forEach((x, i) => {
    let place = 0;
    while (place < edges.length && x >= edges[place]!) {
      place++;
    }
    const bin = bins[place]!;
    bin.x += x;
    bin.y += ys[i]!;
    bin.n++;
  });
  return bins.filter(({ n }) => n > 0).map(({ x, y, n }) => ({ x: x / n, y: y / n, n }));
}
