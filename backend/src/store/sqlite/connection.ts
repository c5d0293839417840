import { Database, OPEN_CREATE, OPEN_READONLY, OPEN_READWRITE, type Statement } from 'sqlite3';
import { storeError } from './errors';

export type Parameter = string | number | Buffer | null;

/**
 * One connection to the file, promised. Rows cross as JSON text: thousands of row objects cost the driver more
 * than SQLite needs to find them.
 */
export class Connection {
  /**
   * Compiled statements by their text: to compile one costs more than to run it for a handful of rows. All texts are
   * constants of the program, so these are few.
   */
  private readonly statements = new Map<string, Promise<Statement>>();

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
  async run(sql: string, ...parameters: Parameter[]): Promise<number> {
    const statement = await this.compiled(sql);
    return new Promise((resolve, reject) => {
      const { path } = this;
      statement.run(parameters, function (error) {
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
   */
  async json<T>(sql: string, ...parameters: Parameter[]): Promise<T | undefined> {
    const [row] = await this.rows<{ readonly json: string }>(sql, ...parameters);
    return row && (JSON.parse(row.json) as T);
  }

  /**
   * All rows of a statement that answers few. Fetches with `all`, because after `get` the driver leaves the statement
   * open, and with it the state of the store that it saw.
   */
  async rows<Row>(sql: string, ...parameters: Parameter[]): Promise<Row[]> {
    const statement = await this.compiled(sql);
    return new Promise((resolve, reject) => {
      statement.all<Row>(parameters, (error, rows) => (error ? reject(storeError(error, this.path)) : resolve(rows)));
    });
  }

  /** Runs a script of several statements without parameters. */
  script(sql: string): Promise<void> {
    return this.settle((done) => this.database.exec(sql, done));
  }

  /** Ends the statement that runs with an error; without one it does nothing. */
  interrupt(): void {
    this.database.interrupt();
  }

  async close(): Promise<void> {
    for (const compiled of this.statements.values()) {
      const statement = await compiled;
      await new Promise<void>((resolve) => statement.finalize(() => resolve()));
    }
    await this.settle((done) => this.database.close(done));
  }

  private compiled(sql: string): Promise<Statement> {
    const known = this.statements.get(sql);
    if (known) {
      return known;
    }
    const fresh = new Promise<Statement>((resolve, reject) => {
      const statement = this.database.prepare(sql, (error) =>
        error ? reject(storeError(error, this.path)) : resolve(statement)
      );
    });
    this.statements.set(sql, fresh);
    fresh.catch(() => this.statements.delete(sql));
    return fresh;
  }

  private settle(work: (done: (error: Error | null) => void) => void): Promise<void> {
    return new Promise((resolve, reject) =>
      work((error) => (error ? reject(storeError(error, this.path)) : resolve()))
    );
  }
}
