import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DAY, MINUTE } from '../../../model/time';
import { forgetAll } from '../../contract/forgetting.test-suite';
import { T0 } from '../../contract/samples';
import { backupSqliteStore } from '../backup';
import { Connection } from '../connection';
import { MIGRATIONS, migrate } from '../migrations';
import { openSqliteStore } from '../sqlite-store';
import { portionOf } from './rows';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-forget-'));
  path = join(folder, 'hub.sqlite');
});
afterEach(() => rm(folder, { recursive: true }));

const modeOf = async (file: string): Promise<number> => {
  const connection = await Connection.open(file, 'write');
  const [row] = await connection.rows<{ readonly auto_vacuum: number }>('PRAGMA auto_vacuum');
  await connection.close();
  return row!.auto_vacuum;
};

/** A file as the hub before made it: it never gives anything back. */
async function earlierFile(): Promise<void> {
  const connection = await Connection.open(path, 'write');
  await connection.script('PRAGMA page_size = 8192; PRAGMA journal_mode = WAL;');
  await migrate(connection, path, MIGRATIONS.slice(0, 7));
  await connection.script(
    `INSERT INTO series (id, station, property, feed, cadence) VALUES (1, 's', 'air_temperature', 'dwd-mosmix', 3600000);
     INSERT INTO forecast (series, start_ms, end_ms, issued_ms, value, quality, received_ms)
     VALUES (1, ${T0 + DAY}, ${T0 + DAY}, ${T0}, 1, 2, ${T0}), (1, ${T0 + DAY}, ${T0 + DAY}, ${T0 + MINUTE}, 2, 2, ${T0});`
  );
  await connection.close();
}

test('a small file of an earlier hub is written anew at the opening; its old runs are known', async () => {
  await earlierFile();
  expect(await modeOf(path)).toBe(0);
  const store = await openSqliteStore(path);
  // Nothing goes before what the earlier hub has left is where it belongs.
  expect(await forgetAll(store, { forecasts: T0 + DAY })).toEqual([0]);
  while ((await store.tidy()).more) {
    // step by step
  }
  expect(await forgetAll(store, { forecasts: T0 + DAY })).toContain(1);
  const request = { series: [1], range: { start: 0, end: 8e15 }, minQuality: 'suspect', limit: 9 } as const;
  expect((await store.forecasts(request)).get(1)).toMatchObject([{ value: 1, issued: T0 }]);
  await store.close();
  expect(await modeOf(path)).toBe(2);
});

test('a copy of a file that cannot give space back can', async () => {
  await earlierFile();
  const copy = join(folder, 'copy.sqlite');
  await backupSqliteStore(path, copy);
  expect([await modeOf(path), await modeOf(copy)]).toEqual([0, 2]);
});

test.each([
  [
    'nothing old',
    [
      [1, 0],
      [2, 0],
    ],
    { series: [], isPart: false, after: undefined },
  ],
  [
    'some of some',
    [
      [1, 0],
      [2, 5],
      [3, 7],
    ],
    { series: [2, 3], isPart: false, after: undefined },
  ],
  [
    'more than a step takes together',
    [
      [1, 1500],
      [2, 0],
      [3, 501],
      [4, 1],
    ],
    { series: [1], isPart: false, after: 2 },
  ],
  [
    'one that has too much',
    [
      [1, 0],
      [2, 2000],
    ],
    { series: [2], isPart: true, after: 1 },
  ],
] as const)('a portion: %s', (_, looked, portion) => {
  expect(portionOf(looked, 0)).toEqual(portion);
});
