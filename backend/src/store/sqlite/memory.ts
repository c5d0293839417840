import type { Interval } from '../../model/time';
import type { FeedHour } from '../observation-store';
import type { Connection } from './connection';

/** What the hub itself must remember: small facts by key, and the hours of the feeds. */
export async function putState(connection: Connection, entries: Readonly<Record<string, unknown>>): Promise<void> {
  const forgotten = Object.keys(entries).filter((key) => entries[key] === undefined);
  await connection.run('DELETE FROM state WHERE key IN (SELECT value FROM json_each(?))', JSON.stringify(forgotten));
  await connection.run(
    `INSERT INTO state (key, value) SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true
     ON CONFLICT DO UPDATE SET value = excluded.value`,
    JSON.stringify(
      Object.entries(entries)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => [key, JSON.stringify(value)])
    )
  );
}

export function readStateValue<T>(connection: Connection, key: string): Promise<T | undefined> {
  return connection.json<T>('SELECT value AS json FROM state WHERE key = ?', key);
}

export async function addFeedHour(connection: Connection, entry: FeedHour): Promise<void> {
  await connection.run(
    `INSERT INTO feed_hour (kommune, feed, hour_ms, readings, missing, rejected, failures, flagged, events)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET readings = readings + excluded.readings, missing = missing + excluded.missing,
       rejected = rejected + excluded.rejected, failures = failures + excluded.failures,
       flagged = flagged + excluded.flagged, events = events + excluded.events`,
    entry.kommune,
    entry.feed,
    entry.hour,
    entry.readings,
    entry.missing,
    entry.rejected,
    entry.failures,
    entry.flagged,
    entry.events ?? 0
  );
}

export async function readFeedHours(connection: Connection, range: Interval): Promise<FeedHour[]> {
  const hours = await connection.json<FeedHour[]>(
    `SELECT json_group_array(json_object('kommune', kommune, 'feed', feed, 'hour', hour_ms, 'readings', readings,
       'missing', missing, 'rejected', rejected, 'failures', failures, 'flagged', flagged, 'events', events)) AS json
     FROM (SELECT * FROM feed_hour WHERE hour_ms >= ? AND hour_ms < ? ORDER BY hour_ms, kommune, feed)`,
    range.start,
    range.end
  );
  return hours ?? [];
}
