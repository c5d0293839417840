import type { JournalEntry, JournalExtent } from '../../journal';
import type { Connection } from '../connection';
import { entryOf, type KeptEntry } from './entry';

const EXTENT = `
  SELECT json_object('name', (SELECT value ->> '$' FROM state WHERE key = 'journal'),
    'last', coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'journal'), 0)) AS json`;

export async function readJournalExtent(connection: Connection): Promise<JournalExtent> {
  return (await connection.json<JournalExtent>(EXTENT))!;
}

const ENTRIES = `
  SELECT json_group_array(json_array(number, json(body))) AS json
  FROM (SELECT number, body FROM journal WHERE number > ? ORDER BY number LIMIT ?)`;

export async function readJournal(connection: Connection, after: number, limit: number): Promise<JournalEntry[]> {
  const rows = await connection.json<[number: number, entry: KeptEntry][]>(ENTRIES, after, limit);
  return (rows ?? []).map(([number, entry]) => entryOf(number, entry));
}
