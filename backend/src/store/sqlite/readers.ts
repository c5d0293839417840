import type { Connection } from './connection';

/**
 * The connections that read. Each answers one question at a time: a connection that is never without a question
 * would stay in the state of the store that its first one saw. The others wait in line, here and not in the driver,
 * whose four threads the writer needs as well.
 */
export class Readers {
  private readonly idle: Connection[];
  private readonly waiting: ((connection: Connection) => void)[] = [];

  constructor(private readonly connections: readonly Connection[]) {
    this.idle = [...connections];
  }

  async read<T>(question: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = this.idle.pop() ?? (await new Promise<Connection>((free) => this.waiting.push(free)));
    try {
      return await question(connection);
    } finally {
      const next = this.waiting.shift();
      if (next) {
        next(connection);
      } else {
        this.idle.push(connection);
      }
    }
  }

  /** The items in as many equal shares as there are connections to work on them at the same time. */
  shares<T>(items: readonly T[]): T[][] {
    const size = Math.ceil(items.length / this.connections.length);
    return this.connections.map((_, i) => items.slice(i * size, (i + 1) * size)).filter((share) => share.length > 0);
  }

  async close(): Promise<void> {
    await Promise.all(this.connections.map((connection) => connection.close()));
  }
}
