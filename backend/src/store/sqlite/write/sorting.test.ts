import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lengthOf } from '../../../model/period';
import { DAY, HOUR, MINUTE, type Instant } from '../../../model/time';
import { Connection } from '../connection';
import { migrate, MIGRATIONS } from '../migrations';
import { openSqliteStore } from '../sqlite-store';
import type { ObservationStore } from '../../observation-store';

const T0 = Date.UTC(2026, 6, 1);
const RECEIVED = T0 + 2 * DAY;
/** The last schema in which a series had no period. */
const BEFORE = MIGRATIONS.slice(0, 7);

let folder: string;
let path: string;
let store: ObservationStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-sorting-'));
  path = join(folder, 'hub.sqlite');
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

type Row = readonly [start: Instant, end: Instant, value: number];

const series = (id: number, property: string, feed: string) =>
  `INSERT INTO series (id, station, property, feed, cadence, first_start, last_end, longest)
   VALUES (${id}, 'werl', '${property}', '${feed}', 600000, ${T0}, ${T0 + DAY}, ${DAY});`;
const measured = (id: number, rows: readonly Row[]) =>
  rows.map(
    ([start, end, value]) =>
      `INSERT INTO observation VALUES (${id}, ${start}, ${end}, ${value}, 2, NULL, NULL, NULL, ${RECEIVED}, NULL);`
  );
/** As the version before made them: each point in the hour of its start. */
const rollups = (id: number, rows: readonly Row[]) =>
  [...new Set(rows.map(([start]) => Math.floor(start / HOUR) * HOUR))].map((hour) => {
    const own = rows.filter(([start]) => start >= hour && start < hour + HOUR);
    const values = own.map(([, , value]) => value);
    const covered = own.reduce((sum, [start, end]) => sum + (end - start || 600_000), 0);
    const sum = values.reduce((a, b) => a + b, 0);
    const bounds = [Math.min(...values), Math.max(...values), values.at(-1), own.at(-1)![0]].join();
    return `INSERT INTO rollup VALUES (${id}, ${hour}, 2, ${own.length}, ${covered}, ${sum}, ${bounds}, 0, 0, 0);`;
  });
const stored = (id: number, rows: readonly Row[]) => [...measured(id, rows), ...rollups(id, rows)];

/** 0.1 mm in each ten minutes of the day. */
const TEN_MINUTES = Array.from({ length: 144 }, (_, i): Row => [T0 + i * 10 * MINUTE, T0 + (i + 1) * 10 * MINUTE, 0.1]);
const A_DAY: Row = [T0, T0 + DAY, 14.4];
/** Hour by hour from 00:00 to 23:00. */
const MOMENTS = Array.from({ length: 24 }, (_, i): Row => [T0 + i * HOUR, T0 + i * HOUR, i]);
/** What a console counted, also while nobody could read it. */
const COUNTED: Row[] = [
  [T0, T0 + MINUTE, 0.2],
  [T0 + MINUTE, T0 + 5 * HOUR, 3],
  [T0 + 5 * HOUR, T0 + 5 * HOUR + MINUTE, 0.2],
];

async function writtenBefore(...sql: readonly string[]): Promise<void> {
  const connection = await Connection.open(path, 'write');
  await migrate(connection, path, BEFORE);
  await connection.script(`BEGIN; ${sql.join('\n')} COMMIT;`);
  await connection.close();
  store = await openSqliteStore(path);
}

async function tidied(): Promise<number> {
  let steps = 0;
  while ((await store.tidy()).more) {
    steps++;
  }
  return steps;
}

/** Id by what else tells the series of the station apart. */
async function ids(): Promise<Record<string, number>> {
  const all = await store.listSeries();
  return Object.fromEntries(all.map(({ id, property, period }) => [`${property} ${period}`, id]));
}

async function sums(id: number, ...edges: Instant[]): Promise<(number | undefined)[]> {
  const answer = await store.aggregates({ series: [id], edges, minQuality: 'suspect' });
  const found = answer.get(id) ?? [];
  return edges.slice(1).map((_, i) => {
    const sum = found.find(({ bucket }) => bucket === i)?.sum;
    return sum === undefined ? undefined : Math.round(sum * 1000) / 1000;
  });
}

const EVER = { start: T0 - DAY, end: T0 + 10 * DAY };

test('ten minutes of rain and a day of rain become two series, and no sum takes both', async () => {
  const all = [A_DAY, ...TEN_MINUTES];
  await writtenBefore(series(1, 'precipitation', 'dwd-cdc'), ...stored(1, all));
  expect(await sums(1, T0, T0 + DAY)).toEqual([28.8]);
  await tidied();
  const found = await ids();
  expect(found).toEqual({ 'precipitation 10m': 1, 'precipitation 1d': expect.any(Number) });
  const day = found['precipitation 1d']!;
  // From the rollups and, as half hours lie between the edges, from the points.
  expect(await sums(1, T0, T0 + HOUR, T0 + DAY)).toEqual([0.6, 13.8]);
  expect(await sums(1, T0, T0 + 30 * MINUTE, T0 + DAY)).toEqual([0.3, 14.1]);
  expect(await sums(day, T0, T0 + DAY)).toEqual([14.4]);
  const extent = { start: T0, end: T0 + DAY };
  expect(await store.extent([1, day])).toEqual(new Map([1, day].map((id) => [id, extent])));
  const newest = await store.latest([1, day], 'suspect', T0);
  expect([...newest.values()].map(({ value }) => value).sort()).toEqual([0.1, 14.4]);
});

