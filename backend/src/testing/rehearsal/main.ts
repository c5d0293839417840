/**
 * `npm run rehearsal -- [feed…] [--polls 12] [--seed 1]`: every polled feed that was recorded, replayed by a provider
 * that misbehaves, against the same replayed by one that does not. Exit code 1 when a hub ends with another store.
 */
import { parseArgs } from 'node:util';
import { FEEDS, feedOf } from '../../feeds/registry';
import { rehearse } from './rehearse';
import { stageFor } from './stage';

const { values, positionals } = parseArgs({
  options: { polls: { type: 'string', default: '12' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const START = Date.UTC(2026, 10, 23, 6, 30);
const script = { start: START, polls: Number(values.polls), seed: Number(values.seed) };
const feeds = positionals.length > 0 ? positionals.map(feedOf) : FEEDS.filter(({ transport }) => transport === 'poll');

const COLUMNS = [26, 6, 7, 9, 10, 7, 8];

function print(cells: readonly (string | number)[]): void {
  const padded = cells.map((cell, i) =>
    i === 0 ? String(cell).padEnd(COLUMNS[0]!) : String(cell).padStart(COLUMNS[i] ?? 0)
  );
  process.stdout.write(`${padded.join(' ').trimEnd()}\n`);
}

async function run(): Promise<boolean> {
  print(['feed', 'polls', 'failed', 'requests', 'unchanged', 'faults', 'kept', '  end']);
  let allSame = true;
  for (const feed of feeds) {
    const stage = stageFor(feed, START);
    if (typeof stage === 'string') {
      print([feed.id, `  not played: ${stage}`]);
      continue;
    }
    const smooth = await rehearse(feed, stage, { ...script, faultsOfTen: 0 });
    const rough = await rehearse(feed, stage, { ...script, faultsOfTen: 6 });
    const isSame = JSON.stringify(smooth.content) === JSON.stringify(rough.content);
    const isKept = smooth.content.length > 0 && !rough.lastPollFailed;
    const { polls, failedPolls, requests, unchanged, faults, content } = rough;
    const count = Object.values(faults).reduce((a, b) => a + b, 0);
    const end = !isKept ? '  NOTHING KEPT' : isSame ? '  same' : `  DIFFERS from ${smooth.content.length}`;
    print([feed.id, polls, failedPolls, requests, unchanged, count, content.length, end]);
    allSame &&= isSame && isKept;
  }
  return allSame;
}

void run().then((passed) => (process.exitCode = passed ? 0 : 1));
