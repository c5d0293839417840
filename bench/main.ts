/**
 * Measures the hub on years of 10-minute data: `npm run bench -- [--series 100] [--years 1] [--runs 60] [--assert]`.
 * What is measured goes the way that `hub import` and a panel take, without HTTP. With --assert a missed target ends
 * with code 1; on a machine that does other work too, look at the processor time first.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openSqliteStore } from '../backend/src/store/sqlite/sqlite-store';
import { answered, isMissed, line, percentile, timed, timedDuring, type Figure } from './figures';
import { importerOf, measureImport } from './import';
import { Asker } from './questions';
import { FIRST_YEAR, regionWith, SERIES_PER_STATION } from './region';

const { values: options } = parseArgs({
  options: {
    series: { type: 'string', default: '100' },
    years: { type: 'string', default: '1' },
    runs: { type: 'string', default: '60' },
    assert: { type: 'boolean', default: false },
  },
});
const years = Number(options.years);
const runs = Number(options.runs);
const stations = Math.ceil(Number(options.series) / SERIES_PER_STATION);

async function measure(folder: string): Promise<Figure[]> {
  const recordings = record(folder);
  const keptBack = recordings.pop()!;
  const file = join(folder, 'bench.sqlite');
  const store = await openSqliteStore(file);
  const region = regionWith(stations);
  const importer = importerOf(region, store);
  const imported = await measureImport(importer, recordings);

  const asker = new Asker(region, store, { start: Date.UTC(FIRST_YEAR, 0), end: Date.UTC(FIRST_YEAR + years, 0) });
  const month = () => asker.month();
  const asked = [
    ...answered(`30 days by the hour, ${asker.panel} series`, await timed(runs, month), 50),
    ...answered(`a year in up to 1000 buckets, ${asker.panel} series`, await timed(runs, () => asker.year()), 150),
    ...answered('latest of all stations', await timed(runs, () => asker.latest()), 50),
  ];
  const during = await timedDuring(importer(keptBack), month);
  await store.close();
  return [
    ...imported,
    { what: 'file of the store', value: statSync(file).size / 2 ** 20, unit: 'MB' },
    ...asked,
    { what: '30 days by the hour while an import runs: p95', value: percentile(during, 0.95), unit: 'ms' },
    { what: 'peak memory (RSS)', value: process.resourceUsage().maxRSS / 1024, unit: 'MB', target: { atMost: 512 } },
  ];
}

/** Paths of new recordings. */
function record(folder: string): string[] {
  const recorder = join(__dirname, 'recordings.ts');
  execFileSync(process.execPath, ['--import', 'tsx', recorder, folder, String(stations), String(years)]);
  return readdirSync(folder).map((name) => join(folder, name));
}

async function main(): Promise<void> {
  const load = loadavg()[0]!.toFixed(1);
  console.log(`${cpus().length} × ${cpus()[0]!.model}, Node ${process.version}, load before ${load}`);
  console.log(`${stations} stations × ${SERIES_PER_STATION} series, ${years} × 1 year of 10-minute data\n`);
  const folder = mkdtempSync(join(tmpdir(), 'hub-bench-'));
  try {
    const figures = await measure(folder);
    figures.forEach((figure) => console.log(line(figure)));
    process.exitCode = options.assert && figures.some(isMissed) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
