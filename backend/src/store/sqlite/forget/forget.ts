import type { Horizon } from '../../../model/retention';
import type { ForgetPlace, Forgotten } from '../../forgetting';
import type { Connection } from '../connection';
import type { Readers } from '../read/readers';
import type { Writer } from '../write/writer';
import { deletePortion, MOST_ROWS, nextPortion, type TimedTable } from './rows';
import { deleteRuns, nextRuns } from './runs';
import { giveBackSpace } from './space';

/** The connections that forgetting works with: it looks on those that read and writes in turn with all others. */
export interface Connections {
  readonly readers: Readers;
  readonly writer: Writer;
}

type Stage = (connections: Connections, horizon: Horizon, after: number) => Promise<StepDone>;

interface StepDone {
  readonly removed: number;
  /** Where the stage goes on; it is over without. */
  readonly after?: number;
}

const START = 0;

/** One kind of rows after the other, then the space. */
const STAGES: readonly Stage[] = [
  forgetRuns,
  (connections, { readings }, after) => forgetRows(connections, ['observation', 'start_ms'], readings, after),
  (connections, { rollups }, after) => forgetRows(connections, ['rollup', 'hour_ms'], rollups, after),
  (connections, { events }) => forgetWhole(connections, 'event', 'until_ms', events),
  (connections, { events }) => forgetWhole(connections, 'feed_flag', 'hour_ms', events),
  (connections, { events }) => forgetWhole(connections, 'feed_hour', 'hour_ms', events),
  async ({ writer }) => ({ removed: 0, ...((await writer.turn(giveBackSpace)) && { after: START }) }),
];

/**
 * See ObservationStore.forget. Nothing goes before all that an earlier version has left is where it belongs (tidy): an
 * hour from which readings are gone could not be made again.
 */
export async function forgetStep(connections: Connections, horizon: Horizon, place?: ForgetPlace): Promise<Forgotten> {
  if (!place && (await connections.readers.read(isUntidy))) {
    return { removed: 0 };
  }
  const { stage, after } = place ?? { stage: 0, after: START };
  const done = await STAGES[stage]!(connections, horizon, after);
  if (done.after !== undefined) {
    return { removed: done.removed, next: { stage, after: done.after } };
  }
  return stage + 1 < STAGES.length
    ? { removed: done.removed, next: { stage: stage + 1, after: START } }
    : { removed: done.removed };
}

async function isUntidy(connection: Connection): Promise<boolean> {
  return (await connection.json<number>('SELECT json_quote(count(*)) AS json FROM unsorted')) !== 0;
}

async function forgetRuns({ readers, writer }: Connections, horizon: Horizon, after: number): Promise<StepDone> {
  const { old, after: next } = await readers.read((connection) => nextRuns(connection, horizon, after));
  const removed = old ? await writer.transaction((connection) => deleteRuns(connection, old)) : 0;
  return { removed, ...(next !== undefined && { after: next }) };
}

async function forgetRows(
  { readers, writer }: Connections,
  table: TimedTable,
  before: number,
  after: number
): Promise<StepDone> {
  if (before === -Infinity) {
    return { removed: 0 };
  }
  const portion = await readers.read((connection) => nextPortion(connection, table, before, after));
  const { series } = portion;
  const removed =
    series.length === 0
      ? 0
      : await writer.transaction(async (connection) => {
          const rows = await deletePortion(connection, table, before, portion);
          await (table[0] === 'rollup' ? shortenExtents(connection, series) : undefined);
          return rows;
        });
  return { removed, ...(portion.after !== undefined && { after: portion.after }) };
}

/** A series begins with the first hour that is left of it; one of which nothing is left never was. */
async function shortenExtents(connection: Connection, series: readonly number[]): Promise<void> {
  await connection.run(
    `UPDATE series SET
       first_start = max(first_start, h.first), last_end = iif(h.first IS NULL, NULL, last_end)
     FROM (
       SELECT value AS id, (SELECT min(hour_ms) FROM rollup r WHERE r.series = value) AS first FROM json_each(?)
     ) h WHERE series.id = h.id`,
    JSON.stringify(series)
  );
}

async function forgetWhole(
  { writer }: Connections,
  table: 'event' | 'feed_hour' | 'feed_flag',
  time: string,
  before: number
): Promise<StepDone> {
  if (before === -Infinity) {
    return { removed: 0 };
  }
  // `event` is clustered by rowid; the others by a key that begins with their time.
  const key =
    table === 'event' ? 'rowid' : table === 'feed_flag' ? 'hour_ms, kommune, feed, reason' : 'hour_ms, kommune, feed';
  const removed = await writer.transaction((connection) =>
    connection.run(
      `DELETE FROM ${table} WHERE (${key}) IN (SELECT ${key} FROM ${table} WHERE ${time} < ?1 LIMIT ${MOST_ROWS})`,
      before
    )
  );
  return { removed, ...(removed > 0 && { after: START }) };
}
