import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { HubError } from '@smartregion/terms/errors';
import { HOUR } from '../../model/time';
import { EVER, RECEIVED, T0, observed, seriesOf } from '../contract/samples';
import { Connection } from './connection';
import { MIGRATIONS, migrate } from './migrations';
import { openSqliteStore } from './sqlite-store';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-opening-'));
  path = join(folder, 'hub.sqlite');
});
afterEach(() => rm(folder, { recursive: true }));

async function openedDirectly<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = await Connection.open(path, 'write');
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

/** What comes of opening the store as a user without rights of its own: root may write everywhere. */
async function openedByNobody(store: string): Promise<string> {
  const code = `import(${JSON.stringify(join(__dirname, 'sqlite-store.ts'))})
    .then(({ openSqliteStore }) => openSqliteStore(${JSON.stringify(store)}))
    .then((store) => store.close())
    .then(() => console.log('opened'), (error) => console.log(error.message));`;
  const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', '-e', code], user);
  return stdout.trim();
}

test('makes folder and file where they are missing', async () => {
  path = join(folder, 'data', 'region', 'hub.sqlite');
  const store = await openSqliteStore(path);
  expect(await store.listSeries()).toEqual([]);
  await store.close();
});

test('what was written is there when it is opened again', async () => {
  const first = await openSqliteStore(path);
  const series = await seriesOf(first, 'air_temperature');
  await first.write([{ series, observations: [observed(0, { value: 21.3 })] }], RECEIVED);
  await first.close();
  const second = await openSqliteStore(path);
  expect(await second.listSeries()).toEqual([series]);
  expect((await second.latest([series.id], 'suspect', T0)).get(series.id)).toMatchObject({ value: 21.3 });
  await second.close();
});

/** The first schema whose series have a period. */
const WITH_PERIODS = 8;

test.each(MIGRATIONS.map((_, version) => version))(
  'takes over a file of schema %d with all its data',
  async (version) => {
    await openedDirectly(async (connection) => {
      await migrate(connection, path, MIGRATIONS.slice(0, version));
      if (version > 0) {
        const [column, period] = version < WITH_PERIODS ? ['', ''] : [', period', ", '10m'"];
        await connection.script(
          `INSERT INTO series (id, station, property, feed, cadence, first_start, last_end${column})
           VALUES (1, 'dwd-05480', 'air_temperature', 'dwd-cdc', 600000, ${T0}, ${T0 + 600000}${period});
         INSERT INTO observation VALUES (1, ${T0}, ${T0 + 600000}, 21.3, 2, NULL, NULL, NULL, ${RECEIVED}, NULL);
         INSERT INTO rollup (series, hour_ms, quality, n, covered, sum, min, max, last, last_start_ms, w, x, y)
           VALUES (1, ${T0}, 2, 1, 600000, 21.3, 21.3, 21.3, 21.3, ${T0}, 0, 0, 0);`
        );
      }
    });
    const store = await openSqliteStore(path);
    const series = await seriesOf(store, 'air_temperature');
    expect(series.id).toBe(1);
    const asked = { series: [1], minQuality: 'suspect' } as const;
    const before = version > 0 ? [{ value: 21.3 }] : [];
    expect((await store.points({ ...asked, range: EVER, limit: 9 })).get(1) ?? []).toMatchObject(before);
    const issued = T0;
    const more = [observed(10, { value: 22 }), observed(20, { value: 23, issued })];
    expect(await store.write([{ series, observations: more }], RECEIVED, { state: { a: 1 } })).toMatchObject({
      inserted: 2,
    });
    const aggregates = await store.aggregates({ ...asked, edges: [T0, T0 + HOUR] });
    expect(aggregates.get(1)).toMatchObject([{ n: before.length + 1 }]);
    expect((await store.forecasts({ ...asked, range: EVER, limit: 9 })).get(1)).toMatchObject([{ value: 23 }]);
    await store.close();
  }
);

