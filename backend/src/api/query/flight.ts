import type { Turn } from './fair-queue';

/** Nobody waits for the answer any more. */
export class NobodyAsks extends Error {
  constructor() {
    super('Nobody waits for this answer any more.');
    this.name = 'NobodyAsks';
  }
}

/** One question on its way to its answer, for all who ask it meanwhile. */
export class Flight {
  readonly answer: Promise<Uint8Array>;
  private readonly controller = new AbortController();
  private askers = 0;
  private turn: Turn | undefined;
  private isOver = false;

  /** @param work tells as soon as it has its turn: what that holds is free when the last asker has the answer */
  constructor(work: (signal: AbortSignal, onTurn: (turn: Turn) => void) => Promise<Uint8Array>) {
    this.answer = work(this.controller.signal, (turn) => (this.turn = turn)).finally(() => {
      this.isOver = true;
      if (this.askers === 0) {
        this.turn?.sent();
      }
    });
    this.answer.catch(() => undefined);
  }

  get isWanted(): boolean {
    return !this.controller.signal.aborted;
  }

  join(): this {
    this.askers++;
    return this;
  }

  /** The answer has been taken, or is not wanted any more; to be called once by each who joined. */
  leave(): void {
    if (--this.askers > 0) {
      return;
    }
    if (this.isOver) {
      this.turn?.sent();
    } else {
      this.controller.abort(new NobodyAsks());
    }
  }
}
