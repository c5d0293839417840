/** A name on a map, its middle in parts of the map's width and height. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** The narrowest map that names must fit on, in units of their type: a telephone of 320 px. */
const NARROW = 17;
/** Of bold type, about. */
const CHARACTER = 0.75;
const LINE = 1.35;

/**
 * The same names where they neither leave the map nor run into each other: from north to south each makes way downwards.
 * @param shape width of the map by its height
 */
export function apart<L extends Label>(labels: readonly L[], shape: number): L[] {
  const line = (LINE / NARROW) * shape;
  const half = ({ text }: Label) => (text.length * CHARACTER) / NARROW / 2;
  const placed: L[] = [];
  for (const label of [...labels].sort((a, b) => a.y - b.y)) {
    const x = Math.min(Math.max(label.x, half(label)), 1 - half(label));
    const inTheWay = placed.filter((other) => Math.abs(other.x - x) < half(other) + half(label));
    let { y } = label;
    // Whoever makes way for one may come too near to another.
    const tooNear = () => inTheWay.find((other) => Math.abs(other.y - y) < 0.999 * line);
    for (let other = tooNear(); other; other = tooNear()) {
      y = other.y + line;
    }
    placed.push({ ...label, x, y });
  }
  return placed;
}