test('what is sent again after that is there already, and what came in meanwhile stays', async () => {
  await writtenBefore(series(1, 'precipitation', 'dwd-cdc'), ...stored(1, [A_DAY, ...TEN_MINUTES]));
  const key = { station: 'werl', property: 'precipitation', feed: 'dwd-cdc', period: '1d', cadence: lengthOf('1d')! };
  const [day] = await store.ensureSeries([key]);
  const observation = { station: 'werl', property: 'precipitation', start: T0, end: T0 + DAY } as const;
  const write = (value: number) =>
    store.write(
      [{ series: day!, observations: [{ ...observation, value, quality: 'provisional', reasons: [] }] }],
      RECEIVED
    );
  expect(await write(14.6)).toMatchObject({ inserted: 1 });
  await tidied();
  expect(await sums(day!.id, T0, T0 + DAY)).toEqual([14.6]);
  expect(await sums(1, T0, T0 + DAY)).toEqual([14.4]);
  expect(await write(14.6)).toMatchObject({ unchanged: 1 });
  const points = await store.points({ series: [1, day!.id], range: EVER, minQuality: 'implausible', limit: 1000 });
  expect([...points.values()].flat()).toHaveLength(145);
});

test('moments move to the hour that they end', async () => {
  await writtenBefore(series(1, 'air_temperature', 'dwd-poi'), ...stored(1, MOMENTS));
  await tidied();
  expect(await ids()).toEqual({ 'air_temperature instant': 1 });
  const hours = Array.from({ length: 26 }, (_, i) => T0 + (i - 1) * HOUR);
  expect(await sums(1, ...hours)).toEqual([...MOMENTS.map(([, , value]) => value), undefined]);
});

test('moments that a wrong cadence let cover too little cover their own time, in small steps', async () => {
  // Guessed were ten minutes; hour by hour for three days, then half hour by half hour for longer than a page.
  const hourly = Array.from({ length: 72 }, (_, i): Row => [T0 + (i + 1) * HOUR, T0 + (i + 1) * HOUR, 1]);
  const half = Array.from({ length: 6000 }, (_, i): Row => [
    ...([3 * DAY + (i + 1) * 30 * MINUTE, 3 * DAY + (i + 1) * 30 * MINUTE].map((at) => T0 + at) as [number, number]),
    1,
  ]);
  await writtenBefore(series(1, 'pm10', 'influx-line'), ...measured(1, [...hourly, ...half]));
  expect(await tidied()).toBeGreaterThan(4);
  expect(await store.listSeries()).toMatchObject([
    {
      cadence: 30 * MINUTE,
      earlier: [{ until: T0 + 3 * DAY + 30 * MINUTE, cadence: HOUR }],
    },
  ]);
  const answer = await store.aggregates({
    series: [1],
    edges: [T0, T0 + 3 * DAY, T0 + 128 * DAY],
    minQuality: 'suspect',
  });
  expect(answer.get(1)!.map(({ covered }) => covered)).toEqual([3 * DAY, 125 * DAY]);
});

test('what a counter counted stays together', async () => {
  await writtenBefore(
    series(1, 'precipitation', 'ecowitt'),
    ...stored(1, COUNTED),
    `INSERT INTO state VALUES ('counter/ecowitt/werl/precipitation', '{}');`
  );
  // A look at its rhythm.
  expect(await tidied()).toBe(1);
  expect(await ids()).toEqual({ 'precipitation irregular': 1 });
  expect(await sums(1, T0, T0 + DAY)).toEqual([3.4]);
});

test('every run of a forecast goes with its period', async () => {
  const run = (issued: number, start: Instant, end: Instant) =>
    `INSERT INTO forecast VALUES (1, ${start}, ${end}, ${issued}, 1, 2, NULL, NULL, NULL, ${RECEIVED});`;
  const rows = [T0 - HOUR, T0 - 2 * HOUR].flatMap((issued) => [
    run(issued, T0, T0 + HOUR),
    run(issued, T0, T0 + 3 * HOUR),
    run(issued, T0 + 3 * HOUR, T0 + 4 * HOUR),
  ]);
  await writtenBefore(series(1, 'precipitation', 'dwd-mosmix'), ...rows);
  await tidied();
  const found = await ids();
  expect(Object.keys(found)).toEqual(['precipitation 1h', 'precipitation 3h']);
  const asked = { series: Object.values(found), range: EVER, minQuality: 'suspect', limit: 99 } as const;
  const runs = await store.forecasts(asked);
  expect([...runs.values()].map((own) => own.length)).toEqual([4, 2]);
});

test('a long series is gone through in steps, and one that was right answers as before', async () => {
  const many = Array.from({ length: 12_000 }, (_, i): Row => [T0 + i * MINUTE, T0 + (i + 1) * MINUTE, 1]);
  const hours = [T0, T0 + 100 * HOUR, T0 + 200 * HOUR];
  await writtenBefore(series(1, 'precipitation', 'dwd-cdc'), ...stored(1, many));
  const before = await sums(1, ...hours);
  expect(before).toEqual([6000, 6000]);
  // Two full pages and the rest, a look for forecasts, and the same pages for the rhythm.
  expect(await tidied()).toBe(7);
  expect(await sums(1, ...hours)).toEqual(before);
  expect(await ids()).toEqual({ 'precipitation 1m': 1 });
});
