/** Neighbouring sectors, clockwise; the last may stand before the first in the list. */
export interface Arc {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

const arc = (first: number, count: number, all: number): Arc => ({ first, count, last: (first + count - 1) % all });

/** What an arc holds. */
export const inArc = <T>(all: readonly T[], { first, count }: Arc): T[] =>
  Array.from({ length: count }, (_, i) => all[(first + i) % all.length]!);

/**
 * The smallest arc that holds at least a share of the whole, of equally small ones that with most.
 * @param share 0 … 1
 */
export function smallestArc(weights: readonly number[], share: number): (Arc & { readonly held: number }) | undefined {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  for (let count = 1; whole > 0 && count <= weights.length; count++) {
    const arcs = weights.map((_, first) => {
      const one = arc(first, count, weights.length);
      return { ...one, held: inArc(weights, one).reduce((sum, weight) => sum + weight, 0) / whole };
    });
    const best = arcs.reduce((most, one) => (one.held > most.held ? one : most));
    if (best.held >= share) {
      return best;
    }
  }
  return undefined;
}

/** The arc around the highest value in which all are at least `least`; undefined where none is. */
export function arcAround(values: readonly (number | null)[], least: number): Arc | undefined {
  const high = (i: number) => (values[((i % values.length) + values.length) % values.length] ?? -Infinity) >= least;
  const top = highest(values);
  if (top === undefined || !high(top)) {
    return undefined;
  }
  let [before, after] = [0, 0];
  while (after < values.length - 1 && high(top + after + 1)) {
    after++;
  }
  while (before + after < values.length - 1 && high(top - before - 1)) {
    before++;
  }
  return arc((top - before + values.length) % values.length, before + after + 1, values.length);
}

/** Where the highest value stands. */
export function highest(values: readonly (number | null)[]): number | undefined {
  const found = values.reduce<number>((best, value, i) => {
    return value !== null && (best < 0 || value > values[best]!) ? i : best;
  }, -1);
  return found < 0 ? undefined : found;
}

/** Where the lowest value stands. */
export const lowest = (values: readonly (number | null)[]): number | undefined =>
  highest(values.map((value) => (value === null ? null : -value)));
