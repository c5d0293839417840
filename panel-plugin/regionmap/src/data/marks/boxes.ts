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

/** Which of some places in a room lies most freely among boxes, the first of equals; with what it covers, px². */
export function freest(places: readonly Point[], size: Size, room: Size, taken: readonly Box[]) {
  let best: { readonly at: Point; readonly covers: number } | null = null;
  for (const at of places) {
    const box = boxAround(at, size);
    if (box.left < 0 || box.top < 0 || box.right > room.width || box.bottom > room.height) {
      continue;
    }
    let covers = 0;
    for (let i = 0; i < taken.length && covers < (best?.covers ?? Infinity); i++) {
      covers += overlap(box, taken[i]!);
    }
    if (best === null || covers < best.covers) {
      best = { at, covers };
    }
    if (covers === 0) {
      break;
    }
  }
  return best;
}
