export interface TwinColumn {
  readonly head: string;
  /** Numbers stand to the right. */
  readonly numeric?: boolean;
  /** Long words, which break instead of pushing other columns out of sight. */
  readonly wraps?: boolean;
}

export interface Twin {
  readonly caption: string;
  readonly columns: readonly TwinColumn[];
  /** One cell per column; the first names the row. */
  readonly rows: readonly (readonly string[])[];
}
