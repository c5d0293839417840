import table from './limits.json';

/** What the checks hold the values of a property to; a check without a limit is not made. Units of the vocabulary. */
export interface Limits {
  /** Greatest change within an hour. */
  readonly step?: number;
  /** How far a spike leaps, both ways. */
  readonly spike?: number;
  /** How long one and the same value may stand before the sensor counts as stuck. */
  readonly stuck?: Patience;
  /** How far an indicative sensor may be from the median of the stations around it. */
  readonly neighbour?: { readonly km: number; readonly least: number };
}

export interface Patience {
  readonly hours: number;
  /** Values up to this one may stand for ever: no rain, no traffic, calm, night, next to the detection limit. */
  readonly upTo?: number;
  /** Values from this one on may stand for ever: saturated air. */
  readonly from?: number;
}

const ALL: readonly (Limits & { readonly property: string; readonly because: string })[] = table.limits;

const BY_PROPERTY: ReadonlyMap<string, Limits> = new Map(ALL.map((limits) => [limits.property, limits]));

/** The limits of a property; reasons and sources stand beside them in limits.json. */
export function limitsOf(property: string): Limits {
  return BY_PROPERTY.get(property) ?? {};
}
