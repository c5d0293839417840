import { quantile, sorted } from './quantile';
import { randomNumbers } from './random';

/**
 * Drawings of a moving-block bootstrap: each as many places as there are units (weeks, months), in runs of `block`
 * neighbours, so that what hangs together in time stays together. The array is the same one each time.
 */
export function* blockDraws(units: number, block: number, draws: number, seed: number): Generator<Int32Array> {
  const random = randomNumbers(seed);
  const places = new Int32Array(units);
  const length = Math.min(block, units);
  for (let draw = 0; draw < draws; draw++) {
    for (let at = 0; at < units; at += length) {
      const start = Math.floor(random() * (units - length + 1));
      for (let i = 0; i < length && at + i < units; i++) {
        places[at + i] = start + i;
      }
    }
    yield places;
  }
}

/** The middle 95 % of what the drawings gave. */
export function interval95(values: Iterable<number>): { readonly low: number; readonly high: number } {
  const ordered = sorted(values);
  return { low: quantile(ordered, 0.025), high: quantile(ordered, 0.975) };
}
