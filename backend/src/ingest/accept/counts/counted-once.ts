/** So many are remembered: what windows of the next days tell again is among them. */
const MOST = 100_000;

/**
 * Which missing values and flags the status page has counted already: a window of two days that is read every hour tells
 * each of them forty-eight times. Not kept over a restart, which counts what is then in the windows once more.
 */
export class CountedOnce {
  private readonly seen = new Set<string>();

  constructor(private readonly most = MOST) {}

  /** Whether it comes for the first time. */
  isNew(key: string): boolean {
    if (this.seen.has(key)) {
      return false;
    }
    this.seen.add(key);
    if (this.seen.size > this.most) {
      const [oldest] = this.seen;
      this.seen.delete(oldest!);
    }
    return true;
  }
}
