import { linesOf } from '../../../../shared/src/view/measure';
import { boxAround, freest, Standing, type Point } from '../../data/marks/boxes';
import type { Mark } from '../../data/marks/mark';
import type { Size } from '../../data/ground/viewport';
import type { Hint } from '../../text/hints';

export interface TipArrangement extends Size {
  /** Its middle. */
  readonly at: Point;
}

const TYPE = 0.93;
const LINE = 1.4;
const WIDEST = 24;
const PADDING = { x: 1.7, y: 1.2 };
/** From the ring of the mark to the hint, em. */
const APART = 1.1;

/** How large a hint is, pixels: as wide as its longest line, up to a width that reads well. */
export function tipSize({ title, lines, quiet }: Hint, links: readonly string[], room: Size, fontSize: number): Size {
  const em = TYPE * fontSize;
  const texts = [...lines.map(({ text, sign }) => (sign ? `mm ${text}` : text)), quiet, ...links].filter(Boolean);
  const longest = Math.max(title.length * 0.6, ...texts.map((text) => text.length * 0.55));
  const width = Math.min(room.width, (Math.min(WIDEST, longest) + PADDING.x) * em);
  const inner = width - PADDING.x * em;
  const rows = linesOf(title, 1.08 * em, inner) + texts.reduce((sum, text) => sum + linesOf(text, 1.04 * em, inner), 0);
  return { width, height: Math.min(room.height, (rows * LINE + PADDING.y) * em) };
}

/** Where a hint hides least: as near to its mark as it can without covering the mark itself or, if possible, another. */
export function arrangeTip(
  mark: Mark,
  others: readonly Mark[],
  size: Size,
  room: Size,
  fontSize: number
): TipArrangement {
  const apart = APART * fontSize;
  const [dx, dy] = [(mark.width + size.width) / 2 + apart, (mark.height + size.height) / 2 + apart];
  const inside = (point: Point): Point => ({
    x: Math.min(room.width - size.width / 2, Math.max(size.width / 2, point.x)),
    y: Math.min(room.height - size.height / 2, Math.max(size.height / 2, point.y)),
  });
  const { x, y } = mark;
  const beside = [-1, 1].flatMap((side) =>
    [0, -0.25, 0.25, -0.5, 0.5].map((up) => ({ x: x + side * dx, y: y + up * 2 * size.height }))
  );
  const stacked = [-1, 1].flatMap((side) =>
    [0, -0.25, 0.25, -0.5, 0.5].map((along) => ({ x: x + along * 2 * size.width, y: y + side * dy }))
  );
  const edges = [0, 0.25, 0.5, 0.75, 1].flatMap((along) =>
    [0, 1].flatMap((edge) => [
      { x: edge * room.width, y: along * room.height },
      { x: along * room.width, y: edge * room.height },
    ])
  );
  const places = [...beside, ...stacked, ...edges]
    .map(inside)
    .sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y));
  // The asked mark weighs most: a hint that covers it explains nothing.
  const ring = boxAround(mark, { width: mark.width + 14, height: mark.height + 14 });
  const taken = [
    ...Array<typeof ring>(8).fill(ring),
    ...others.filter((one) => one !== mark).map((one) => boxAround(one, one)),
  ];
  const roomy = { width: room.width + 1, height: room.height + 1 };
  const at = freest({ ...size, places, onlyFree: false }, roomy, new Standing(taken));
  return { ...size, at: at ?? inside({ x, y: y + dy }) };
}
