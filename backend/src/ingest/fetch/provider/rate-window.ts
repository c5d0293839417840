import type { Feed } from '../../../feeds/feed';

export type Rate = NonNullable<Feed['rate']>;

/**
 * When a request may go, so that in no window of time there are more than a provider allows. By the clock that nobody can
 * set: else an hour set back would be an hour without requests.
 */
export class RateWindow {
  private readonly booked: number[];
  private readonly kept: number;

  /**
   * @param rates all of them hold
   * @param turns that were booked before
   */
  constructor(
    private readonly rates: readonly Rate[],
    turns: readonly number[] = []
  ) {
    this.kept = Math.max(0, ...rates.map(({ requests }) => requests));
    this.booked = [...turns].sort((a, b) => a - b).slice(Math.max(0, turns.length - this.kept));
  }

  /** As many as may still count. */
  get turns(): readonly number[] {
    return this.booked;
  }

  /**
   * Books the next turn. Turns are given in the order of the calls.
   * @param elapsed of the Clock
   * @returns `elapsed`, or later
   */
  book(elapsed: number): number {
    const earliest = this.rates.map(({ requests, per }) => (this.booked.at(-requests) ?? -Infinity) + per);
    const turn = Math.max(elapsed, ...earliest);
    this.booked.push(turn);
    if (this.booked.length > this.kept) {
      this.booked.shift();
    }
    return turn;
  }
}
