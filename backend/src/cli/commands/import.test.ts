import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOUR, MINUTE } from '../../model/time';
import { openSqliteStore } from '../../store/sqlite/sqlite-store';
import { importFiles } from './import';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-import-'));
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const T0 = Date.UTC(2026, 6, 1);

/** What comes in is in a store of its own: its cadence, and how much of the first three hours it covers, minutes. */
async function imported(feed: string, text: string, option: string[] = []) {
  const [file, db] = [join(folder, 'werl.csv'), join(folder, 'hub.sqlite')];
  await writeFile(file, text);
  expect(await importFiles(feed, [file], { kommune: 'werl', db, option })).toBe(true);
  const store = await openSqliteStore(db);
  const [series] = await store.listSeries();
  const edges = [T0, T0 + HOUR, T0 + 2 * HOUR, T0 + 3 * HOUR];
  const found = await store.aggregates({ series: [series!.id], edges, minQuality: 'suspect' });
  await store.close();
  return [series!.cadence / MINUTE, ...found.get(series!.id)!.map(({ covered }) => covered / MINUTE)];
}

const rows = (minutes: number, count: number) =>
  Array.from({ length: count }, (_, i) => new Date(T0 + (i + 1) * minutes * MINUTE).toISOString());

test('a sensor that sends every five minutes covers its hours, whatever its feed expects', async () => {
  const lines = rows(5, 36).map((at, i) => `werl pm10=${10 + (i % 3)} ${Date.parse(at)}000000`);
  expect(await imported('influx-line', lines.join('\n'))).toEqual([5, 60, 60, 60]);
});

test('a table of five minutes of which one in twelve is there covers a twelfth', async () => {
  // The first two hours of a day, and nothing after.
  const lines = rows(5, 24).map((at, i) => `${at};${i % 7},5`);
  expect(await imported('table', ['Zeit;Lufttemperatur [°C]', ...lines].join('\n'))).toEqual([5, 60, 60]);
});

test('options by hand hold for what is too little to be told by itself', async () => {
  const lines = rows(15, 3).map((at) => `${at};12,5`);
  const text = ['Zeit;Lufttemperatur [°C]', ...lines].join('\n');
  expect(await imported('table', text, ['minutes=15'])).toEqual([15, 45]);
});
