import { Database, OPEN_CREATE, OPEN_READONLY, OPEN_READWRITE } from 'sqlite3';
import { storeError } from './errors';

export type Parameter = string | number | null;

/**
 * One connection to the file, promised. Rows cross as JSON text: thousands of row objects cost the driver more
 * than SQLite needs to find them.
 */
export class Connection {
  private constructor(
    private readonly database: Database,
    private readonly path: string
  ) {}

  /** @throws HubError `unavailable` when the file cannot be opened */
  static open(path: string, mode: 'read' | 'write'): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const flags = mode === 'read' ? OPEN_READONLY : OPEN_READWRITE | OPEN_CREATE;
      const database = new Database(path, flags, (error) =>
        error ? reject(storeError(error, path)) : resolve(new Connection(database, path))
      );
    });
  }

  /** Runs one statement and says how many rows it inserted, updated or deleted. */
  run(sql: string, ...parameters: Parameter[]): Promise<number> {
    return new Promise((resolve, reject) => {
      const { path } = this;
      this.database.run(sql, parameters, function (error) {
        if (error) {
          reject(storeError(error, path));
        } else {
          resolve(this.changes);
        }
      });
    });
  }

  /**
   * The value of a statement that answers one row with one column named `json`, parsed; undefined without a row.
   * Fetches with `all`, because after `get` the driver leaves the statement open for a while, and with it the state
   * of the store that it saw.
   */
  json<T>(sql: string, ...parameters: Parameter[]): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      this.database.all<{ json: string }>(sql, parameters, (error, rows) => {
        if (error) {
          reject(storeError(error, this.path));
        } else {
          resolve(rows[0] && (JSON.parse(rows[0].json) as T));
        }
      });
    });
  }

  /** All rows of a statement that answers few. */
  rows<Row>(sql: string, ...parameters: Parameter[]): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      this.database.all<Row>(sql, parameters, (error, rows) =>
        error ? reject(storeError(error, this.path)) : resolve(rows)
      );
    });
  }

  /** Runs a script of several statements without parameters. */
  script(sql: string): Promise<void> {
    return this.settle((done) => this.database.exec(sql, done));
  }

  close(): Promise<void> {
    return this.settle((done) => this.database.close(done));
  }

  private settle(work: (done: (error: Error | null) => void) => void): Promise<void> {
    return new Promise((resolve, reject) =>
      work((error) => (error ? reject(storeError(error, this.path)) : resolve()))
    );
  }
}
