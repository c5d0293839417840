import { blockDraws, interval95 } from '../statistics/block-bootstrap';

const WEEK = 168;
const BLOCK_WEEKS = 4;
const DRAWS = 500;

export interface RoadsideIncrement {
  /** Street minus background of each hour that both know, else NaN. */
  readonly hours: Float64Array;
  /** Hours that both know: all figures are of these. */
  readonly n: number;
  readonly street: number;
  readonly background: number;
  readonly increment: number;
  /** 95 % interval of the increment: weeks drawn again in blocks of four. */
  readonly low: number;
  readonly high: number;
  /** increment ÷ street: what the traffic of this street can change at most; may be below 0. */
  readonly share: number;
}

/**
 * What a street adds to the air of its town (Lenschow's increment): never the difference of two means of different hours.
 * @param street, background the same pollutant, of the same hours
 */
export function roadsideIncrement(street: Float64Array, background: Float64Array, seed = 1): RoadsideIncrement {
  const hours = street.map((value, i) => value - (background[i] ?? NaN));
  const weeks = Array.from({ length: Math.ceil(hours.length / WEEK) }, () => ({ n: 0, street: 0, increment: 0 }));
  hours.forEach((value, i) => {
    if (value === value) {
      const week = weeks[Math.floor(i / WEEK)]!;
      week.n++;
      week.street += street[i]!;
      week.increment += value;
    }
  });
  const total = (of: 'n' | 'street' | 'increment', places: Iterable<number>) => {
    let sum = 0;
    for (const place of places) {
      sum += weeks[place]![of];
    }
    return sum;
  };
  const n = total('n', weeks.keys());
  const [streetMean, increment] = [total('street', weeks.keys()) / n, total('increment', weeks.keys()) / n];
  const drawn: number[] = [];
  for (const places of blockDraws(weeks.length, BLOCK_WEEKS, DRAWS, seed)) {
    drawn.push(total('increment', places) / total('n', places));
  }
  return {
    hours,
    n,
    street: streetMean,
    background: streetMean - increment,
    increment,
    ...interval95(drawn),
    share: increment / streetMean,
  };
}
