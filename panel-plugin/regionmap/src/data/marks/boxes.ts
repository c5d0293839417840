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

/** Boxes that stand, by bands of the drawing: each of thousands is held against those beside it alone. */
export class Standing {
  private readonly bands: Box[][] = [];

  constructor(boxes: readonly Box[] = []) {
    boxes.forEach((box) => this.add(box));
  }

  add(box: Box): void {
    const last = bandOf(box.bottom);
    for (let band = bandOf(box.top); band <= last; band++) {
      (this.bands[band] ??= []).push(box);
    }
  }

  /** What a box covers of those that stand, px²; no more is counted than is needed to know that it is too much. */
  coveredBy(box: Box, tooMuch: number): number {
    let covers = 0;
    const last = bandOf(box.bottom);
    for (let band = bandOf(box.top); band <= last && covers < tooMuch; band++) {
      const boxes = this.bands[band] ?? NONE;
      const top = Math.max(box.top, band * BAND);
      const bottom = band === last ? box.bottom : (band + 1) * BAND;
      const part = { left: box.left, right: box.right, top, bottom };
      for (let i = 0; i < boxes.length && covers < tooMuch; i++) {
        covers += overlap(part, boxes[i]!);
      }
    }
    return covers;
  }
}

/** Higher than most marks, so that few stand in more than two. */
const BAND = 48;
/** What lies above the drawing is in its first band. */
const bandOf = (y: number): number => Math.max(0, Math.floor(y / BAND));
const NONE: readonly never[] = [];

/** Which of the wanted places in a room lies most freely among boxes, the first of equals; null where there is none. */
export function freest({ places, mayStand, onlyFree, ...size }: Wanted, room: Size, standing: Standing): Point | null {
  // One that covers as much as another is none better.
  let [best, least] = [null as Point | null, onlyFree ? Number.MIN_VALUE : Infinity];
  for (const at of places) {
    const box = boxAround(at, size);
    const isInside = box.left >= 0 && box.top >= 0 && box.right <= room.width && box.bottom <= room.height;
    const covers = isInside ? standing.coveredBy(box, least) : Infinity;
    if (covers < least && (mayStand?.(at) ?? true)) {
      [best, least] = [at, covers];
    }
    if (least === 0) {
      break;
    }
  }
  return best;
}
