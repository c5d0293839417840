import { SECOND } from '../../model/time';
import type { ObservationStore } from '../../store/observation-store';

/** Less than half of the time: what devices send and people ask comes in between. */
export const TIDY_EVERY = 2 * SECOND;
const AT_ONCE = SECOND;

/** Puts right what an earlier version has left in the store, for a moment. */
export async function tidyAWhile(store: Pick<ObservationStore, 'tidy'>, elapsed: () => number): Promise<void> {
  const until = elapsed() + AT_ONCE;
  while (elapsed() < until && (await store.tidy()).more) {
    // The next step waits in line behind what has come in meanwhile.
  }
}
