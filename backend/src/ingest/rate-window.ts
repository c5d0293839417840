import type { Feed } from '../feeds/feed';
import type { Instant } from '../model/time';

export type Rate = NonNullable<Feed['rate']>;

/** When a request may go, so that in no window of time there are more than a provider allows. */
export class RateWindow {
  private readonly booked: Instant[] = [];
  private readonly kept: number;

  /** @param rates all of them hold */
  constructor(private readonly rates: readonly Rate[]) {
    this.kept = Math.max(0, ...rates.map(({ requests }) => requests));
  }

  /** Books the next turn: `now`, or later. Turns are given in the order of the calls. */
  book(now: Instant): Instant {
    const earliest = this.rates.map(({ requests, per }) => (this.booked.at(-requests) ?? -Infinity) + per);
    const turn = Math.max(now, ...earliest);
    this.booked.push(turn);
    if (this.booked.length > this.kept) {
      this.booked.shift();
    }
    return turn;
  }
}
