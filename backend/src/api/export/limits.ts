/** What one export may take; docs/schnittstellen/export.md tells them. */
export const LIMITS = {
  /** Rows of a file: Excel has 1 048 576 and drops the rest; a Parquet file ends with a list of all its parts. */
  rows: { csv: 100_000_000, 'csv-excel': 1_000_000, parquet: 2_000_000, geojson: Infinity },
  /** Files that are written at the same time: exports, and likewise files of days. */
  atOnce: 30,
  /** The same, for one client: however slowly it reads, there are turns for others. */
  perClient: 3,
  /** Rows that are read and written at once, about: some 10 ms in which nobody else has a turn. */
  piece: 1_500,
  /** Rows that the store may answer with where a series has become denser than it was; then less is asked for. */
  mostOfPiece: 20_000,
} as const;
