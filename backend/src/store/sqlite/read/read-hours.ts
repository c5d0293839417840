import type { Instant, Interval } from '../../../model/time';
import type { Connection } from '../connection';

/** Each group's hours on their own: a run of the rollups' key per series, and a small set to be made distinct. */
const HOURS = `
  SELECT json_group_array(json((
    SELECT json_group_array(hour_ms) FROM (
      SELECT DISTINCT r.hour_ms FROM json_each(g.value) s
      CROSS JOIN rollup r ON r.series = s.value AND r.hour_ms >= ?2 AND r.hour_ms < ?3)))) AS json
  FROM json_each(?1) g`;

/** See ObservationStore.hoursWithData. */
export async function readHoursWithData(
  connection: Connection,
  groups: readonly (readonly number[])[],
  range: Interval
): Promise<Instant[][]> {
  const hours = await connection.json<Instant[][]>(HOURS, JSON.stringify(groups), range.start, range.end);
  return (hours ?? []).map((own) => own.sort((a, b) => a - b));
}
