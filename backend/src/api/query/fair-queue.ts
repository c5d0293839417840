import { milliseconds, type Cost } from '../../analysis/asking/footprint';
import { HubError } from '@smartregion/terms/errors';
import { SECOND } from '../../model/time';

export interface QueueLimits {
  /** Questions that are answered at the same time. */
  readonly threads: number;
  /** Numbers in all answers that are being made or are on their way to their askers. */
  readonly values: number;
  /** Questions that wait. */
  readonly waiting: number;
  /** How long one waits, ms. */
  readonly patience: number;
}

/** 4 million values are about 100 MB while they are made; half of them is the most that one asker can hold. */
export const QUEUE_LIMITS: Omit<QueueLimits, 'threads'> = { values: 4_000_000, waiting: 2000, patience: 60 * SECOND };

/** From this much work on a question leaves one thread to the others, ms. */
const LONG = 400;

/** What a question holds while it is worked on and its answer sent. */
export interface Turn {
  /** The work is done: the thread is free. To be called once. */
  done(): void;
  /** The answer is gone: its memory is free. To be called once, after `done`. */
  sent(): void;
}

interface Waiting {
  readonly asker: string;
  readonly cost: Cost;
  readonly begin: (turn: Turn) => void;
}

/** Questions wait here for a thread: of all askers the one that was served longest ago is next. */
export class FairQueue {
  private readonly waiting: Waiting[] = [];
  /** Number of the turn in which an asker was served last. */
  private readonly servedAt = new Map<string, number>();
  private readonly held = new Map<string, number>();
  private turns = 0;
  private running = 0;
  private long = 0;
  private values = 0;

  constructor(private readonly limits: QueueLimits) {}

  get isBusy(): boolean {
    return this.running >= this.limits.threads || this.waiting.length > 0;
  }

  /** @throws HubError `unavailable` when there is none in time; the reason of `signal` when that is aborted first */
  turn(asker: string, cost: Cost, signal: AbortSignal): Promise<Turn> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      if (this.waiting.length >= this.limits.waiting) {
        throw busy(`${this.waiting.length} questions wait before this one`);
      }
      const entry: Waiting = { asker, cost, begin: (turn) => settle(() => resolve(turn)) };
      const leave = (reason: unknown) => {
        this.waiting.splice(this.waiting.indexOf(entry), 1);
        settle(() => reject(reason));
      };
      const onAbort = () => leave(signal.reason);
      const { patience } = this.limits;
      const timer = setTimeout(() => leave(busy(`this question has waited for ${patience / SECOND} s`)), patience);
      const settle = (how: () => void) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
        how();
      };
      signal.addEventListener('abort', onAbort, { once: true });
      this.waiting.push(entry);
      this.next();
    });
  }

  private next(): void {
    for (let entry = this.pick(); entry; entry = this.pick()) {
      this.waiting.splice(this.waiting.indexOf(entry), 1);
      entry.begin(this.start(entry));
    }
    if (this.waiting.length === 0 && this.running === 0) {
      this.servedAt.clear();
    }
  }

  private pick(): Waiting | undefined {
    let best: Waiting | undefined;
    let bestServed = Infinity;
    for (const entry of this.running < this.limits.threads ? this.waiting : []) {
      const served = this.servedAt.get(entry.asker) ?? 0;
      if (served < bestServed && this.fits(entry)) {
        [best, bestServed] = [entry, served];
      }
    }
    return best;
  }

  private fits({ asker, cost }: Waiting): boolean {
    const { threads, values } = this.limits;
    const held = this.held.get(asker) ?? 0;
    return (
      (!isLong(cost) || this.long < Math.max(1, threads - 1)) &&
      (this.values === 0 || this.values + cost.values <= values) &&
      (held === 0 || held + cost.values <= values / 2)
    );
  }

  private start({ asker, cost }: Waiting): Turn {
    const long = isLong(cost) ? 1 : 0;
    this.servedAt.set(asker, ++this.turns);
    this.running++;
    this.long += long;
    this.hold(asker, cost.values);
    return {
      done: () => {
        this.running--;
        this.long -= long;
        this.next();
      },
      sent: () => {
        this.hold(asker, -cost.values);
        this.next();
      },
    };
  }

  private hold(asker: string, values: number): void {
    this.values += values;
    const held = (this.held.get(asker) ?? 0) + values;
    if (held > 0) {
      this.held.set(asker, held);
    } else {
      this.held.delete(asker);
    }
  }
}

function isLong(cost: Cost): boolean {
  return milliseconds(cost) > LONG;
}

function busy(why: string): HubError {
  return new HubError(
    'unavailable',
    `The hub has more to answer than it can at the moment: ${why}.`,
    'Ask again in some seconds, refresh less often, or ask for a shorter time.',
    { retryAfter: 5 }
  );
}
