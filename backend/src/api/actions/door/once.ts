import type { Instant } from '../../../model/time';

/** Numbers that were good once, remembered for as long as they would have been good. */
export class Once {
  /** Until when; the oldest first. */
  private readonly taken = new Map<string, Instant>();

  /** @param lasts ms that a number is good for at most */
  constructor(
    private readonly now: () => Instant,
    private readonly lasts: number
  ) {}

  has(number: string): boolean {
    return this.taken.has(number);
  }

  take(number: string): void {
    for (const [old, until] of this.taken) {
      if (until > this.now()) {
        break;
      }
      this.taken.delete(old);
    }
    this.taken.set(number, this.now() + this.lasts);
  }
}
