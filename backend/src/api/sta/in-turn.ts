import type { Request, Response } from 'express';
import { clientOf } from '../interfaces/client';
import { FairQueue, QUEUE_LIMITS } from '../query/fair-queue';
import { LIMITS } from './limits';

/** Any of them may be the most expensive one: how much there is to look through, shows on the way. */
const ONE = { values: 1, rows: 0 };

/** Does the work of some requests at a time, of all clients in turn. */
export class Line {
  /** One client has half of what there is at most. */
  private readonly queue = new FairQueue({ ...QUEUE_LIMITS, threads: LIMITS.atOnce, values: LIMITS.atOnce });

  /**
   * @returns undefined when the asker went before its turn
   * @throws HubError `unavailable` when there is none in time
   */
  async inTurn<T>(request: Request, response: Response, work: () => Promise<T>): Promise<T | undefined> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const turn = await this.queue.turn(clientOf(request), ONE, gone.signal).catch((error: unknown) => {
      if (!gone.signal.aborted) {
        throw error;
      }
    });
    if (!turn) {
      return undefined;
    }
    try {
      return await work();
    } finally {
      turn.done();
      turn.sent();
    }
  }
}
