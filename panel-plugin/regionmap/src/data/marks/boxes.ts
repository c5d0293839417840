import type { Size } from '../ground/viewport';

/** Something at a place of the drawing, pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
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

/** What two boxes share, px². */
export function overlap(a: Box, b: Box): number {
  if (a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top) {
    return 0;
  }
  return (
    (Math.min(a.right, b.right) - Math.max(a.left, b.left)) * (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))
  );
}

interface Wanted extends Size {
  /** The best first. */
  readonly places: readonly Point[];
  /** Which of them may be had; asked last, as it takes longest. */
  readonly mayStand?: (at: Point) => boolean;
  /** Rather nowhere than over something. */
  readonly onlyFree: boolean;
}

/** Which of the wanted places in a room lies most freely among boxes, the first of equals; null where there is none. */
export function freest(
  { places, mayStand, onlyFree, ...size }: Wanted,
  room: Size,
  taken: readonly Box[]
): Point | null {
  // One that covers as much as another is none better.
  let [best, least] = [null as Point | null, onlyFree ? Number.MIN_VALUE : Infinity];
  for (const at of places) {
    const box = boxAround(at, size);
    const isInside = box.left >= 0 && box.top >= 0 && box.right <= room.width && box.bottom <= room.height;
    const covers = isInside ? covered(box, taken, least) : Infinity;
    if (covers < least && (mayStand?.(at) ?? true)) {
      [best, least] = [at, covers];
    }
    if (least === 0) {
      break;
    }
  }
  return best;
}

/** What a box covers of others, px²; no more is counted than is needed to know that it is too much. */
function covered(box: Box, taken: readonly Box[], tooMuch: number): number {
  let covers = 0;
  for (let i = 0; i < taken.length && covers < tooMuch; i++) {
    covers += overlap(box, taken[i]!);
  }
  return covers;
}
