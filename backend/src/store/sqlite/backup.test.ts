import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVER, RECEIVED, observed, seriesOf } from '../contract/samples';
import { backupSqliteStore } from './backup';
import { openSqliteStore } from './sqlite-store';

let folder: string;
let path: string;
let copy: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-backup-'));
  [path, copy] = [join(folder, 'hub.sqlite'), join(folder, 'copy.sqlite')];
});
afterEach(() => rm(folder, { recursive: true }));

test('a copy made while the hub writes is whole: what one write brought is all there or not at all', async () => {
  const store = await openSqliteStore(path);
  const series = await seriesOf(store, 'air_temperature');
  const write = (from: number) =>
    store.write(
      [{ series, observations: Array.from({ length: 500 }, (_, i) => observed(10 * (from + i), { value: 1 })) }],
      RECEIVED
    );
  await write(0);
  let writing = true;
  const writes = (async () => {
    for (let from = 500; writing; from += 500) {
      await write(from);
    }
  })();
  expect(await backupSqliteStore(path, copy)).toBeGreaterThan(8192);
  writing = false;
  await writes;
  await store.close();
  const copied = await openSqliteStore(copy);
  const points = await copied.points({ series: [series.id], minQuality: 'suspect', range: EVER, limit: 1_000_000 });
  const n = points.get(series.id)!.length;
  expect(n).toBeGreaterThanOrEqual(500);
  expect(n % 500).toBe(0);
  await copied.close();
});

test('nothing is written over, and nothing half is left', async () => {
  await (await openSqliteStore(path)).close();
  await writeFile(copy, 'wichtig');
  await expect(backupSqliteStore(path, copy)).rejects.toMatchObject({
    kind: 'config',
    message: `${copy} is there already.`,
  });
  await expect(backupSqliteStore(path, join(folder, 'fort/copy.sqlite'))).rejects.toMatchObject({ name: 'HubError' });
  await writeFile(join(folder, 'other'), 'SQLite, aber nicht wirklich');
  await expect(backupSqliteStore(join(folder, 'other'), join(folder, 'b'))).rejects.toMatchObject({ name: 'HubError' });
  expect((await readdir(folder)).filter((name) => !name.startsWith('hub.sqlite')).sort()).toEqual([
    'copy.sqlite',
    'other',
  ]);
});
