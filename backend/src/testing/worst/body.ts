/** A document that costs as much as one of its size can. */
export interface Body {
  readonly what: string;
  readonly bytes: Uint8Array;
  /** As the provider calls it: some formats say in it what they are. */
  readonly name: string;
}

/** What a push may have at most; small for a document of a provider. */
export const MOST_BYTES = 990_000;

/** Repeated until it has as many bytes as it may have. */
export function filled(part: string, most = MOST_BYTES): string {
  return part.repeat(Math.floor(most / part.length));
}
