import { HOUR, MINUTE, SECOND, type Instant } from '../../../model/time';

/** Wrong ones in a row that anybody may have typed. */
const FREE = 5;
const FIRST_PAUSE = 30 * SECOND;
const LONGEST_PAUSE = 15 * MINUTE;
/** After so long without another one nothing is held against an address. */
const FORGOTTEN = HOUR;
/** Addresses that are remembered: whoever has more of them than that forgets the oldest. */
const MOST = 10_000;

interface Failures {
  readonly count: number;
  readonly at: Instant;
}

/**
 * How long an address has to wait after wrong passwords: each beyond the first few doubles it. Only its own: who is on duty
 * comes in from elsewhere meanwhile. A right one forgives nothing, or somebody who has one could try others' for ever.
 */
export class Patience {
  /** The one that failed last stands last. */
  private readonly failures = new Map<string, Failures>();

  constructor(private readonly now: () => Instant) {}

  /** Until it is listened to again, ms; 0: at once. */
  waitOf(address: string): number {
    const known = this.failures.get(address);
    const pause = known && known.count >= FREE ? Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (known.count - FREE)) : 0;
    return known ? Math.max(0, known.at + pause - this.now()) : 0;
  }

  failed(address: string): void {
    const [at, known] = [this.now(), this.failures.get(address)];
    this.failures.delete(address);
    this.failures.set(address, { count: 1 + (known && at - known.at < FORGOTTEN ? known.count : 0), at });
    for (const [oldest, { at: last }] of this.failures) {
      if (this.failures.size <= MOST && at - last < FORGOTTEN) {
        break;
      }
      this.failures.delete(oldest);
    }
  }
}
