/** A label that wants to stand with its middle somewhere. */
export interface Wish {
  readonly middle: number;
  readonly width: number;
}

/**
 * Where labels stand, left to right, so that none touches another or leaves the line: each as near to its wish as the
 * others let it; null where the line is too short for all.
 * @param wishes in the order of their middles
 * @returns left ends
 */
export function spreadLabels(wishes: readonly Wish[], length: number, gap: number): number[] | null {
  const needed = wishes.reduce((sum, { width }) => sum + width + gap, -gap);
  if (needed > length) {
    return null;
  }
  const lefts = wishes.map(({ middle, width }) => middle - width / 2);
  // Overlapping neighbours move apart by half each, until none is left.
  for (let round = 0; round < 20; round++) {
    for (let i = 1; i < lefts.length; i++) {
      const lack = lefts[i - 1]! + wishes[i - 1]!.width + gap - lefts[i]!;
      if (lack > 0) {
        lefts[i - 1]! -= lack / 2;
        lefts[i]! += lack / 2;
      }
    }
  }
  let free = 0;
  for (let i = 0; i < lefts.length; i++) {
    lefts[i] = Math.max(lefts[i]!, free);
    free = lefts[i]! + wishes[i]!.width + gap;
  }
  let end = length;
  for (let i = lefts.length - 1; i >= 0; i--) {
    lefts[i] = Math.min(lefts[i]!, end - wishes[i]!.width);
    end = lefts[i]! - gap;
  }
  return lefts;
}
