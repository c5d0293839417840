import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Readers {
  readonly readers: number;
  /** How often each of them asks SensorThings, seconds: the fastest that Grafana refreshes by itself is 5. */
  readonly every: number;
  readonly seconds: number;
}

/** What readers were told, and how long they waited for it. */
export interface ReadersOutcome {
  /** ms */
  readonly latencies: readonly number[];
  readonly failures: readonly string[];
}

/**
 * Readers of SensorThings in a process of their own: what a hundred subscribers make this one work for is no time that a
 * reader waits for the hub.
 */
export async function readersOf(url: string, { readers, every, seconds }: Readers): Promise<ReadersOutcome> {
  const asked = [url, readers, every, seconds].map(String);
  const child = fork(join(__dirname, 'reader-process.ts'), asked, { execArgv: ['--import', 'tsx'] });
  const ended = once(child, 'exit');
  const told = once(child, 'message') as Promise<[ReadersOutcome]>;
  const first = await Promise.race([told, ended]);
  if (typeof first[0] !== 'object' || first[0] === null) {
    throw new Error(`The readers ended with ${String(first[0])} and told nothing.`);
  }
  await ended;
  return first[0] as ReadersOutcome;
}
