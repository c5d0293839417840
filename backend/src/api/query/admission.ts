import { milliseconds, type Cost } from '../../analysis/asking/footprint';
import { HubError } from '@smartregion/terms/errors';
import { SECOND } from '../../model/time';
import type { FairQueue } from './fair-queue';
import { type Turn } from './fair-queue';

export interface Budgets {
  /** Numbers in the answers of one request. */
  readonly requestValues: number;
  /** Processor time that one request may take, ms. */
  readonly requestTime: number;
  /** Processor time of all that one asker has asked and not yet got, ms. */
  readonly askerTime: number;
}

/**
 * 2 million values are 40 MB of JSON, and 20 s the work that the reader of a panel still waits for. One asker is one
 * Grafana with all who look at it: three minutes of work are a hundred dashboards that open in the same moment.
 */
export const BUDGETS: Budgets = { requestValues: 2_000_000, requestTime: 20 * SECOND, askerTime: 180 * SECOND };

/**
 * Who may ask how much: a request is measured before any of its work begins; what is within its budget gets its turn in a
 * queue that is fair to all askers.
 */
export class Admission {
  /** Processor time that is still to be spent, ms, by asker. */
  private readonly owed = new Map<string, number>();

  constructor(
    private readonly queue: FairQueue,
    private readonly budgets: Budgets = BUDGETS
  ) {}

  /** Whether somebody would have to wait. */
  get isBusy(): boolean {
    return this.queue.isBusy;
  }

  /**
   * @param costs of the questions of one request that have to be worked on
   * @throws HubError `too-large` for more than one request may ask, `too-many` when this asker has too much open
   */
  check(asker: string, costs: readonly Cost[]): void {
    const values = sum(costs.map((cost) => cost.values));
    const time = sum(costs.map(milliseconds));
    const { requestValues, requestTime, askerTime } = this.budgets;
    if (values > requestValues) {
      throw tooLarge(`would be answered with ${grouped(values)} values`, grouped(requestValues));
    }
    if (time > requestTime) {
      throw tooLarge(`would take about ${seconds(time)} of work`, seconds(requestTime));
    }
    const owed = this.owed.get(asker) ?? 0;
    if (owed + time > askerTime) {
      throw new HubError(
        'too-many',
        `This asker has ${seconds(owed)} of work open; with this request it would be more than the ` +
          `${seconds(askerTime)} that the hub takes from one.`,
        'Wait for the answers that are open, refresh less often, or ask for a shorter time.',
        { retryAfter: Math.ceil(owed / 2 / SECOND) }
      );
    }
  }

  /** See FairQueue.turn; until it ends, the work counts as open for the asker. */
  async turn(asker: string, cost: Cost, signal: AbortSignal): Promise<Turn> {
    const time = milliseconds(cost);
    this.owe(asker, time);
    try {
      const turn = await this.queue.turn(asker, cost, signal);
      return { ...turn, done: () => (this.owe(asker, -time), turn.done()) };
    } catch (error) {
      this.owe(asker, -time);
      throw error;
    }
  }

  private owe(asker: string, time: number): void {
    const owed = (this.owed.get(asker) ?? 0) + time;
    if (owed > 0.5) {
      this.owed.set(asker, owed);
    } else {
      this.owed.delete(asker);
    }
  }
}

function tooLarge(would: string, limit: string): HubError {
  return new HubError(
    'too-large',
    `This request ${would}; the hub gives at most ${limit} to one.`,
    'Choose a longer interval or "auto", a shorter time range, fewer stations, or ask in several requests.'
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const seconds = (ms: number): string => `${Math.round(ms / SECOND)} s`;
const grouped = (value: number): string => Math.round(value).toLocaleString('en').replace(/,/g, ' ');
