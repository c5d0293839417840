import { asError } from '@smartregion/terms/errors';
import { sleep } from './ingest/fetch/http-client';

type Step = () => unknown;

/**
 * What runs, and how it ends: all work at once, so that nobody waits for another; then what the work stood on, the last
 * first. A start that fails half-way ends what there is by then in the same order.
 */
export class Running {
  private readonly work: Step[] = [];
  private readonly ground: Step[] = [];

  /** @param stop ends some work; what it has accepted is on disk when this resolves */
  works(stop: Step): void {
    this.work.push(stop);
  }

  /** @param close ends what work stands on: the store, and what still writes to it when the work has ended */
  standsOn(close: Step): void {
    this.ground.unshift(close);
  }

  /** @throws what the first step threw that failed; all others are done by then */
  async end(): Promise<void> {
    const failures: unknown[] = [];
    const done = async (step: Step): Promise<void> => {
      try {
        await step();
      } catch (failure) {
        failures.push(failure);
      }
    };
    await Promise.all(this.work.map(done));
    for (const step of this.ground) {
      await done(step);
    }
    if (failures.length > 0) {
      throw asError(failures[0]);
    }
  }

  /**
   * As `end`, but no longer than so many ms: whatever holds on, the process may go. Nothing that was accepted is lost by
   * that, because it is accepted when it is on disk.
   * @returns whether all has ended
   */
  async endWithin(ms: number): Promise<boolean> {
    const patience = new AbortController();
    const tooLate = sleep(ms, patience.signal).then(() => false);
    const ended = this.end().then(() => true);
    ended.catch(() => undefined);
    return Promise.race([ended, tooLate]).finally(() => patience.abort());
  }
}
