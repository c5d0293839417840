import { blockDraws, interval95 } from '../statistics/block-bootstrap';

const WEEK = 168;
const BLOCK_WEEKS = 4;
const DRAWS = 1000;

export interface DifferenceInDifferences {
  /** (street after − before) − (background after − before), in the unit of the values. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly hoursBefore: number;
  readonly hoursAfter: number;
}

/**
 * What changed at the street beyond what changed at a background station, of the hours that both know. Both stations are
 * drawn again with the same blocks of weeks.
 * @param street, background of the same hours
 * @param cut place of the first hour after
 */
export function differenceInDifferences(
  street: Float64Array,
  background: Float64Array,
  cut: number,
  seed = 1
): DifferenceInDifferences {
  const sides = [weekly(street, background, 0, cut), weekly(street, background, cut, street.length)] as const;
  const mean = (weeks: readonly Sum[], places: Iterable<number>) => {
    let [sum, n] = [0, 0];
    for (const place of places) {
      sum += weeks[place]!.sum;
      n += weeks[place]!.n;
    }
    return sum / n;
  };
  const draws = sides.map((weeks, side) => {
    const drawn: number[] = [];
    for (const places of blockDraws(weeks.length, BLOCK_WEEKS, DRAWS, seed + side)) {
      drawn.push(mean(weeks, places));
    }
    return drawn;
  });
  const hours = (weeks: readonly Sum[]) => weeks.reduce((sum, { n }) => sum + n, 0);
  return {
    difference: mean(sides[1], sides[1].keys()) - mean(sides[0], sides[0].keys()),
    ...interval95(draws[1]!.map((after, i) => after - draws[0]![i]!)),
    hoursBefore: hours(sides[0]),
    hoursAfter: hours(sides[1]),
  };
}

interface Sum {
  sum: number;
  n: number;
}

function weekly(street: Float64Array, background: Float64Array, from: number, to: number): Sum[] {
  const weeks = Array.from({ length: Math.max(0, Math.ceil((to - from) / WEEK)) }, () => ({ sum: 0, n: 0 }));
  for (let i = from; i < to; i++) {
    const increment = street[i]! - (background[i] ?? NaN);
    if (increment === increment) {
      const week = weeks[Math.floor((i - from) / WEEK)]!;
      week.sum += increment;
      week.n++;
    }
  }
  return weeks.filter(({ n }) => n > 0);
}
