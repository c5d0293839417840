/** What one request may ask for; docs/schnittstellen/ngsi.md tells them. */
export const LIMITS = {
  /** Entities of a page where nobody asks for a number. */
  page: 100,
  /** Entities of a page at most. */
  maxPage: 1000,
  /** Characters of an address. */
  address: 8000,
  /** Terms of a q, and parentheses within each other. */
  terms: 100,
  depth: 20,
  /** Positions of a geometry. */
  positions: 1000,
  /** Unbounded repetitions of a pattern: more of them make matching take for ever. */
  repetitions: 2,
  pattern: 200,
  /** Readings of a temporal answer. */
  readings: 20_000,
  /** The same where only what was made of them goes out. */
  aggregated: 1_000_000,
  /** Values that are made of them: each method's of each piece of time. */
  aggregates: 200_000,
} as const;
