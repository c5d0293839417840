import { setImmediate } from 'node:timers/promises';

/** Longest that the hub does one thing alone, ms. */
const BREATH = 10;

/** Lets others have their turn between the parts of long work. */
export class Breath {
  private since = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.since > BREATH) {
      await setImmediate();
      this.since = performance.now();
    }
  }
}
