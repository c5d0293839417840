import { HubError } from '@smartregion/terms/errors';
import { severityRank, SEVERITIES, type EventKind, type HubEvent } from '../../model/event';
import type { Instant } from '../../model/time';
import type { EventChange, EventsRequest, StoredEvent } from '../event-store';
import type { Connection, Parameter } from './connection';

/** What no question filters by, as JSON. */
type Body = Pick<HubEvent, 'texts' | 'stations' | 'place' | 'facts' | 'issued' | 'onsetIsFirstSeen'>;

/** When it was first read of, where the provider names no onset. */
const ONSET = `iif(excluded.body ->> 'onsetIsFirstSeen', min(onset_ms, excluded.onset_ms), excluded.onset_ms)`;

/** An event that is named again holds again: its provider had lost it for a moment. */
const UPSERT = `
  INSERT INTO event (kommune, feed, id, scope, kind, onset_ms, end_ms, severity, body, received_ms)
  SELECT ?1, ?2, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, ?4
  FROM json_each(?3) WHERE true
  ON CONFLICT DO UPDATE SET scope = excluded.scope, kind = excluded.kind, onset_ms = ${ONSET},
    end_ms = excluded.end_ms, severity = excluded.severity, body = excluded.body, over_ms = NULL
  WHERE (scope, kind, onset_ms, end_ms, severity, body, over_ms)
    IS NOT (excluded.scope, excluded.kind, ${ONSET}, excluded.end_ms, excluded.severity, excluded.body, NULL)
  RETURNING id`;

const OVER = 'UPDATE event SET over_ms = ?4 WHERE kommune = ?1 AND feed = ?2 AND until_ms > ?4';
const WITHDRAW = `${OVER} AND id IN (SELECT value FROM json_each(?3)) RETURNING id`;
const END_OTHERS = `${OVER} AND id NOT IN (SELECT value FROM json_each(?3)) AND ?5 IN ('', scope) RETURNING id`;
/** What was over in the future, a clock that was ahead has said. */
const OVER_AHEAD = `
  UPDATE event SET over_ms = ?3 WHERE kommune = ?1 AND feed = ?2 AND until_ms > ?3 AND over_ms > ?3 RETURNING id`;

/** See EventStore.writeEvents; within a transaction. */
export async function putEvents(connection: Connection, change: EventChange): Promise<readonly StoredEvent[]> {
  const { kommune, feed, events, withdrawn, snapshot, at } = change;
  const changed = new Set<string>();
  const put = async (sql: string, ...parameters: Parameter[]): Promise<void> =>
    (await connection.rows<{ readonly id: string }>(sql, kommune, feed, ...parameters)).forEach(({ id }) =>
      changed.add(id)
    );
  await put(OVER_AHEAD, at);
  if (events.length > 0) {
    await put(UPSERT, JSON.stringify(events.map(row)), at);
  }
  if (withdrawn.length > 0) {
    await put(WITHDRAW, JSON.stringify(withdrawn), at);
  }
  if (snapshot) {
    await put(END_OTHERS, JSON.stringify(snapshot.ids), at, snapshot.scope);
  }
  const rows = changed.size > 0 ? await connection.json<Row[]>(BY_ID, kommune, feed, JSON.stringify([...changed])) : [];
  return (rows ?? []).map(stored);
}

function row({ id, kind, scope = '', onset, end, severity, ...rest }: HubEvent): unknown[] {
  const { texts, stations, place, facts, issued, onsetIsFirstSeen } = rest;
  const body: Body = { texts, stations, place, facts, issued, onsetIsFirstSeen };
  return [id, scope, kind, onset, end ?? null, severityRank(severity), JSON.stringify(body)];
}

type Row = readonly [
  kommune: string,
  feed: string,
  id: string,
  scope: string,
  kind: EventKind,
  onset: Instant,
  end: Instant | null,
  over: Instant | null,
  severity: number,
  receivedAt: Instant,
  body: Body,
];

const AMONG = (column: string, list: string) =>
  `(json_array_length(${list}) = 0 OR ${column} IN (SELECT value FROM json_each(${list})))`;

const STORED = `
  SELECT json_group_array(json_array(kommune, feed, id, scope, kind, onset_ms, end_ms, over_ms, severity, received_ms,
    json(body))) AS json`;

const BY_ID = `${STORED}
  FROM (
    SELECT * FROM event WHERE kommune = ?1 AND feed = ?2 AND id IN (SELECT value FROM json_each(?3))
    ORDER BY onset_ms, id)`;

/** An event without length holds at its onset; one that was over by its onset never did. */
const EVENTS = `${STORED}
  FROM (
    SELECT * FROM event
    WHERE onset_ms < ?2 AND (until_ms > ?1 OR onset_ms >= ?1) AND (over_ms IS NULL OR over_ms > onset_ms)
      AND severity >= ?3 AND ${AMONG('kommune', '?4')} AND ${AMONG('feed', '?5')} AND ${AMONG('kind', '?6')}
    ORDER BY onset_ms DESC, kommune, feed, id LIMIT ?7)`;

/** See EventStore.events. */
export async function readEvents(connection: Connection, request: EventsRequest): Promise<StoredEvent[]> {
  const { range, kommunen, feeds, kinds, minSeverity, limit } = request;
  const lists = [kommunen, feeds, kinds].map((list) => JSON.stringify(list));
  const rows = await connection.json<Row[]>(
    EVENTS,
    range.start,
    range.end,
    severityRank(minSeverity),
    ...lists,
    limit + 1
  );
  if (rows && rows.length > limit) {
    throw new HubError(
      'too-large',
      `The answer has more than ${limit} events.`,
      'Ask for a shorter time, fewer Kommunen or kinds, or a higher severity.',
      { limit }
    );
  }
  return (rows ?? []).map(stored);
}

function stored([kommune, feed, id, scope, kind, onset, end, over, severity, receivedAt, body]: Row): StoredEvent {
  return {
    kommune,
    feed,
    id,
    kind,
    ...(scope !== '' && { scope }),
    onset,
    ...(end !== null && { end }),
    ...(over !== null && { overAt: over }),
    severity: SEVERITIES[severity]!,
    receivedAt,
    ...body,
  };
}
