import type { Instant } from '../model/time';

/** What a step of forgetting has done, and where the next one goes on; without `next` all is done. */
export interface Forgotten {
  /** Rows that went. */
  readonly removed: number;
  readonly next?: ForgetPlace;
}

/** Where forgetting stands; each engine has its own. */
export interface ForgetPlace {
  readonly stage: number;
  readonly after: number;
}

/** Key of the state in which forgetting says how far it has come. */
export const FORGETTING = 'forgetting';

export interface ForgettingState {
  /** The time that forgetting last took for the present. */
  readonly asOf: Instant;
  /** Single readings that start before may be gone; their hours are there. Null while none has ever been. */
  readonly readingsSince: Instant | null;
}
