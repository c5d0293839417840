import { z } from 'zod';

/** What the hub's catalogue can list. */
export type Listed = 'kommunen' | 'stations' | 'properties' | 'feeds';

/** Values of another parameter, by its key. */
export type Condition = Readonly<Record<string, readonly (string | number | boolean)[]>>;

/** What a form has to know of a parameter beside its type; all of it may be missing. */
export interface FormHints {
  /** Ids of the catalogue: one, or where the schema takes a list, several. */
  readonly offers?: Listed;
  /** Id that the hub takes where no property is named. */
  readonly fallback?: string;
  /** Stations that measure nothing of the chosen properties may be meant, too. */
  readonly unmeasured?: boolean;
  /** The names that there are, where the answer itself refuses others, with the nearest. */
  readonly names?: readonly string[];
  /** Matters to the question as much as its selection does, and stands beside it. */
  readonly main?: boolean;
  /** Says how an answer is shown; what calculates with it need not be asked. */
  readonly drawn?: boolean;
  /** Matters only where other parameters have one of these values … */
  readonly when?: Condition;
  /** … or none of these. */
  readonly unless?: Condition;
}

/** Hints stand in the schema, beside the type: `z.number().default(3).register(FORM, { unless: { bucket: ['raw'] } })`. */
export const FORM = z.registry<FormHints>();
