import { widthOf } from '../../../../shared/src/view/measure';

/** A text that would like to stand somewhere. */
export interface Label {
  readonly key: string;
  /** From the longest form to the shortest; the first that fits is shown. */
  readonly forms: readonly string[];
  readonly x: number;
  /** Of its middle, pixels. */
  readonly y: number;
  readonly bold?: boolean;
  readonly muted?: boolean;
  /** The width that it may take, pixels. */
  readonly room?: number;
}

export interface PlacedLabel extends Omit<Label, 'forms' | 'room'> {
  readonly text: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What labels must stand clear of: from here to there, and texts that are there already. */
interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly fontSize: number;
  readonly taken?: readonly Box[];
  /** A line from top to bottom: what would stand on it stands beside it. */
  readonly line?: number;
}

const BOLD = 1.15;
const AIR = 0.35;

/**
 * Labels, the most wanted first, that do not run into each other or over the edges; what finds no place is left out (the
 * hint and the table say it).
 */
export function placeLabels(
  wanted: readonly Label[],
  { left, right, fontSize, taken = [], line }: Bounds
): PlacedLabel[] {
  const boxes: Box[] = [...taken];
  return wanted.flatMap(({ forms, room = Infinity, ...label }) => {
    for (const text of forms) {
      const width = widthOf(text, fontSize) * (label.bold ? BOLD : 1);
      const clear = beside(label.x, line, width / 2 + AIR * fontSize);
      const middle = Math.min(right - width / 2, Math.max(left + width / 2, clear));
      const box = boxAt(middle, label.y, width, fontSize);
      const isFree = boxes.every((other) => !overlap(box, other));
      if (width <= room && width <= right - left && isFree) {
        boxes.push(box);
        return [{ ...label, text, x: middle }];
      }
    }
    return [];
  });
}

/** The same place, or the nearest that is so far from a line. */
const beside = (x: number, line: number | undefined, distance: number): number =>
  line === undefined || Math.abs(x - line) >= distance ? x : line + (x < line ? -distance : distance);

export const boxAt = (x: number, y: number, width: number, fontSize: number): Box => ({
  left: x - width / 2 - AIR * fontSize,
  right: x + width / 2 + AIR * fontSize,
  top: y - 0.62 * fontSize,
  bottom: y + 0.62 * fontSize,
});

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
