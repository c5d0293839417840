import { isYetToCome } from '../../model/observation';
import type { EarlierCadence, Series } from '../../model/series';
import type { Instant, Interval } from '../../model/time';
import type { SeriesKey, SeriesPoints } from '../observation-store';
import type { Connection } from './connection';
import type { Received } from './write/upsert';

/** A series by what it is; unit separator, so that no two keys collide. */
export const keyOf = ({ station, property, feed, period }: SeriesKey): string =>
  [station, property, feed, period].join('\u001f');

/** What was guessed before the first reading is of none. */
const HAS_EARLIER = 'EXISTS (SELECT 1 FROM observation o WHERE o.series = r.series AND o.start_ms < r.until_ms)';

export async function readSeries(connection: Connection): Promise<Series[]> {
  const series = await connection.json<(Series & { readonly earlier: readonly EarlierCadence[] })[]>(
    `SELECT json_group_array(json_object(
       'id', id, 'station', station, 'property', property, 'feed', feed, 'period', period, 'cadence', cadence,
       'earlier', (SELECT json_group_array(json_object('until', r.until_ms, 'cadence', r.cadence))
         FROM (SELECT * FROM rhythm r WHERE r.series = s.id AND ${HAS_EARLIER} ORDER BY r.until_ms) r))) AS json
     FROM (SELECT * FROM series ORDER BY id) s`
  );
  return (series ?? []).map(({ earlier, ...one }) => (earlier.length > 0 ? { ...one, earlier } : one));
}

/** Makes what is missing. */
export async function insertSeries(connection: Connection, keys: readonly SeriesKey[]): Promise<void> {
  await connection.run(
    `INSERT INTO series (station, property, feed, period, cadence)
     SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?) WHERE true
     ON CONFLICT (station, property, feed, period) DO NOTHING`,
    JSON.stringify(keys.map((key) => [key.station, key.property, key.feed, key.period, key.cadence]))
  );
}

/**
 * Keeps first start, last end and longest point of each series; they only grow. A point from the future moves none of
 * them, else its series would be fresh for ever; one that cannot be tells nothing of the sensor.
 */
export async function extendSeries(connection: Connection, writes: readonly Received[]): Promise<void> {
  const rows = writes.flatMap(({ points, receivedAt }) => points.flatMap((point) => bounds(point, receivedAt)));
  if (rows.length === 0) {
    return;
  }
  await connection.run(
    `UPDATE series SET
       first_start = coalesce(min(coalesce(first_start, g.first), g.first), first_start),
       last_end = coalesce(max(coalesce(last_end, g.last), g.last), last_end),
       longest = max(longest, g.span)
     FROM (
       SELECT value ->> 0 AS id, min(value ->> 1) AS first, max(value ->> 2) AS last, max(value ->> 3) AS span
       FROM json_each(?) GROUP BY 1
     ) g WHERE series.id = g.id`,
    JSON.stringify(rows)
  );
}

function bounds({ series, observations }: SeriesPoints, receivedAt: Instant): (number | null)[][] {
  let [first, last, longest] = [Infinity, -Infinity, 0];
  for (const observation of observations) {
    if (!isYetToCome(observation, receivedAt)) {
      longest = Math.max(longest, observation.end - observation.start);
      if (observation.quality !== 'implausible') {
        first = Math.min(first, observation.start);
        last = Math.max(last, observation.end);
      }
    }
  }
  const extent = first <= last ? [first, last] : [null, null];
  return observations.length > 0 ? [[series.id, ...extent, longest]] : [];
}

/** What ends after `until` is passed over: the end is then that of the newest point before. */
const EXTENT = `
  SELECT json_group_array(json_array(id, first_start, last)) AS json
  FROM (
    SELECT s.id, s.first_start, CASE WHEN s.last_end <= ?2 THEN s.last_end ELSE (
      SELECT o.end_ms FROM observation o
      WHERE o.series = s.id AND o.start_ms <= ?2 AND o.end_ms <= ?2 AND o.quality > 0
      ORDER BY o.start_ms DESC, o.end_ms DESC LIMIT 1) END AS last
    FROM json_each(?1) asked CROSS JOIN series s ON s.id = asked.value
    WHERE s.first_start <= ?2)
  WHERE last IS NOT NULL`;

export async function readExtent(
  connection: Connection,
  series: readonly number[],
  until: Instant
): Promise<Map<number, Interval>> {
  const rows = await connection.json<[id: number, start: Instant, end: Instant][]>(
    EXTENT,
    JSON.stringify(series),
    until
  );
  return new Map(rows?.map(([id, start, end]) => [id, { start, end }]));
}

const LONGEST = `
  SELECT json_group_array(json_array(s.id, s.longest)) AS json
  FROM json_each(?1) asked CROSS JOIN series s ON s.id = asked.value`;

export async function readLongest(connection: Connection, series: readonly number[]): Promise<Map<number, number>> {
  return new Map(await connection.json<[id: number, longest: number][]>(LONGEST, JSON.stringify(series)));
}
