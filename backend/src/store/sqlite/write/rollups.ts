import { INSTANT, IRREGULAR } from '../../../model/period';
import type { Aggregation } from '@smartregion/terms/property';
import type { Series } from '../../../model/series';
import { HOUR, placeOf, type Instant, type Interval } from '../../../model/time';
import type { SeriesPoints } from '../../observation-store';
import { aggregationOf, ofPoints, placedIn } from '../read/aggregation-sql';
import type { Connection } from '../connection';
import { groupBy } from '../read/group-by';

/**
 * Computes the hours of these points anew.
 * @param others by series, that are to be made anew, too
 */
export async function refreshRollups(
  connection: Connection,
  points: readonly SeriesPoints[],
  others: ReadonlyMap<number, readonly Instant[]> = new Map()
): Promise<void> {
  for (const [aggregation, group] of groupBy(points, ({ series }) => aggregationOf(series.property))) {
    const hours = group.flatMap(({ series, observations }) =>
      [...hoursOf(observations), ...(others.get(series.id) ?? [])].map((hour) => [series.id, hour] as const)
    );
    await refreshHours(connection, aggregation, hours);
  }
}

/** Whether its hours depend on how far apart its readings come: what instants cover, and which increments are too long. */
export function isPaced({ period }: Pick<Series, 'period'>): boolean {
  return period === INSTANT || period === IRREGULAR;
}

/** The hours of a series, ascending, in which points lie that begin in one of these times. */
export async function hoursWithin(
  connection: Connection,
  series: number,
  times: readonly Interval[]
): Promise<Instant[]> {
  const bounds = times.map(({ start, end }) => [Math.max(start - 1 - HOUR, -8.64e15), Math.min(end - 1, 8.64e15)]);
  const hours = await connection.json<Instant[]>(
    `SELECT json_group_array(hour_ms) AS json FROM (
       SELECT DISTINCT r.hour_ms FROM json_each(?2) t
       CROSS JOIN rollup r ON r.series = ?1 AND r.hour_ms > t.value ->> 0 AND r.hour_ms < t.value ->> 1
       ORDER BY r.hour_ms)`,
    series,
    JSON.stringify(bounds)
  );
  return hours ?? [];
}

/** The hours that these points lie in, also before 1970. */
function hoursOf(points: readonly Interval[]): Instant[] {
  return [...new Set(points.map((point) => Math.floor(placeOf(point) / HOUR) * HOUR))];
}

/** Computes these hours anew, also where rows have left them for another series. All series must aggregate in the same way. */
export async function remakeHours(
  connection: Connection,
  aggregation: Aggregation,
  hours: readonly (readonly [series: number, hour: Instant])[]
): Promise<void> {
  const json = JSON.stringify(hours);
  await connection.run(`DELETE FROM rollup WHERE ${AMONG}`, json);
  await connection.run(refreshSql(aggregation), json);
}

/**
 * Computes these hours anew. All series must aggregate in the same way. Rows go by forgetting alone: an hour that has fewer than its rollup counts
 * has lost some, and keeps the rollup that was made of all.
 */
export async function refreshHours(
  connection: Connection,
  aggregation: Aggregation,
  hours: readonly (readonly [series: number, hour: Instant])[]
): Promise<void> {
  const json = JSON.stringify(hours);
  await connection.run(DELETE_WHOLE, json);
  await connection.run(refreshSql(aggregation), json);
}

const inHour = (alias: string, of: string): string =>
  `${alias}.series = ${of}.series AND ${placedIn(alias, `${of}.hour_ms`, `${of}.hour_ms + ${HOUR}`)}`;

const AMONG = '(series, hour_ms) IN (SELECT value ->> 0, value ->> 1 FROM jsonb_each(?))';

const DELETE_WHOLE = `
  DELETE FROM rollup WHERE ${AMONG}
    AND (SELECT sum(r.n) FROM rollup r WHERE (r.series, r.hour_ms) = (rollup.series, rollup.hour_ms))
      <= (SELECT count(*) FROM observation o WHERE ${inHour('o', 'rollup')})`;

function refreshSql(aggregation: Aggregation): string {
  const a = ofPoints(aggregation, (alias) => `${inHour(alias, 'h')} AND ${alias}.quality = o.quality`);
  return `
    INSERT INTO rollup (series, hour_ms, quality, n, covered, sum, min, max, last, last_start_ms, reach_ms, w, x, y)
    SELECT h.series, h.hour_ms, o.quality,
      ${a.n}, ${a.covered}, ${a.sum}, ${a.min}, ${a.max}, ${a.last}, max(o.start_ms), ${a.reach}, ${a.w}, ${a.x}, ${a.y}
    FROM (SELECT DISTINCT value ->> 0 AS series, value ->> 1 AS hour_ms FROM jsonb_each(?)) h
      CROSS JOIN series s ON s.id = h.series
      CROSS JOIN observation o ON ${inHour('o', 'h')}
    WHERE NOT EXISTS (SELECT 1 FROM rollup r WHERE (r.series, r.hour_ms) = (h.series, h.hour_ms))
    GROUP BY h.series, h.hour_ms, o.quality`;
}
