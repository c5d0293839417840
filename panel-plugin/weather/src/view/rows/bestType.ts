import type { Arrangement } from './arrangeRows';

/** Type of the drawing may be so much smaller than the panel's, and never smaller than this, pixels. */
const LEAST = { share: 0.55, type: 12 };
const STEP = 0.5;

/**
 * The largest type with which most rows have room: a wider panel, whose type is larger, must not show fewer of them.
 * @param arrange rows in a type of so many pixels
 */
export function bestType(given: number, arrange: (type: number) => Arrangement | null): number {
  const count = (type: number) => {
    const found = arrange(type);
    return found === null ? -1 : Object.keys(found.rows).length + found.lanes;
  };
  let [best, most] = [given, count(given)];
  for (let type = given - STEP; type >= Math.max(LEAST.type, LEAST.share * given); type -= STEP) {
    const rows = count(type);
    if (rows > most) {
      [best, most] = [type, rows];
    }
  }
  return best;
}
