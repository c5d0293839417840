import type { Point } from './cluster';
import type { Size } from './viewport';

/** Something that wants to stand on the map: a mark or a text, in pixels. */
export interface Wanting extends Size {
  readonly home: Point;
  /** Where it may stand instead, the best first; its home is always the first of all. */
  readonly instead: readonly Point[];
  /** What finds no room: stands at home all the same, or not at all. */
  readonly must: boolean;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const boxAround = ({ x, y }: Point, { width, height }: Size): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
});

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Which of some places in a room lies most freely among boxes, the first of equals; with what it covers, px². */
export function freest(places: readonly Point[], size: Size, room: Size, taken: readonly Box[]) {
  let best: { readonly at: Point; readonly covers: number } | null = null;
  for (const at of places) {
    const box = boxAround(at, size);
    if (box.left < 0 || box.top < 0 || box.right > room.width || box.bottom > room.height) {
      continue;
    }
    const covers = taken.reduce((sum, other) => sum + overlap(box, other), 0);
    if (best === null || covers < best.covers) {
      best = { at, covers };
    }
    if (covers === 0) {
      break;
    }
  }
  return best;
}

/**
 * Finds a place for everything, those first in the list first; nothing stands on anything else as long as there is room.
 * @param taken what stands already
 * @returns a place for each, null for what has none or stands outside
 */
export function arrangeMarks(wanting: readonly Wanting[], room: Size, taken: readonly Box[] = []): (Point | null)[] {
  const standing = [...taken];
  return wanting.map((one) => {
    const isOutside = one.home.x < 0 || one.home.y < 0 || one.home.x > room.width || one.home.y > room.height;
    if (isOutside) {
      return null;
    }
    const found = freest([one.home, ...one.instead], one, room, standing);
    const at = found && (found.covers === 0 || one.must) ? found.at : one.must ? one.home : null;
    if (at) {
      standing.push(boxAround(at, one));
    }
    return at;
  });
}

/** Places around a point in all eight directions, nearer ones first. */
export const around = ({ x, y }: Point, ...distances: number[]): Point[] =>
  distances.flatMap((distance) =>
    [0, 4, 2, 6, 1, 3, 5, 7].map((eighth) => ({
      x: x + distance * Math.sin((eighth * Math.PI) / 4),
      y: y - distance * Math.cos((eighth * Math.PI) / 4),
    }))
  );
