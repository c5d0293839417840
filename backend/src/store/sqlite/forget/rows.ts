import type { Instant } from '../../../model/time';
import type { Connection } from '../connection';

/** Rows that one step takes: enough to forget the cost of its transaction, few enough that nobody waits for it. */
export const MOST_ROWS = 2000;

/** Series that one step looks through. */
const MOST_SERIES = 500;

/** How many old rows a series has, counted up to `MOST_ROWS`. */
type Old = readonly [series: number, rows: number];

/** What one step deletes: all that is old of some series, or a part of one that has more than a step takes. */
export interface Portion {
  readonly series: readonly number[];
  readonly isPart: boolean;
  /** All series up to this one are done with; undefined when there is no further one. */
  readonly after: number | undefined;
}

/**
 * The next portion of a table that is clustered by series and time.
 * @param looked the next series in order of their ids, also those that have nothing old
 * @param after the last one that was done with
 */
export function portionOf(looked: readonly Old[], after: number): Portion {
  const series: number[] = [];
  let [rows, done] = [0, after];
  for (const [id, own] of looked) {
    if (own >= MOST_ROWS && series.length === 0) {
      return { series: [id], isPart: true, after: done };
    }
    if (rows + own > MOST_ROWS) {
      return { series, isPart: false, after: done };
    }
    rows += own;
    done = id;
    if (own > 0) {
      series.push(id);
    }
  }
  return { series, isPart: false, after: looked.length < MOST_SERIES ? undefined : done };
}

/** Tables of what begins at a time, and the column of that time. */
export type TimedTable = readonly [table: 'observation' | 'rollup', time: 'start_ms' | 'hour_ms'];

/** Looks for the next portion; on a connection that reads, so that no writer waits for it. */
export async function nextPortion(
  connection: Connection,
  [table, time]: TimedTable,
  before: Instant,
  after: number
): Promise<Portion> {
  const looked = await connection.json<Old[]>(
    `SELECT json_group_array(json_array(id, old)) AS json FROM (
       SELECT s.id, (SELECT count(*) FROM (
         SELECT 1 FROM ${table} o WHERE o.series = s.id AND o.${time} < ?2 LIMIT ${MOST_ROWS})) AS old
       FROM series s WHERE s.id > ?1 ORDER BY s.id LIMIT ${MOST_SERIES})`,
    after,
    before
  );
  return portionOf(looked ?? [], after);
}

/** Deletes a portion; within a transaction. */
export function deletePortion(
  connection: Connection,
  [table, time]: TimedTable,
  before: Instant,
  { series, isPart }: Portion
): Promise<number> {
  const ids = JSON.stringify(series);
  const own = 'series IN (SELECT value FROM json_each(?1))';
  return isPart
    ? connection.run(
        `DELETE FROM ${table} WHERE ${own} AND ${time} < ?2 AND ${time} <= (
           SELECT ${time} FROM ${table} WHERE ${own} AND ${time} < ?2
           ORDER BY series, ${time} LIMIT 1 OFFSET ${MOST_ROWS - 1})`,
        ids,
        before
      )
    : connection.run(`DELETE FROM ${table} WHERE ${own} AND ${time} < ?2`, ids, before);
}
