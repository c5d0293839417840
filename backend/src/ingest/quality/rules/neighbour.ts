import { limitsOf } from './limits';
import { median } from './median';

/** Fewer neighbours prove nothing. */
export const FEWEST_NEIGHBOURS = 3;

/** Makes the median absolute deviation of normally distributed values their standard deviation. */
const MAD_TO_SIGMA = 1.4826;
/** Beyond this many of them a value is none of the others' kind. */
const SIGMAS = 5;

/**
 * Whether a value is far from those of the stations around it in the same hour: further than the property's least
 * deviation and than five standard deviations, estimated so that single wrong neighbours do not count (median, MAD).
 */
export function isFarFromNeighbours(property: string, value: number, neighbours: readonly number[]): boolean {
  const limit = limitsOf(property).neighbour;
  if (!limit || neighbours.length < FEWEST_NEIGHBOURS) {
    return false;
  }
  const middle = median(neighbours);
  const spread = MAD_TO_SIGMA * median(neighbours.map((other) => Math.abs(other - middle)));
  return Math.abs(value - middle) > Math.max(limit.least, SIGMAS * spread);
}
