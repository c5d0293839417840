import { asError } from '@smartregion/terms/errors';
import type { Instant } from '../../model/time';
import { sleep } from '../fetch/http-client';

/** What the hub looks after by itself now and then. */
export interface RecurringTask {
  readonly name: string;
  readonly every: number;
  /** @param signal the hub is about to stop: work that takes its time ends with the piece at hand */
  look(now: Instant, signal: AbortSignal): Promise<unknown>;
}

export interface RecurringWorkPorts {
  readonly now: () => Instant;
  readonly log: { error(details: object, message: string): void };
}

/** Makes each round in its own rhythm; one that fails is made again the next time. */
export class RecurringWork {
  private readonly stopping = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly rounds: readonly RecurringTask[],
    private readonly ports: RecurringWorkPorts
  ) {}

  start(): void {
    this.running = Promise.all(this.rounds.map((round) => this.run(round)));
  }

  /** Lets the rounds that run finish. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(round: RecurringTask): Promise<void> {
    const { signal } = this.stopping;
    await sleep(round.every, signal);
    while (!signal.aborted) {
      await round.look(this.ports.now(), signal).catch((thrown: unknown) => {
        const { message, stack } = asError(thrown);
        this.ports.log.error({ round: round.name, stack }, `The round "${round.name}" failed: ${message}`);
      });
      await sleep(round.every, signal);
    }
  }
}
