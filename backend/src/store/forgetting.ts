import type { Instant } from '../model/time';
import type { ObservationReader } from './observation-store';

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

/** From when on every single reading is there; before, there are hours. −Infinity where none was ever forgotten. */
export async function readingsSince(store: Pick<ObservationReader, 'readState'>): Promise<Instant> {
  return (await store.readState<ForgettingState>(FORGETTING))?.readingsSince ?? -Infinity;
}
