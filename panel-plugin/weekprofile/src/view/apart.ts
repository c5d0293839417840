/**
 * Where names stand beside the ends of their lines without touching each other: as near as they can, inside a range.
 * @param wanted middle of each name
 * @param distance between two middles
 * @returns in the order of `wanted`
 */
export function apart(wanted: readonly number[], distance: number, from: number, to: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!);
  const placed = [...wanted];
  let least = from;
  for (const i of order) {
    placed[i] = Math.max(least, placed[i]!);
    least = placed[i]! + distance;
  }
  let most = to;
  for (const i of [...order].reverse()) {
    placed[i] = Math.min(most, placed[i]!);
    most = placed[i]! - distance;
  }
  return placed;
}
