import type { Clock } from '../../model/clock/clock';
import { MINUTE, SECOND, type Instant } from '../../model/time';
import type { ObservationStore } from '../../store/observation-store';

/** As with tidying: others come in between. */
export const PACK_EVERY = 2 * SECOND;
const AT_ONCE = SECOND;
/** Hours are over every few days: who finds nothing need not look again at once. */
const IDLE = 10 * MINUTE;

/** Puts together in the store what is over, for a moment at a time, until nothing is left. */
export class PackingRound {
  private next: Instant = -Infinity;

  constructor(
    private readonly store: Pick<ObservationStore, 'pack'>,
    private readonly elapsed: Clock['elapsed']
  ) {}

  async look(): Promise<void> {
    const began = this.elapsed();
    if (began < this.next) {
      return;
    }
    while (await this.store.pack()) {
      if (this.elapsed() >= began + AT_ONCE) {
        return;
      }
    }
    this.next = this.elapsed() + IDLE;
  }
}
