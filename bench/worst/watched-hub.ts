/**
 * The hub as `npm start` runs it, watched from inside: a parent with an IPC channel sends `begin` and `end`, and is told
 * the longest delay of the event loop and the peak of memory between the two. Only measurements start it this way.
 */
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/** What the parent is told after `end`. */
export interface Watched {
  readonly longestStallMs: number;
  readonly memoryMb: number;
}

/** Between two looks at the loop and at the memory, ms. */
const LOOK_EVERY = 5;

/** A thread sees the memory also while the loop stands still. */
const MEMORY_WATCH = `
  const { workerData } = require('node:worker_threads');
  const peak = new Float64Array(workerData);
  setInterval(() => (peak[0] = Math.max(peak[0], process.memoryUsage.rss())), ${LOOK_EVERY});
`;

const delay = monitorEventLoopDelay({ resolution: LOOK_EVERY });
const peak = new Float64Array(new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT));
new Worker(MEMORY_WATCH, { eval: true, workerData: peak.buffer }).unref();
delay.enable();

let before = 0;

process.on('message', async (order: 'begin' | 'end') => {
  if (order === 'begin') {
    before = process.memoryUsage.rss();
    peak[0] = before;
    delay.reset();
    process.send!('begun');
    return;
  }
  // A stall that has just ended is seen at the next look.
  await pause(4 * LOOK_EVERY);
  const watched: Watched = {
    longestStallMs: Math.max(0, delay.max / 1e6 - LOOK_EVERY),
    memoryMb: Math.max(0, peak[0]! - before) / 2 ** 20,
  };
  process.send!(watched);
});
process.on('disconnect', () => process.exit(1));

// By its path: the program is started here, not used.
void import(join(__dirname, '../../backend/src/main.ts'));
