import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dwdCdc } from '../../feeds/weather/dwd/dwd-cdc';
import type { HubEvent } from '../../model/event';
import { EMPTY_BATCH, type Batch } from '../../model/observation';
import { iso, MINUTE } from '../../model/time';
import type { ObservationStore } from '../../store/observation-store';
import { Connection } from '../../store/sqlite/connection';
import { openSqliteStore } from '../../store/sqlite/sqlite-store';
import { testStore } from '../../testing/test-store';
import { importPayload, type ImportJob } from './importer';
import { recordedFeed } from './imported-stations';
import { parseOffThread } from '../parse/parse-off-thread';
import { Pipeline } from '../accept/pipeline';

const FROM = Date.UTC(2025, 0, 1);
const ROWS = 60_000;

/** A 10-minute product of the DWD, long enough for a dozen parts. */
function product(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const stamp = iso(FROM + i * 10 * MINUTE)
      .replace(/\D/g, '')
      .slice(0, 12);
    const wave = Math.sin(i / 144);
    return `5480;${stamp};3;${(1000 + wave).toFixed(1)};${(10 + 5 * wave).toFixed(1)};${(9 + wave).toFixed(1)};${(70 + wave).toFixed(1)};${(5 + wave).toFixed(1)};eor`;
  });
  return ['STATIONS_ID;MESS_DATUM;QN;PP_10;TT_10;TM5_10;RF_10;TD_10;eor', ...lines, ''].join('\r\n');
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Everything that was measured; when it came in differs between runs. */
async function content(store: ObservationStore): Promise<Map<string, string>> {
  const series = await store.listSeries();
  const range = { start: 0, end: 2e12 };
  const all = new Map<string, string>();
  for (const { id, station, property } of series) {
    const points = await store.points({ series: [id], range, minQuality: 'implausible', limit: 1e6 });
    const own = points.get(id)!.map(({ start, end, value, quality, reasons }) => [start, end, value, quality, reasons]);
    all.set(`${station} ${property}`, JSON.stringify(own));
  }
  return all;
}

function job(): ImportJob {
  const place = { name: 'Werl', lat: 51.5763, lon: 7.8879, class: 'reference' } as const;
  const config = recordedFeed('dwd-cdc', [{ id: '05480', provider: '05480', ...place }]);
  return {
    feed: dwdCdc,
    options: config.options,
    kommune: 'werl',
    memberFor: () => Promise.resolve({ kommune: 'werl', config }),
  };
}

async function importInto(store: ObservationStore, bytes: Uint8Array, signal?: AbortSignal, onPart = () => undefined) {
  const ports = { store, pipeline: new Pipeline(store, []), parse: parseOffThread, now: Date.now, signal };
  return importPayload({ bytes }, job(), ports, onPart);
}

test('a file read again finds all unchanged', async () => {
  const store = await openSqliteStore(join(folder, 'hub.sqlite'));
  const bytes = Buffer.from(product(3000));
  expect(await importInto(store, bytes)).toMatchObject({
    rows: 3000,
    readings: 15_000,
    inserted: 15_000,
    unchanged: 0,
    complete: true,
  });
  expect(await importInto(store, bytes)).toMatchObject({ inserted: 0, updated: 0, unchanged: 15_000, complete: true });
  await store.close();
});

test('a run that was stopped goes on behind its last part', async () => {
  const store = await openSqliteStore(join(folder, 'hub.sqlite'));
  const bytes = Buffer.from(product(12_000));
  const stop = new AbortController();
  const first = await importInto(store, bytes, stop.signal, () => void stop.abort());
  expect(first.complete).toBe(false);
  const second = await importInto(store, bytes);
  expect(second).toMatchObject({ complete: true, resumedParts: 1, unchanged: 0 });
  expect(first.inserted + second.inserted).toBe(60_000);
  await store.close();
});

test('after kill -9 in the middle, the same command ends with the same store as without', async () => {
  const file = join(folder, 'produkt_zehn_min_tu.txt');
  writeFileSync(file, product(ROWS));
  const run = (db: string) => {
    const parameters = ['--require', 'tsx/cjs', join(__dirname, '../../cli/main.ts'), 'import', 'dwd-cdc', file];
    const stdio = ['ignore', 'ignore', 'pipe'] as const;
    const child = spawn(process.execPath, [...parameters, '--kommune', 'werl', '--db', db], { stdio: [...stdio] });
    let said = '';
    child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()));
    return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, said })) };
  };
  const killed = join(folder, 'killed.sqlite');
  (await openSqliteStore(killed)).close();
  const first = run(killed);
  const watch = await Connection.open(killed, 'read');
  const parts = () => watch.json<number>("SELECT value AS json FROM state WHERE key LIKE 'import/%'");
  while (((await parts()) ?? 0) < 3) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  first.child.kill('SIGKILL');
  expect((await first.ended).code).toBeNull();
  const committed = (await parts())!;
  await watch.close();

  const [again, whole] = await Promise.all([run(killed).ended, run(join(folder, 'whole.sqlite')).ended]);
  expect(again).toMatchObject({ code: 0, said: expect.stringContaining(`went on behind part ${committed}`) });
  expect(whole).toMatchObject({ code: 0, said: expect.stringContaining(`${5 * ROWS} new, 0 changed, 0 unchanged`) });

  const stores = await Promise.all(['killed', 'whole'].map((name) => openSqliteStore(join(folder, `${name}.sqlite`))));
  const [resumed, uninterrupted] = await Promise.all(stores.map(content));
  expect([...resumed!.keys()].sort()).toEqual([...uninterrupted!.keys()].sort());
  uninterrupted!.forEach((points, series) => expect(resumed!.get(series) === points).toBe(true));
  await Promise.all(stores.map((store) => store.close()));
}, 120_000);

test('an old list of warnings brings its own and ends none of today', async () => {
  const warning = (id: string): HubEvent => ({
    ...{ id, kind: 'weather-warning', onset: FROM, severity: 'minor', stations: ['05480'] },
    texts: { de: { headline: id } },
  });
  const store = testStore();
  const today = { kommune: 'werl', feed: 'dwd-cdc', events: [warning('today')], withdrawn: [], at: FROM };
  await store.writeEvents(today);
  const old: Batch = { ...EMPTY_BATCH, events: [warning('old')], snapshot: { scope: '', ids: ['old'] } };
  const report = await importPayload({ bytes: new Uint8Array() }, job(), {
    store,
    pipeline: new Pipeline(store, []),
    parse: async function* () {
      yield await Promise.resolve(old);
    },
    now: () => FROM + MINUTE,
  });
  expect(report).toMatchObject({ complete: true, events: 1 });
  const range = { start: FROM + MINUTE, end: FROM + 2 * MINUTE };
  const all = { kommunen: [], feeds: [], kinds: [], minSeverity: 'information', limit: 10 } as const;
  expect((await store.events({ range, ...all })).map(({ id }) => id).sort()).toEqual(['old', 'today']);
});
