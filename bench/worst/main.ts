/**
 * The worst that can be asked of a hub and sent to it: `npm run bench:worst -- [--short] [--questions|--intake] [--assert]`.
 * Prints time, memory and the longest stall of the event loop for each. With --assert a figure beyond its bound ends with
 * code 1; the bounds leave room for a machine that does other work too.
 */
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { intakeRows } from './intake';
import { questionRows } from './questions';
import type { WorstRow } from './hub-under-load';

/** A quiet machine stays far below: see docs/betrieb.md. */
const BOUNDS = { seconds: 20, memoryMb: 700, longestStallMs: 400, slowestHealthMs: 2000 } as const;

const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    questions: { type: 'boolean', default: false },
    intake: { type: 'boolean', default: false },
    assert: { type: 'boolean', default: false },
  },
});

async function* rows(): AsyncGenerator<WorstRow> {
  if (!options.intake) {
    yield* questionRows(options);
  }
  if (!options.questions) {
    yield* intakeRows(options);
  }
}

/** Of an answer in the table. */
const LONGEST_ANSWER = 90;

const load = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');

function beyond(row: WorstRow): string[] {
  return Object.entries(BOUNDS).flatMap(([figure, most]) => {
    const value = row[figure as keyof typeof BOUNDS];
    return value > most ? `${row.what}: ${figure} ${value.toFixed(1)} > ${most}` : [];
  });
}

async function main(): Promise<void> {
  console.log(`${cpus().length} × ${cpus()[0]!.model}, Node ${process.version}, load ${load()}\n`);
  console.log('      s     MB  stall ms  health ms  what');
  const failures: string[] = [];
  for await (const row of rows()) {
    const { what, seconds, memoryMb, longestStallMs, slowestHealthMs, answer } = row;
    const figures = [
      seconds.toFixed(2).padStart(7),
      memoryMb.toFixed(0).padStart(7),
      longestStallMs.toFixed(0).padStart(10),
      slowestHealthMs.toFixed(0).padStart(11),
    ];
    console.log(`${figures.join('')}  ${what} → ${answer.slice(0, LONGEST_ANSWER)}`);
    failures.push(...beyond(row));
  }
  console.log(`\nload ${load()}`);
  if (options.assert && failures.length > 0) {
    console.error(`\nBeyond its bound:\n${failures.join('\n')}`);
    process.exitCode = 1;
  }
}

void main();
