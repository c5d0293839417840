import type { Horizon } from '../../../model/retention';
import { HOUR, type Instant } from '../../../model/time';
import type { Connection } from '../connection';

/** Of the runs of each half day the first stays: those of 0 and 12 UTC; of MOSMIX_L, which has none, those of 3 and 15. */
const HALF_DAY = 12 * HOUR;

/** Runs of one series that one step deletes. */
const MOST_RUNS = 12;

export interface OldRuns {
  readonly series: number;
  readonly issued: readonly Instant[];
}

/** Series that one step looks through. */
const MOST_SERIES = 50;

/** The oldest runs that are kept no longer, all and those beside the main ones, of the first series that has any. */
const OLD_RUNS = `
  WITH looked AS (SELECT id FROM series WHERE id > ?1 ORDER BY id LIMIT ${MOST_SERIES}),
  old AS MATERIALIZED (
    SELECT r.series, r.issued_ms FROM looked s CROSS JOIN forecast_run r ON r.series = s.id
    WHERE r.issued_ms < ?2 OR (r.issued_ms < ?3 AND EXISTS (
      SELECT 1 FROM forecast_run f WHERE f.series = r.series AND f.issued_ms < r.issued_ms
        AND f.issued_ms >= r.issued_ms - r.issued_ms % ${HALF_DAY}))
    ORDER BY 1, 2 LIMIT ${MOST_RUNS})
  SELECT json_object(
    'runs', (SELECT json_group_array(json_array(series, issued_ms)) FROM old
      WHERE series = (SELECT min(series) FROM old)),
    'last', (SELECT max(id) FROM looked),
    'isEnd', (SELECT count(*) FROM looked) < ${MOST_SERIES}) AS json`;

interface Looked {
  readonly runs: readonly (readonly [series: number, issued: Instant])[];
  readonly last: number | null;
  readonly isEnd: number;
}

/** Looks for the next runs to delete; on a connection that reads. `after` as in rows.ts. */
export async function nextRuns(
  connection: Connection,
  { mainRuns, forecasts }: Pick<Horizon, 'mainRuns' | 'forecasts'>,
  after: number
): Promise<{ readonly old?: OldRuns; readonly after?: number }> {
  const bounds = [mainRuns, forecasts].map((bound) => Math.max(bound, FIRST));
  const { runs, last, isEnd } = (await connection.json<Looked>(OLD_RUNS, after, ...bounds))!;
  const [first] = runs;
  if (first) {
    return { old: { series: first[0], issued: runs.map(([, issued]) => issued) }, after: first[0] - 1 };
  }
  return isEnd || last === null ? {} : { after: last };
}

/** The first moment that a calendar has: the driver knows no infinity. */
const FIRST: Instant = -8.64e15;

/** Deletes them; within a transaction. */
export async function deleteRuns(connection: Connection, { series, issued }: OldRuns): Promise<number> {
  const list = JSON.stringify(issued);
  const own = 'series = ?1 AND issued_ms IN (SELECT value FROM json_each(?2))';
  const bound = (column: string) => `(SELECT ${column} FROM forecast_run WHERE ${own})`;
  const rows = await connection.run(
    `DELETE FROM forecast WHERE ${own}
       AND start_ms BETWEEN ${bound('min(first_start_ms)')} AND ${bound('max(last_start_ms)')}`,
    series,
    list
  );
  await connection.run(`DELETE FROM forecast_run WHERE ${own}`, series, list);
  return rows;
}
