import { type Box, boxAround, freest, type Point, Standing } from './boxes';
import type { Size } from '../ground/viewport';

/** Something that wants to stand on the map: a mark or a text, in pixels. */
export interface Wanting extends Size {
  readonly home: Point;
  /** Where it may stand instead, the best first; its home is always the first of all. */
  readonly instead: readonly Point[];
  /** Which of these may be had; without it all. */
  readonly mayStand?: (at: Point) => boolean;
  /** What finds no room: stands at home all the same, or not at all. */
  readonly must: boolean;
}

/**
 * Finds a place for everything, those first in the list first; nothing stands on anything else as long as there is room.
 * @param taken what stands already
 * @returns a place for each, null for what has none or stands outside
 */
export function arrangeMarks(wanting: readonly Wanting[], room: Size, taken: readonly Box[] = []): (Point | null)[] {
  const standing = new Standing(taken);
  return wanting.map((one) => {
    const isOutside = one.home.x < 0 || one.home.y < 0 || one.home.x > room.width || one.home.y > room.height;
    if (isOutside) {
      return null;
    }
    const { home, instead, must, mayStand, width, height } = one;
    const wanted = {
      ...{ width, height, places: [home, ...instead], onlyFree: !must },
      mayStand: mayStand && ((at: Point) => at === home || mayStand(at)),
    };
    const at = freest(wanted, room, standing) ?? (must ? home : null);
    if (at) {
      standing.add(boxAround(at, one));
    }
    return at;
  });
}

/** Places beside a point in all eight directions, above and below first: at so many times a distance to the side and up. */
export const around = ({ x, y }: Point, dx: number, dy: number, ...times: number[]): Point[] =>
  times.flatMap((by) =>
    [
      [0, 1],
      [0, -1],
      [1, 0],
      [-1, 0],
      [0.8, 0.9],
      [-0.8, 0.9],
      [0.8, -0.9],
      [-0.8, -0.9],
    ].map(([right, down]) => ({ x: x + by * dx * right!, y: y + by * dy * down! }))
  );