test('a file in which points from the future have moved the extent of their series is put right', async () => {
  const YEAR_9999 = Date.UTC(9999, 0, 1);
  const series = (id: number, property: string, last: number, longest: number) =>
    `INSERT INTO series VALUES (${id}, 's', '${property}', 'ecowitt', 600000, ${T0}, ${last}, ${longest});`;
  const point = (id: number, start: number, end: number, quality: number) =>
    `INSERT INTO observation VALUES (${id}, ${start}, ${end}, 1, ${quality}, NULL, NULL, NULL, ${RECEIVED}, NULL);`;
  await openedDirectly(async (connection) => {
    await migrate(connection, path, MIGRATIONS.slice(0, 6));
    await connection.script(
      [
        series(1, 'air_temperature', YEAR_9999, YEAR_9999 - T0),
        point(1, T0, T0 + 600_000, 2),
        point(1, T0 + 1, YEAR_9999, 0),
        // Its provider calls it checked, and so nothing was flagged.
        series(2, 'o3', YEAR_9999, 600_000),
        point(2, T0, T0 + 600_000, 3),
        point(2, YEAR_9999 - 600_000, YEAR_9999, 3),
        series(3, 'no2', YEAR_9999, 600_000),
        point(3, YEAR_9999 - 600_000, YEAR_9999, 0),
        series(4, 'co', T0 + 600_000, 600_000),
        point(4, T0, T0 + 600_000, 2),
      ].join('\n')
    );
  });
  const store = await openSqliteStore(path);
  const right = { start: T0, end: T0 + 600_000 };
  expect(await store.extent([1, 2, 3, 4])).toEqual(new Map([1, 2, 4].map((id) => [id, right])));
  await store.close();
  const kept = await openedDirectly((connection) =>
    connection.json('SELECT json_group_array(longest) AS json FROM (SELECT * FROM series ORDER BY id)')
  );
  expect(kept).toEqual([600_000, 600_000, 0, 600_000]);
});

test('refuses a file that a newer hub wrote, and leaves it alone', async () => {
  await openedDirectly((connection) => connection.script('PRAGMA user_version = 99'));
  await expect(openSqliteStore(path)).rejects.toMatchObject({
    kind: 'config',
    message: expect.stringMatching(/was written by a newer hub \(schema 99, this hub knows \d+\)\.$/),
    remedy: expect.stringContaining('newer hub'),
  });
  const version = await openedDirectly((connection) =>
    connection.json<number>('SELECT json_quote(user_version) AS json FROM pragma_user_version')
  );
  expect(version).toBe(99);
});

test('many that open a new file at the same moment make one schema', async () => {
  for (let round = 0; round < 5; round++) {
    path = join(folder, `hub-${round}.sqlite`);
    const stores = await Promise.all(Array.from({ length: 8 }, () => openSqliteStore(path)));
    await Promise.all(stores.map((store) => seriesOf(store, 'o3')));
    expect(await stores[2]!.listSeries()).toHaveLength(1);
    await Promise.all(stores.map((store) => store.close()));
  }
}, 60_000);

