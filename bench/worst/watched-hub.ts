/**
 * The hub as `npm start` runs it, watched from inside: a parent with an IPC channel sends `begin` and `end`, and is told
 * what the hub has spent between the two. Only measurements start it this way.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/** What the parent is told after `end`. */
export interface Watched {
  /** Longest delay of the event loop. */
  readonly longestStallMs: number;
  /** Longest time of the processor that the main thread took in one go: other programs do not count. */
  readonly ownStallMs: number;
  /** Time of the processor, of all threads. */
  readonly processorSeconds: number;
  /** Growth of the memory (RSS) at its peak. */
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

/** How long the main thread has run so far, ms; 0 where the system does not say it. */
function mainThreadRan(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}

let ran = mainThreadRan();
let longestOwn = 0;
setInterval(() => {
  const now = mainThreadRan();
  longestOwn = Math.max(longestOwn, now - ran);
  ran = now;
}, LOOK_EVERY).unref();

let before = { memory: 0, processor: process.cpuUsage() };

process.on('message', async (order: 'begin' | 'end') => {
  if (order === 'begin') {
    before = { memory: process.memoryUsage.rss(), processor: process.cpuUsage() };
    peak[0] = before.memory;
    longestOwn = 0;
    delay.reset();
    process.send!('begun');
    return;
  }
  // A stall that has just ended is seen at the next look.
  await pause(4 * LOOK_EVERY);
  const { user, system } = process.cpuUsage(before.processor);
  const watched: Watched = {
    longestStallMs: Math.max(0, delay.max / 1e6 - LOOK_EVERY),
    ownStallMs: longestOwn,
    processorSeconds: (user + system) / 1e6,
    memoryMb: Math.max(0, peak[0]! - before.memory) / 2 ** 20,
  };
  process.send!(watched);
});
process.on('disconnect', () => process.exit(1));

// By its path: the program is started here, not used.
void import(join(__dirname, '../../backend/src/main.ts'));
