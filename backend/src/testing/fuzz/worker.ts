/**
 * Plays rounds of one feed in a process of its own: `worker.ts <feed> <seed> <from> <to> <progress file>`. Before
 * each round its number is written to the file, so that whoever started it knows where it hung or died. The result
 * goes to stdout as JSON.
 */
import { openSync, writeSync } from 'node:fs';
import { feedOf } from '../../feeds/registry';
import { Fuzz, judge } from './fuzz';

export interface Finding {
  readonly round: number;
  readonly complaint: string;
}

export interface Played {
  readonly rounds: number;
  readonly refused: number;
  readonly readings: number;
  readonly events: number;
  /** Longest time for one payload, ms. */
  readonly slowest: number;
  /** Memory beyond what the process had before the first round, MB, at its peak. */
  readonly memory: number;
  /** The first of each sort. */
  readonly findings: readonly Finding[];
}

/** The same fault in many rounds is told once. */
const MOST_FINDINGS = 8;

function play(id: string, seed: number, from: number, to: number, progress: string): Played {
  const feed = feedOf(id);
  const fuzz = new Fuzz(feed, seed);
  const file = openSync(progress, 'w');
  const before = process.resourceUsage().maxRSS;
  const findings = new Map<string, Finding>();
  let [refused, readings, events, slowest] = [0, 0, 0, 0];
  for (let round = from; round < to && fuzz.size > 0; round++) {
    writeSync(file, String(round).padEnd(12), 0);
    const outcome = judge(feed, fuzz.round(round));
    refused += outcome.refused ? 1 : 0;
    readings += outcome.readings;
    events += outcome.events;
    slowest = Math.max(slowest, outcome.took);
    const { complaint } = outcome;
    const sort = complaint?.replace(/\d+/g, '').slice(0, 60);
    if (complaint && sort && !findings.has(sort) && findings.size < MOST_FINDINGS) {
      findings.set(sort, { round, complaint });
    }
  }
  const memory = (process.resourceUsage().maxRSS - before) / 1024;
  return { rounds: to - from, refused, readings, events, slowest, memory, findings: [...findings.values()] };
}

const [feed, seed, from, to, progress] = process.argv.slice(2);
process.stdout.write(JSON.stringify(play(feed!, Number(seed), Number(from), Number(to), progress!)));
