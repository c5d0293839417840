/**
 * Rings as one path: thousands of elements would be slow, and where two hours fall on the same pixel one ring is enough.
 * @param r of a ring, pixels
 */
export function ringsPath(xs: readonly number[], ys: readonly number[], r: number): string {
  const seen = new Set<number>();
  const rings: string[] = [];
  const ring = `a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
  for (let i = 0; i < xs.length; i += 1) {
    const x = Math.round(xs[i]!);
    const y = Math.round(ys[i]!);
    const key = x * 65_536 + y;
    if (!seen.has(key)) {
      seen.add(key);
      rings.push(`M${x - r} ${y}${ring}`);
    }
  }
  return rings.join('');
}
