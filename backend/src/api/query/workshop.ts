import { asError } from '@smartregion/terms/errors';
import { MINUTE, type Instant } from '../../model/time';
import { keptAt, type Progress } from '../../analysis/asking/long-work';
import type { Cost } from '../../analysis/asking/footprint';
import type { ObservationStore } from '../../store/observation-store';
import type { Admission } from './admission';
import type { Answerer, AnswerTask, Working } from './answerer';

export interface WorkshopParts {
  readonly answerer: Answerer;
  readonly admission: Admission;
  /** Keeps what has been worked out. */
  readonly store: Pick<ObservationStore, 'readState' | 'writeState'>;
  now(): Instant;
  report(stack: string, id: string): void;
}

/** What was worked out last stays; a result is some 20 kB. */
const MOST_KEPT = 100;
const KEPT = 'worked-out';
/** For so long nobody tries again what has failed. */
const FAILED_FOR = 10 * MINUTE;
/** Processor time of work that is ordered, as rows read: it leaves the other process to those who ask. */
const WORK: Cost = { values: 10_000, rows: 6_000_000 };
const ASKER = 'hub';

/** Has done what answers have ordered, one after the other, in the processes that answer; keeps what comes of it. */
export class Workshop {
  private readonly progress = new Map<string, number>();
  private readonly failed = new Map<string, Instant>();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly parts: WorkshopParts) {}

  /** How far everything is that is worked on, or has failed not long ago. */
  get working(): Working {
    const now = this.parts.now();
    const failed = [...this.failed].filter(([, at]) => now < at + FAILED_FOR);
    const known: [string, Progress][] = [
      ...this.progress,
      ...failed.map(([key]): [string, Progress] => [key, 'failed']),
    ];
    return Object.fromEntries(known);
  }

  /** @param orders keys of what an answer to this task waits for */
  take(orders: readonly string[], task: AnswerTask): void {
    const known = this.working;
    const fresh = orders.filter((key) => known[key] === undefined);
    if (fresh.length === 0) {
      return;
    }
    fresh.forEach((key) => this.progress.set(key, 0));
    this.running = this.running
      .then(() => this.work(fresh, task))
      .catch((thrown: unknown) => {
        fresh.forEach((key) => this.failed.set(key, this.parts.now()));
        const { stack, message } = asError(thrown);
        this.parts.report(stack ?? message, fresh.join(' '));
      })
      .finally(() => fresh.forEach((key) => this.progress.delete(key)));
  }

  /** Nothing is worked on any more. */
  settled(): Promise<void> {
    return this.running;
  }

  private async work(keys: readonly string[], task: AnswerTask): Promise<void> {
    const { answerer, admission, report } = this.parts;
    const { signal } = new AbortController();
    const told = (working: Working) =>
      Object.entries(working).forEach(([key, share]) => share !== 'failed' && this.progress.set(key, share));
    const turn = await admission.turn(ASKER, WORK, signal);
    try {
      const { kept, bugs } = await answerer.answer({ ...task, working: undefined, isWork: true }, signal, told);
      bugs.forEach(({ stack, id }) => report(stack, id));
      await this.keep(kept);
      keys.filter((key) => !(key in kept)).forEach((key) => this.failed.set(key, this.parts.now()));
    } finally {
      turn.done();
      turn.sent();
    }
  }

  private async keep(kept: Readonly<Record<string, unknown>>): Promise<void> {
    const { store } = this.parts;
    const before = (await store.readState<string[]>(KEPT)) ?? [];
    const all = [...before.filter((key) => !(key in kept)), ...Object.keys(kept)];
    const forgotten = all.slice(0, Math.max(0, all.length - MOST_KEPT)).map((key) => [keptAt(key), undefined]);
    const fresh = Object.entries(kept).map(([key, value]) => [keptAt(key), value]);
    await store.writeState({ ...Object.fromEntries([...fresh, ...forgotten]), [KEPT]: all.slice(-MOST_KEPT) });
  }
}
