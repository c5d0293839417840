import { Semaphore } from 'async-mutex';

/** Lets many messages be written at the same time, and acknowledges them in the order in which they came. */
export class Acknowledgements {
  /** Whether all so far are done with. */
  private last: Promise<boolean> = Promise.resolve(true);
  private readonly places: Semaphore;

  constructor(most: number) {
    this.places = new Semaphore(most);
  }

  /**
   * Acknowledges when this message and all before it are done with; after one that is not, or that fails, never again:
   * the broker sends it and all later ones anew.
   * @returns resolves when there is room for the next message
   */
  async when(taken: Promise<boolean>, acknowledge: () => void): Promise<void> {
    const place = this.places.acquire();
    const settled = taken.catch(() => false);
    this.last = Promise.all([this.last, settled, place]).then(([before, now, [, leave]]) => {
      leave();
      if (before && now) {
        acknowledge();
      }
      return before && now;
    });
    await this.places.waitForUnlock();
  }

  /** Resolves when all that was taken is done with. */
  async settled(): Promise<void> {
    await this.last;
  }
}
