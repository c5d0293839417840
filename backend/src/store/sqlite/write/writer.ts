import { Mutex } from 'async-mutex';
import type { Connection } from '../connection';
import { patiently } from '../patience';

/** The one connection that writes: transactions wait in line, so that none ever meets another half done. */
export class Writer {
  private readonly line = new Mutex();

  constructor(private readonly connection: Connection) {}

  /** Runs `work` in a transaction of its own: on disk when this resolves, undone when it rejects. */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.turn((connection) => inTransaction(connection, work));
  }

  /** Gives the connection to `work` alone, for as many transactions as it likes. */
  turn<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return this.line.runExclusive(() => work(this.connection));
  }

  /** Waits for the transactions in line, then closes. */
  async close(): Promise<void> {
    await this.line.runExclusive(() => this.connection.close());
  }
}

export async function inTransaction<T>(
  connection: Connection,
  work: (connection: Connection) => Promise<T>
): Promise<T> {
  await patiently(() => connection.run('BEGIN IMMEDIATE'));
  try {
    const result = await work(connection);
    await connection.run('COMMIT');
    return result;
  } catch (error) {
    // After a full disk SQLite has rolled back by itself and refuses a second time; the first error is the one to tell.
    await connection.run('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
