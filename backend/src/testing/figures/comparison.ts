/** One figure of ours beside one from elsewhere. */
export interface Comparison {
  readonly what: string;
  readonly ours: number;
  readonly reference: number;
  /** How far they may be apart. */
  readonly tolerance: number;
  /** Where the reference is from. */
  readonly source: string;
}

export const holds = ({ ours, reference, tolerance }: Comparison): boolean =>
  Number.isNaN(reference) ? Number.isNaN(ours) : Math.abs(ours - reference) <= tolerance;

/** Figures of one source; exact unless said otherwise. */
export const comparing =
  (source: string) =>
  (what: string, ours: number, reference: number | null, tolerance = 0): Comparison => ({
    what,
    ours,
    reference: reference ?? NaN,
    tolerance: tolerance + 1e-9,
    source,
  });
