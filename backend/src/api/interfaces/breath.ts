import { setImmediate } from 'node:timers/promises';

/** Longest that the hub does one thing alone, ms. */
const BREATH = 10;

/** Whoever goes on with long work, one after the other. */
let line = Promise.resolve();

/**
 * Lets others have their turn between the parts of long work. Of all long work one part is done in a turn, so that what is
 * short waits for one, however many there are.
 */
export class Breath {
  private since = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.since > BREATH) {
      line = line.then(() => setImmediate());
      await line;
      this.since = performance.now();
    }
  }
}
