import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const MAIN = join(__dirname, '../main.ts');

/** A hub in a process of its own, as `npm start` runs it, with the region.yaml of a folder. */
export class HubProcess {
  /** The end of what it said on stderr: why it died, when it did. */
  private said = '';

  private constructor(
    private readonly child: ChildProcess,
    readonly url: string
  ) {
    child.stderr?.on('data', (chunk: Buffer) => (this.said = `${this.said}${chunk.toString()}`.slice(-4000)));
  }

  static async start(folder: string, env: Readonly<Record<string, string>> = {}): Promise<HubProcess> {
    const child = spawn(process.execPath, ['--require', 'tsx/cjs', MAIN, '--config', 'region.yaml'], {
      env: { ...process.env, INIT_CWD: folder, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    child.stdout.resume();
    return new HubProcess(child, /http:\/\/\S+/.exec(line.toString())![0]);
  }

  /** Undefined while it runs, else how it ended and what it said last. */
  get death(): string | undefined {
    const { exitCode, signalCode } = this.child;
    return exitCode === null && signalCode === null ? undefined : `ended with ${exitCode ?? signalCode}: ${this.said}`;
  }

  /** @returns the exit code; null after a signal that it cannot answer */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const closed = once(this.child, 'close');
      this.child.kill(signal);
      await closed;
    }
    return this.child.exitCode;
  }

  /** What the status page says of the feeds. */
  async feeds(): Promise<{ readonly feed: string; readonly state: string; readonly readings: number }[]> {
    const answer = await fetch(`${this.url}/api/v1/status`);
    return ((await answer.json()) as { feeds: { feed: string; state: string; readings: number }[] }).feeds;
  }
}
