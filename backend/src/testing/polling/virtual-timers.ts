import { setImmediate as settled } from 'node:timers/promises';
import type { TestClock } from '../test-clock';

/** Timers on a clock that a test moves: when nothing else is to do, time goes on to the next of them. */
export class VirtualTimers {
  private readonly waiting: { readonly at: number; readonly fire: () => void }[] = [];
  private isRunning = false;

  constructor(private readonly clock: TestClock) {}

  after(ms: number): Promise<void> {
    return new Promise((fire) => {
      this.waiting.push({ at: this.clock.elapsed() + ms, fire });
      void this.run();
    });
  }

  private async run(): Promise<void> {
    if (this.isRunning) {
      return;
    }
    this.isRunning = true;
    while (this.waiting.length > 0) {
      await settled();
      this.waiting.sort((a, b) => a.at - b.at);
      const next = this.waiting.shift()!;
      this.clock.passes(Math.max(0, next.at - this.clock.elapsed()));
      next.fire();
    }
    this.isRunning = false;
  }
}
