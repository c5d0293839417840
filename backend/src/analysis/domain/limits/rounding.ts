/** Sums of decimals miss a half by a hair: 50.5 may be stored as 50.4999…. */
const HAIR = 1e-9;

/** Half is rounded up, to so many decimals. */
export function roundHalfUp(value: number, digits: number): number {
  // Nearly always 0, and asked of every hour of a year.
  const scale = digits === 0 ? 1 : 10 ** digits;
  return Math.floor(value * scale + 0.5 + HAIR) / scale;
}

/**
 * Whether a value is above a limit. It is rounded to the limit's decimals first, and never before: 50.4 is not above 50,
 * 50.5 is. The ordinance has no rule; this is the Austrian one (IG-L, Anlage 6) and that of the EU's guidance.
 */
export function exceeds(value: number, limit: number, digits: number): boolean {
  return roundHalfUp(value, digits) > limit;
}
