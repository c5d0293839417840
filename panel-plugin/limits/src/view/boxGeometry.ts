import type { LimitRow } from '../data/station';

/** One allowed exceedance, or one too many. */
export interface Box {
  readonly x: number;
  readonly width: number;
  /** How much of it is used up, 0 … 1: means of several years' counts have a fraction. */
  readonly filled: number;
  /** Beyond what is allowed. */
  readonly over: boolean;
}

export interface Boxes {
  readonly boxes: readonly Box[];
  /** Where what is allowed ends, pixels. */
  readonly end: number;
  /** Where a count stands, pixels. */
  readonly at: (count: number) => number;
}

/** Narrower boxes are no boxes. */
const NARROWEST = 4;

/**
 * A box for each allowed exceedance over the whole width, and one for each beyond; where these would become too narrow,
 * as many count as one.
 */
export function boxesOf({ allowed, exceedances, projection }: LimitRow, width: number): Boxes {
  const used = exceedances ?? 0;
  const total = Math.max(1, allowed ?? 0, Math.ceil(used), Math.ceil(projection?.high ?? 0));
  const perBox = Math.max(1, Math.ceil((total * NARROWEST) / width));
  const size = width / total;
  const at = (count: number) => Math.min(width, Math.max(0, count * size));
  const boxes = Array.from({ length: Math.ceil(Math.max(allowed ?? 0, used, 1) / perBox) }, (_, i): Box => {
    const [from, to] = [i * perBox, Math.min((i + 1) * perBox, Math.max(allowed ?? 0, Math.ceil(used), 1))];
    return {
      ...{ x: at(from), width: at(to) - at(from), over: from >= (allowed ?? 0) },
      filled: Math.min(1, Math.max(0, (used - from) / (to - from))),
    };
  });
  return { boxes, end: at(allowed ?? 0), at };
}
