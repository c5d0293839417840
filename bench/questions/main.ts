/**
 * Every question of the hub on a region at full size:
 * `npm run bench:questions -- [--stations 600] [--runs 20] [--only wind-rose,trend] [--store file] [--assert]`.
 * 600 stations are about 50 million readings and some gigabytes in the folder for temporary files; with --store they stay
 * for the next time. Asked as Grafana does, body in and JSON text out, without HTTP. With --assert a missed target ends
 * with code 1; on a machine that does other work too, look at the processor time first.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCatalogue } from '../../backend/src/api/catalogue-service';
import { feedOf } from '../../backend/src/feeds/registry';
import { DAY } from '../../backend/src/model/time';
import { openSqliteStore } from '../../backend/src/store/sqlite/sqlite-store';
import { askAll, type QuestionFigures } from './ask-all';
import { fill } from './fill';
import { measureFit } from './fit';
import { fullRegion } from './full-region';

const { values: options } = parseArgs({
  options: {
    stations: { type: 'string', default: '600' },
    runs: { type: 'string', default: '20' },
    only: { type: 'string', default: '' },
    store: { type: 'string' },
    assert: { type: 'boolean', default: false },
  },
});

/** A year, eight weeks and a few days: what it takes to say whether a measure helped. */
const END = Date.UTC(2025, 11, 31);
const TIME = { start: END - 61 * 7 * DAY, end: END };

const load = () =>
  `load ${loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')}`;

async function measure(file: string): Promise<QuestionFigures[]> {
  const full = fullRegion(Number(options.stations));
  const isNew = !existsSync(file);
  const store = await openSqliteStore(file);
  if (isNew) {
    const begun = performance.now();
    const readings = await fill(store, full, TIME, progress);
    const seconds = (performance.now() - begun) / 1000;
    console.log(`\r${(readings / 1e6).toFixed(1)} million readings written in ${seconds.toFixed(0)} s`);
  }
  // As the running hub does beside all else.
  const begin = performance.now();
  while (await store.pack()) {
    // The next step.
  }
  console.log(`hours that are over packed in ${((performance.now() - begin) / 1000).toFixed(0)} s`);
  console.log(`${full.places.length} stations, file of ${(statSync(file).size / 2 ** 20).toFixed(0)} MB, ${load()}\n`);
  // As the running hub has it: series are listed once, for as long as nothing is written.
  const catalogue = createCatalogue(full.region, store, feedOf, () => 0);
  const report = (error: Error) => console.error(error);
  const only = options.only.split(',').filter(Boolean);
  const all: QuestionFigures[] = [];
  console.log(row('question', 'range', 'first', 'p50', 'p95', 'processor', 'target', ''));
  const hub = { store, catalogue, now: () => END, report };
  const kommune = full.region.kommunen[0]!.slug;
  for await (const figures of askAll(hub, kommune, Number(options.runs), only)) {
    console.log(lineOf(figures));
    all.push(figures);
  }
  if (only.length === 0 || only.includes('measure-effect')) {
    const { fit, again, answer } = await measureFit(hub, store, kommune, TIME);
    console.log(
      `measure-effect of a date: worked out in ${(fit / 1000).toFixed(1)} s, asked again ${again.toFixed(0)} ms`
    );
    console.log(answer.slice(0, 400));
  }
  await store.close();
  return all;
}

function progress(stations: number, readings: number): void {
  if (process.stdout.isTTY) {
    process.stdout.write(`\r${stations} stations, ${(readings / 1e6).toFixed(1)} million readings`);
  }
}

const isMissed = ({ p95, atMost, isRefused }: QuestionFigures) => isRefused || p95 > atMost;

/** Times in ms. */
function lineOf(figures: QuestionFigures): string {
  const { type, range, first, p50, p95, processor, atMost, answer } = figures;
  const times = [first, p50, p95, processor].map((time) => time.toFixed(time < 10 ? 1 : 0));
  return row(type, range, ...times, `≤ ${atMost}`, `${isMissed(figures) ? 'missed' : 'ok'}  ${answer.slice(0, 90)}`);
}

const row = (type: string, range: string, ...rest: readonly string[]): string =>
  [type.padEnd(24), range.padEnd(7), ...rest.slice(0, -1).map((cell) => cell.padStart(10)), `  ${rest.at(-1)}`]
    .join('')
    .trimEnd();

async function main(): Promise<void> {
  console.log(`${cpus().length} × ${cpus()[0]!.model}, Node ${process.version}, ${load()}`);
  const folder = mkdtempSync(join(tmpdir(), 'hub-bench-questions-'));
  try {
    const all = await measure(options.store ?? join(folder, 'bench.sqlite'));
    console.log(`\n${load()}`);
    process.exitCode = options.assert && all.some(isMissed) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
