import type { Batch } from '../model/observation';

export type Figures = readonly [n: number, min: number, max: number, sum: number];

/** Per property: how many, smallest, greatest, sum (to three decimals); what a person counts in the raw file. */
export function figuresOf({ readings }: Pick<Batch, 'readings'>): Record<string, Figures> {
  const found = new Map<string, Figures>();
  for (const { property, value } of readings) {
    const [n, min, max, sum] = found.get(property) ?? [0, Infinity, -Infinity, 0];
    found.set(property, [n + 1, Math.min(min, value), Math.max(max, value), sum + value]);
  }
  return Object.fromEntries(
    [...found].map(([property, [n, min, max, sum]]) => [property, [n, min, max, Math.round(sum * 1000) / 1000]])
  );
}
