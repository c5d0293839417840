import type { Interval } from '../../../model/time';

/** Sets of moments as intervals: ascending, not touching. */
export type Ranges = readonly Interval[];

/** `ranges` and `range` together. */
export function cover(ranges: Ranges, range: Interval): Interval[] {
  const sorted = [...ranges, { start: range.start, end: range.end }]
    .filter((r) => r.end > r.start)
    .sort((a, b) => a.start - b.start);
  return sorted.reduce<Interval[]>((merged, next) => {
    const last = merged.at(-1);
    if (last && next.start <= last.end) {
      return [...merged.slice(0, -1), { start: last.start, end: Math.max(last.end, next.end) }];
    }
    return [...merged, next];
  }, []);
}

/** What of `wanted` is not covered, newest first. */
export function openRanges(covered: Ranges, wanted: Interval): Interval[] {
  const open: Interval[] = [];
  let start = wanted.start;
  for (const range of covered) {
    if (range.start > start) {
      open.push({ start, end: Math.min(range.start, wanted.end) });
    }
    start = Math.max(start, range.end);
  }
  open.push({ start, end: wanted.end });
  return open.filter((range) => range.end > range.start).reverse();
}

/** Milliseconds in all ranges together. */
export function lengthOf(ranges: Ranges): number {
  return ranges.reduce((sum, range) => sum + range.end - range.start, 0);
}

/** The part of each that lies before `end`. */
export function before(ranges: Ranges, end: number): Interval[] {
  return ranges.filter(({ start }) => start < end).map((range) => ({ ...range, end: Math.min(range.end, end) }));
}
