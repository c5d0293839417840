import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { LiveLoad } from './live-load';

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
export async function readersOf(
  url: string,
  load: Pick<LiveLoad, 'readers' | 'every' | 'seconds'>
): Promise<ReadersOutcome> {
  const { readers, every, seconds } = load;
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
