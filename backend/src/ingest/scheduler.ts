import type { Clock } from '../model/clock';
import { asError } from '../model/errors';
import { MINUTE, SECOND } from '../model/time';
import { afterFailure, type BackOff } from './back-off';
import { sleep } from './http-client';
import type { Poller } from './poller';

type Polls = Pick<Poller, 'group' | 'pollNewest' | 'fetchPast'>;

export interface SchedulerOptions extends Pick<Clock, 'elapsed'> {
  readonly random: () => number;
  readonly log: { error(details: object, message: string): void };
}

/** Everybody's newest data goes before anybody's past, but not longer than this. */
const FIRST_ROUND = MINUTE;
const RETRY = { first: 20 * SECOND, longest: 60 * MINUTE };

/** Runs every poll group in its own rhythm: no group waits for another, no failure ends anything. */
export class Scheduler {
  private readonly stopping = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly pollers: readonly Polls[],
    private readonly options: SchedulerOptions
  ) {}

  start(): void {
    const first = this.pollers.map((poller) => this.round(poller));
    const allFirst = Promise.race([Promise.all(first), sleep(FIRST_ROUND, this.stopping.signal)]);
    this.running = Promise.all(this.pollers.map((poller, i) => this.run(poller, first[i]!, allFirst)));
  }

  /** Lets the transaction that runs finish and starts nothing new. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(poller: Polls, first: Promise<boolean>, allFirst: Promise<unknown>): Promise<void> {
    const { signal } = this.stopping;
    let backOff: BackOff | undefined;
    let started = this.options.elapsed();
    let complete = await first;
    await allFirst;
    while (!signal.aborted) {
      backOff = complete ? undefined : afterFailure(backOff, started, this.options.random(), 0, RETRY);
      const due = started + Math.min(poller.group.every, backOff?.wait ?? Infinity);
      await this.usePause(poller, due);
      await sleep(Math.max(0, due - this.options.elapsed()), signal);
      if (!signal.aborted) {
        started = this.options.elapsed();
        complete = await this.round(poller);
      }
    }
  }

  /** Fetches of the past what can be fetched until the newest is due again. */
  private async usePause(poller: Polls, due: number): Promise<void> {
    const { signal } = this.stopping;
    let more = true;
    while (more && !signal.aborted && this.options.elapsed() < due) {
      more = await this.guarded(poller, () => poller.fetchPast(signal));
    }
  }

  private round(poller: Polls): Promise<boolean> {
    return this.guarded(poller, () => poller.pollNewest(this.stopping.signal));
  }

  private async guarded(poller: Polls, work: () => Promise<boolean>): Promise<boolean> {
    try {
      return await work();
    } catch (thrown) {
      const { message, stack } = asError(thrown);
      this.options.log.error({ group: poller.group.key, stack }, `Polling failed: ${message}`);
      return false;
    }
  }
}
