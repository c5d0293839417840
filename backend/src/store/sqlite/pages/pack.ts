import { encodePage, PAGE } from './page';
import { pageOf, rowsSql, type HourRows } from './rows';
import type { Instant } from '../../../model/time';
import type { Connection } from '../connection';

/** Pages that are written together: some hundredths of a second, so that devices hardly notice. */
const AT_ONCE = 32;

/** Pages that nobody is likely to write to any more: the series has gone on to the next. */
const NEXT = `
  SELECT json_group_array(json_array(series, start_ms, json('[' || coalesce((${rowsSql(
    `r.series = p.series AND r.hour_ms >= p.start_ms AND r.hour_ms < p.start_ms + ${PAGE}`,
    'p.start_ms'
  )}), '') || ']'))) AS json
  FROM (
    SELECT u.series, u.start_ms FROM hour_page u
    WHERE u.data IS NULL AND EXISTS (SELECT 1 FROM hour_page l WHERE l.series = u.series AND l.start_ms > u.start_ms)
    ORDER BY u.series, u.start_ms LIMIT ${AT_ONCE}) p`;

/**
 * Packs some of the hours that are over, within a transaction. What is written to them later unpacks them (the
 * triggers of the schema).
 * @returns whether there are more
 */
export async function packSome(connection: Connection): Promise<boolean> {
  const pages = await connection.json<[series: number, start: Instant, rows: HourRows][]>(NEXT);
  for (const [series, start, rows] of pages ?? []) {
    const data = encodePage(pageOf(rows));
    await connection.run('UPDATE hour_page SET data = ? WHERE series = ? AND start_ms = ?', data, series, start);
  }
  return pages?.length === AT_ONCE;
}
