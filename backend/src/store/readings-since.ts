import type { Instant } from '../model/time';
import { FORGETTING, type ForgettingState } from './forgetting';
import type { ObservationReader } from './observation-store';

/** From when on every single reading is there; before, there are hours. −Infinity where none was ever forgotten. */
export async function readingsSince(store: Pick<ObservationReader, 'readState'>): Promise<Instant> {
  return (await store.readState<ForgettingState>(FORGETTING))?.readingsSince ?? -Infinity;
}
