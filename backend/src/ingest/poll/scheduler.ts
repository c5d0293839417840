import { setMaxListeners } from 'node:events';
import { DAY, MINUTE } from '../../model/time';
import { sleep } from '../fetch/http-client';
import type { Poller } from './poller';

type Polls = Pick<Poller, 'step'>;

/** Everybody's newest data goes before anybody's past, but not longer than this. */
const FIRST_ROUND = MINUTE;

/** Runs every poll group in its own rhythm: no group waits for another. */
export class Scheduler {
  private readonly stopping = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly pollers: readonly Polls[]) {}

  start(): void {
    const { signal } = this.stopping;
    // Every group waits with it: more than ten are no leak.
    setMaxListeners(0, signal);
    const first = this.pollers.map((poller) => poller.step(signal, true));
    const allFirst = Promise.race([Promise.all(first), sleep(FIRST_ROUND, signal)]);
    this.running = Promise.all(this.pollers.map((poller, i) => this.run(poller, Promise.all([first[i], allFirst]))));
  }

  /** Lets the batch at hand finish and starts nothing new. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(poller: Polls, before: Promise<unknown>): Promise<void> {
    const { signal } = this.stopping;
    await before;
    while (!signal.aborted) {
      // No timer runs for a month.
      await sleep(Math.min(await poller.step(signal), DAY), signal);
    }
  }
}