describe('says in words what is wrong with the file', () => {
  test.each<[string, () => Promise<unknown>, string]>([
    [
      'no database',
      () => writeFile(path, 'Dies ist keine Datenbank. '.repeat(100)),
      'kann nicht der Speicher sein: es ist keine SQLite-Datenbank.',
    ],
    ['a few bytes', () => writeFile(path, 'SQL'), 'kann nicht der Speicher sein: es ist keine SQLite-Datenbank.'],
    ['a folder', () => mkdir(path), 'kann nicht der Speicher sein: es ist ein Ordner.'],
    [
      'a device',
      () => Promise.resolve((path = '/dev/null')),
      'kann nicht der Speicher sein: es ist keine gewöhnliche Datei.',
    ],
    [
      'memory',
      () => Promise.resolve((path = join(folder, ':memory:'))),
      'es ist keine Datei, sondern Arbeitsspeicher.',
    ],
    [
      'in a folder that is a file',
      () => writeFile(path, '').then(() => (path = join(path, 'x'))),
      'antwortet nicht: die Datei lässt sich nicht öffnen.',
    ],
    [
      'below a folder that takes none',
      () => Promise.resolve((path = '/proc/hub/hub.sqlite')),
      'antwortet nicht: die Datei lässt sich nicht öffnen.',
    ],
    [
      'cut off',
      () => openedDirectly((connection) => migrate(connection, path)).then(async () => truncate(path, 8000)),
      'antwortet nicht: die Datei ist beschädigt.',
    ],
  ])('%s', async (_, prepare, message) => {
    await prepare();
    const error = await openSqliteStore(path).then(
      () => undefined,
      (thrown: unknown) => thrown as HubError
    );
    expect(error).toMatchObject({ name: 'HubError', kind: 'unavailable', remedy: expect.stringMatching(/\.$/) });
    expect(error!.in('de').message).toContain(message);
    expect(error!.in('de').remedy).not.toBe(error!.remedy);
  });

  test('a database of another program, which is left as it was', async () => {
    await openedDirectly((connection) =>
      connection.script('CREATE TABLE adressen (name TEXT); CREATE TABLE series (name TEXT); PRAGMA user_version = 3;')
    );
    const before = await readFile(path);
    await expect(openSqliteStore(path)).rejects.toMatchObject({
      kind: 'config',
      message: `${path} is a database of another program (tables: adressen, series).`,
      remedy: expect.stringContaining('has not changed it'),
    });
    expect((await readFile(path)).equals(before)).toBe(true);
    expect(await readdir(folder)).toEqual(['hub.sqlite']);
  });

  test('a file or folder that may only be read', async () => {
    await (await openSqliteStore(path)).close();
    const opened = (mode: number, what: string) =>
      chmod(what, mode).then(() => openedByNobody(path).finally(() => chmod(what, 0o777)));
    await chmod(folder, 0o777);
    await chmod(path, 0o666);
    expect(await openedByNobody(path)).toBe('opened');
    expect(await opened(0o444, path)).toBe(`${path} cannot be the store: the file is read-only.`);
    expect(await opened(0o555, folder)).toBe(`${path} cannot be the store: its folder is read-only.`);
  });

  test('closed', async () => {
    const store = await openSqliteStore(path);
    await store.close();
    await expect(store.listSeries()).rejects.toMatchObject({ kind: 'unavailable' });
    await expect(store.writeState({ a: 1 })).rejects.toMatchObject({ kind: 'unavailable' });
  });
});

test('closing interrupts a question that takes long, and tells whoever waits', async () => {
  const store = await openSqliteStore(path);
  const series = await seriesOf(store, 'air_temperature');
  const observations = Array.from({ length: 200_000 }, (_, i) => observed(10 * i, { value: i % 30 }));
  await store.write([{ series, observations }], RECEIVED);
  const edges = Array.from({ length: 400_000 }, (_, i) => T0 + i * 100_000);
  const ask = () => store.aggregates({ series: [series.id], edges, minQuality: 'suspect' });
  const began = performance.now();
  await ask();
  const takes = performance.now() - began;
  const asked = Array.from({ length: 6 }, () => ask().catch((error: unknown) => error));
  await new Promise((resolve) => setTimeout(resolve, takes / 10));
  const closing = performance.now();
  await store.close();
  // All six would take three times as long, two at a time.
  expect(performance.now() - closing).toBeLessThan(2 * takes);
  const answers = await Promise.all(asked);
  expect(answers.at(-1)).toMatchObject({ kind: 'unavailable' });
}, 120_000);

test('answers questions while a long write runs, from the state before it', async () => {
  const store = await openSqliteStore(path);
  const series = await seriesOf(store, 'air_temperature');
  await store.write([{ series, observations: [observed(0, { value: 1 })] }], RECEIVED);
  const order: string[] = [];
  const observations = Array.from({ length: 100_000 }, (_, i) => observed(10 * i, { value: 2 }));
  const write = store.write([{ series, observations }], RECEIVED).then(() => order.push('written'));
  for (let i = 0; i < 3; i++) {
    const { n, sum } = (
      await store.aggregates({ series: [series.id], edges: [T0, T0 + HOUR], minQuality: 'suspect' })
    ).get(series.id)![0]!;
    order.push(`${n} point, sum ${sum}`);
  }
  await write;
  expect(order).toEqual(['1 point, sum 1', '1 point, sum 1', '1 point, sum 1', 'written']);
  const edges = [T0, T0 + HOUR];
  const after = await store.aggregates({ series: [series.id], edges, minQuality: 'suspect' });
  expect(after.get(series.id)).toMatchObject([{ n: 6, sum: 12 }]);
  await store.close();
});
