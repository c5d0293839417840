/** A name on a map, its middle in parts of the map's width and height. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** The narrowest map that names must fit on, in units of their type: a telephone of 320 px. */
const NARROW = 17;
/** Of bold type, about. */
const CHARACTER = 0.7;
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
    const y = inTheWay.reduce((at, other) => (Math.abs(at - other.y) < line ? other.y + line : at), label.y);
    placed.push({ ...label, x, y });
  }
  return placed;
}
