/** Lets many messages be written at the same time, and acknowledges them in the order in which they came. */
export class Acknowledgements {
  /** Whether all so far are done with. */
  private last: Promise<boolean> = Promise.resolve(true);
  private open = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly most: number) {}

  /**
   * Acknowledges when this message and all before it are done with; after one that is not, or that fails, never again:
   * the broker sends it and all later ones anew.
   * @returns resolves when there is room for the next message
   */
  async when(taken: Promise<boolean>, acknowledge: () => void): Promise<void> {
    this.open++;
    const settled = taken.catch(() => false);
    this.last = Promise.all([this.last, settled]).then(([before, now]) => {
      this.open--;
      this.waiting.shift()?.();
      if (before && now) {
        acknowledge();
      }
      return before && now;
    });
    if (this.open >= this.most) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** Resolves when all that was taken is done with. */
  async settled(): Promise<void> {
    await this.last;
  }
}
