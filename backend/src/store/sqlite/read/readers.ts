import { Semaphore } from 'async-mutex';
import type { Connection } from '../connection';

/** Whoever closes comes before all who wait. */
const FIRST = 1;

/**
 * The connections that read. Each answers one question at a time: a connection that is never without a question
 * would stay in the state of the store that its first one saw. The others wait in line, here and not in the driver,
 * whose four threads the writer needs as well.
 */
export class Readers {
  private readonly idle: Connection[];
  private readonly line: Semaphore;

  constructor(private readonly connections: readonly Connection[]) {
    this.idle = [...connections];
    this.line = new Semaphore(connections.length);
  }

  read<T>(question: (connection: Connection) => Promise<T>): Promise<T> {
    return this.line.runExclusive(async () => {
      const connection = this.idle.pop()!;
      try {
        return await question(connection);
      } finally {
        this.idle.push(connection);
      }
    });
  }

  /** The items in as many equal shares as there are connections to work on them at the same time. */
  shares<T>(items: readonly T[]): T[][] {
    const size = Math.ceil(items.length / this.connections.length);
    return this.connections.map((_, i) => items.slice(i * size, (i + 1) * size)).filter((share) => share.length > 0);
  }

  /** Interrupts the questions that are being answered: whoever asks for long must not hold up the end. */
  async close(): Promise<void> {
    // Again and again: between two statements of a question there is nothing to interrupt.
    const interrupting = setInterval(() => this.connections.forEach((connection) => connection.interrupt()), 20);
    const [, release] = await this.line.acquire(this.connections.length, FIRST);
    clearInterval(interrupting);
    await Promise.all(this.connections.map((connection) => connection.close()));
    // Those in line are told what everybody is told who asks from now on.
    release();
  }
}
