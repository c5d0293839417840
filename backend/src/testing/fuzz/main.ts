/**
 * `npm run fuzz -- [feed…] [--rounds 2000] [--seed 1]`: every parser over mutated payloads, each feed in a process of
 * its own. What breaks a parser is saved as a file; exit code 1 when anything did.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Semaphore } from 'async-mutex';
import { FEEDS, feedOf } from '../../feeds/registry';
import { WITHOUT_SPECIMEN } from '../corpus';
import { Fuzz } from './fuzz';
import { playAll } from './supervise';
import type { Played } from './worker';

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const rounds = Number(values.rounds);
const seed = Number(values.seed);
const folder = mkdtempSync(join(tmpdir(), 'hub-fuzz-'));
const ids = positionals.length > 0 ? positionals.map((id) => feedOf(id).id) : FEEDS.map(({ id }) => id);

const WIDTHS = [26, 9, 9, 10, 8, 11, 9];

function print(...cells: (string | number)[]): void {
  const line = cells.map((cell, i) =>
    i === 0 ? String(cell).padEnd(WIDTHS[0]!) : String(cell).padStart(WIDTHS[i] ?? 0)
  );
  process.stdout.write(`${line.join(' ').trimEnd()}\n`);
}

/** @returns whether nothing was found */
function tell(id: string, played: Played): boolean {
  const { refused, readings, events, slowest, memory, findings } = played;
  print(id, played.rounds, refused, readings, events, slowest.toFixed(0), memory.toFixed(0), findings.length || 'ok');
  for (const { round, complaint } of findings) {
    const { bytes, specimen, context } = new Fuzz(feedOf(id), seed).round(round);
    const file = join(folder, `${id}-${seed}-${round}-${specimen.name}`);
    writeFileSync(file, bytes);
    Object.entries(context.companions ?? {}).forEach(([name, content]) => writeFileSync(`${file}.${name}`, content));
    process.stdout.write(`    round ${round} of ${specimen.source} (seed ${seed}, ${file}): ${complaint}\n`);
  }
  return findings.length === 0;
}

async function run(): Promise<boolean> {
  print('feed', 'rounds', 'refused', 'readings', 'events', 'slowest ms', 'memory MB', 'faults');
  const playable = ids.filter((id) => new Fuzz(feedOf(id), seed).size > 0);
  const places = new Semaphore(cpus().length);
  const outcomes = await Promise.all(
    playable.map((feed) => places.runExclusive(async () => tell(feed, await playAll({ feed, seed, rounds, folder }))))
  );
  for (const id of ids.filter((candidate) => !playable.includes(candidate))) {
    process.stdout.write(`${id}: no payload to mutate${WITHOUT_SPECIMEN[id] ? ` (${WITHOUT_SPECIMEN[id]})` : ''}\n`);
  }
  return outcomes.every(Boolean) && ids.every((id) => playable.includes(id) || id in WITHOUT_SPECIMEN);
}

void run().then((passed) => (process.exitCode = passed ? 0 : 1));
