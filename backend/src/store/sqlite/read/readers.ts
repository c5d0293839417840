import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '../connection';

/**
 * The connections that read. Each answers one question at a time: a connection that is never without a question
 * would stay in the state of the store that its first one saw. The others wait in line, here and not in the driver,
 * whose four threads the writer needs as well.
 */
export class Readers {
  private readonly idle: Connection[];
  private readonly waiting: ((connection: Connection) => void)[] = [];
  private isClosing = false;
  private onIdle: () => void = () => undefined;

  constructor(private readonly connections: readonly Connection[]) {
    this.idle = [...connections];
  }

  async read<T>(question: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = this.idle.pop() ?? (await new Promise<Connection>((free) => this.waiting.push(free)));
    try {
      return await question(connection);
    } finally {
      const next = this.isClosing ? undefined : this.waiting.shift();
      if (next) {
        next(connection);
      } else {
        this.idle.push(connection);
        this.onIdle();
      }
    }
  }

  /** The items in as many equal shares as there are connections to work on them at the same time. */
  shares<T>(items: readonly T[]): T[][] {
    const size = Math.ceil(items.length / this.connections.length);
    return this.connections.map((_, i) => items.slice(i * size, (i + 1) * size)).filter((share) => share.length > 0);
  }

  /** Interrupts the questions that are being answered: whoever asks for long must not hold up the end. */
  async close(): Promise<void> {
    this.isClosing = true;
    while (this.idle.length < this.connections.length) {
      this.connections.filter((connection) => !this.idle.includes(connection)).forEach((busy) => busy.interrupt());
      // Again and again: between two statements of a question there is nothing to interrupt.
      await Promise.race([new Promise<void>((resolve) => (this.onIdle = resolve)), sleep(20)]);
    }
    await Promise.all(this.connections.map((connection) => connection.close()));
    // They are told what everybody is told who asks from now on.
    this.waiting.splice(0).forEach((answer) => answer(this.connections[0]!));
  }
}
