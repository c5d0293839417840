import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setInterval } from 'node:timers';
import type { Finding, Played } from './worker';

export interface Job {
  readonly feed: string;
  readonly seed: number;
  readonly rounds: number;
  /** Where progress is noted. */
  readonly folder: string;
}

/** A round that gives no sign of life for so long hangs, ms. */
const PATIENCE = 30_000;
const LOOK_EVERY = 1000;
/** Heap of a worker, MB. */
const HEAP = 512;
/** Memory that a feed may take beside what every feed takes, MB. */
const MOST_MEMORY = 400;
/** A feed that hangs or dies so often is known to be broken. */
const MOST_RESTARTS = 5;

/** Plays all rounds of a feed, behind a round that hung or killed its process, too. */
export async function playAll(job: Job): Promise<Played> {
  let sum: Played = { rounds: 0, refused: 0, readings: 0, events: 0, slowest: 0, memory: 0, findings: [] };
  let from = 0;
  for (let restarts = 0; from < job.rounds && restarts <= MOST_RESTARTS; restarts++) {
    const outcome = await playFrom(job, from);
    if ('complaint' in outcome) {
      sum = { ...sum, rounds: outcome.round + 1, findings: [...sum.findings, outcome] };
      from = outcome.round + 1;
    } else {
      sum = added(sum, outcome);
      from = job.rounds;
    }
  }
  const greedy = { round: job.rounds - 1, complaint: `took ${Math.round(sum.memory)} MB of memory` };
  return sum.memory > MOST_MEMORY ? { ...sum, findings: [...sum.findings, greedy] } : sum;
}

function playFrom(job: Job, from: number): Promise<Played | Finding> {
  const progress = join(job.folder, `${job.feed}.round`);
  const worker = join(__dirname, 'worker.ts');
  const given = [job.feed, job.seed, from, job.rounds, progress].map(String);
  const child = spawn(process.execPath, ['--import', 'tsx', `--max-old-space-size=${HEAP}`, worker, ...given]);
  const [output, faults]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => faults.push(chunk));
  let seen = { round: -1, at: Date.now() };
  let hung = false;
  const watch = setInterval(() => {
    const round = roundIn(progress);
    if (round !== seen.round) {
      seen = { round, at: Date.now() };
    } else if (Date.now() - seen.at > PATIENCE) {
      hung = true;
      child.kill('SIGKILL');
    }
  }, LOOK_EVERY);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(watch);
      if (code === 0) {
        resolve(JSON.parse(Buffer.concat(output).toString()) as Played);
      } else {
        const last = Buffer.concat(faults).toString().trim().slice(-600);
        const complaint = hung ? `hangs for more than ${PATIENCE / 1000} s` : `ends the process: ${last}`;
        resolve({ round: Math.max(from, roundIn(progress)), complaint });
      }
    });
  });
}

function roundIn(progress: string): number {
  return existsSync(progress) ? Number(readFileSync(progress, 'utf8').trim() || -1) : -1;
}

function added(a: Played, b: Played): Played {
  return {
    rounds: a.rounds + b.rounds,
    refused: a.refused + b.refused,
    readings: a.readings + b.readings,
    events: a.events + b.events,
    slowest: Math.max(a.slowest, b.slowest),
    memory: Math.max(a.memory, b.memory),
    findings: [...a.findings, ...b.findings],
  };
}
