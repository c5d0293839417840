import type { AuditEntry } from '../../model/action/audit';
import { canonical, chained } from '../../model/action/chain';
import type { Command, Answer } from '../../model/action/command';
import type { Standing } from '../../model/action/standing';
import type { Instant } from '../../model/time';
import type { AuditRequest, Decision, Dispatch } from '../action-store';
import type { Connection } from './connection';

/** See ActionStore. A lease that has run out is anybody's. */
export async function holdLease(connection: Connection, hub: string, now: Instant, until: Instant): Promise<boolean> {
  const taken = await connection.run(
    `INSERT INTO action_lease (id, hub, until_ms) VALUES (1, ?1, ?3)
     ON CONFLICT (id) DO UPDATE SET hub = excluded.hub, until_ms = excluded.until_ms
     WHERE hub = excluded.hub OR until_ms <= ?2`,
    hub,
    now,
    until
  );
  return taken > 0;
}

export async function endLease(connection: Connection, hub: string): Promise<void> {
  await connection.run('DELETE FROM action_lease WHERE hub = ?', hub);
}

/** Within a transaction. */
export async function decide(connection: Connection, decision: Decision): Promise<boolean> {
  const { hub, at, standings, records, commands, answers } = decision;
  const held = await connection.rows('SELECT 1 FROM action_lease WHERE hub = ? AND until_ms > ?', hub, at);
  if (held.length === 0) {
    return false;
  }
  await putStandings(connection, standings);
  await append(connection, records);
  for (const { command, outputs } of commands) {
    await connection.run(
      `INSERT INTO action_command (id, output, at_ms, body) SELECT ?1, value, ?3, ?4 FROM json_each(?2) WHERE true
       ON CONFLICT DO NOTHING`,
      command.id,
      JSON.stringify(outputs),
      command.at,
      JSON.stringify(command)
    );
  }
  for (const { command, answer } of answers) {
    await connection.run(
      'UPDATE action_command SET answer = ?3 WHERE id = ?1 AND output = ?2',
      command,
      answer.output,
      JSON.stringify(answer)
    );
  }
  return true;
}

async function putStandings(connection: Connection, standings: readonly Standing[]): Promise<void> {
  for (const standing of standings) {
    await connection.run(
      'INSERT INTO action_standing (rule, body) VALUES (?, ?) ON CONFLICT DO UPDATE SET body = excluded.body',
      standing.rule,
      JSON.stringify(standing)
    );
  }
}

async function append(connection: Connection, records: Decision['records']): Promise<void> {
  let [last] = await connection.rows<Pick<AuditEntry, 'number' | 'hash'>>(
    'SELECT number, hash FROM action_audit ORDER BY number DESC LIMIT 1'
  );
  for (const record of records) {
    const entry = chained(record, last);
    const { number, before, hash } = entry;
    await connection.run(
      'INSERT INTO action_audit (number, at_ms, rule, before, hash, body) VALUES (?, ?, ?, ?, ?, ?)',
      ...[number, record.at, record.rule, before, hash, canonical(record)]
    );
    last = { number, hash };
  }
}

export async function readStandings(connection: Connection): Promise<Standing[]> {
  return (
    (await connection.json<Standing[]>(
      'SELECT json_group_array(json(body)) AS json FROM (SELECT body FROM action_standing ORDER BY rule)'
    )) ?? []
  );
}

// Time and rule are those by which entries are found: who has changed them in the table has changed the entry.
const AUDIT = (order: 'ASC' | 'DESC') => `
  SELECT json_group_array(json_object('number', number, 'before', before, 'hash', hash,
    'record', json_set(body, '$.at', at_ms, '$.rule', rule))) AS json
  FROM (
    SELECT * FROM action_audit
    WHERE at_ms >= ?1 AND at_ms < ?2 AND number > ?3
      AND (json_array_length(?4) = 0 OR rule IN (SELECT value FROM json_each(?4)))
    ORDER BY number ${order} LIMIT ?5)`;
const ORDERED = { oldest: AUDIT('ASC'), newest: AUDIT('DESC') };

/** See ActionReader.audit. */
export async function readAudit(connection: Connection, request: AuditRequest): Promise<AuditEntry[]> {
  const { range, rules, order, after = 0, limit } = request;
  const rows = await connection.json<(Pick<AuditEntry, 'number' | 'before' | 'hash'> & { record: AuditEntry })[]>(
    ORDERED[order],
    ...[range.start, range.end, after, JSON.stringify(rules), limit]
  );
  return (rows ?? []).map(({ record, ...place }) => ({ ...record, ...place }));
}

/** See ActionStore.unanswered. */
export async function readUnanswered(connection: Connection): Promise<Dispatch[]> {
  const rows = await connection.rows<{
    readonly body: string;
    readonly output: string;
    readonly answer: string | null;
  }>(
    `SELECT body, output, answer FROM action_command
     WHERE id IN (SELECT id FROM action_command WHERE answer IS NULL) ORDER BY at_ms, id, output`
  );
  const found = new Map<string, { command: Command; outputs: { id: string; answer?: Answer }[] }>();
  for (const { body, output, answer } of rows) {
    const command = JSON.parse(body) as Command;
    const own = found.get(command.id) ?? { command, outputs: [] };
    own.outputs.push({ id: output, ...(answer === null ? {} : { answer: JSON.parse(answer) as Answer }) });
    found.set(command.id, own);
  }
  return [...found.values()];
}
