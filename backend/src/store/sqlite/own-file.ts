import { constants } from 'node:fs';
import { access, open, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { HubError } from '@smartregion/terms/errors';
import type { Sentence } from '@smartregion/terms/sentence';
import type { Connection } from './connection';
import { patiently } from './patience';

/** What a SQLite file begins with, https://www.sqlite.org/fileformat.html#the_database_header */
const HEADER = 'SQLite format 3\0';

/**
 * Looks at a file before SQLite does, which would tell little or write into it.
 * @throws HubError `unavailable` for what can be no store: a folder, another kind of file, one that is read-only
 */
export async function examineFile(path: string): Promise<void> {
  if (basename(path) === ':memory:') {
    throw unfit(path, IN_MEMORY, ANOTHER);
  }
  const found = await stat(path).catch(() => undefined);
  if (!found) {
    return;
  }
  if (!found.isFile()) {
    throw unfit(path, found.isDirectory() ? FOLDER : NO_FILE, ANOTHER);
  }
  await access(path, constants.R_OK | constants.W_OK).catch(() => {
    throw unfit(path, READ_ONLY, RIGHTS);
  });
  await access(dirname(path), constants.W_OK).catch(() => {
    throw unfit(path, READ_ONLY_FOLDER, RIGHTS);
  });
  if (found.size > 0 && (await beginningOf(path)) !== HEADER) {
    throw unfit(path, NO_DATABASE, ANOTHER_OR_BACKUP);
  }
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER.length), 0, HEADER.length, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Tables that a store has had since its first schema, and columns of one of them. */
const OWN = { tables: ['series', 'observation'], columns: ['station', 'property', 'feed'] };

interface Content {
  readonly tables: readonly string[];
  readonly columns: readonly string[];
}

/**
 * A database of another program must never become a store: the hub would add tables to it, and its owner would lose it
 * with the first „delete the store and start anew“.
 * @throws HubError `config`
 */
export async function refuseForeign(connection: Connection, path: string): Promise<void> {
  const { tables, columns } = (await patiently(() => connection.json<Content>(CONTENT)))!;
  const isOwn =
    OWN.tables.every((table) => tables.includes(table)) && OWN.columns.every((column) => columns.includes(column));
  if (tables.length > 0 && !isOwn) {
    const some = `${tables.slice(0, 5).join(', ')}${tables.length > 5 ? ' …' : ''}`;
    throw new HubError(
      'config',
      {
        de: `${path} ist eine Datenbank eines anderen Programms (Tabellen: ${some}).`,
        en: `${path} is a database of another program (tables: ${some}).`,
      },
      {
        de: 'Der Hub hat sie nicht verändert. Nennen Sie unter store.path eine eigene Datei, die es noch nicht gibt.',
        en: 'The hub has not changed it. Name a file of its own under store.path, one that is not there yet.',
      },
      { path, tables }
    );
  }
}

const CONTENT = `SELECT json_object(
    'tables', (SELECT json_group_array(name) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'),
    'columns', (SELECT json_group_array(name) FROM pragma_table_info('series'))
  ) AS json`;

function unfit(path: string, why: Sentence, remedy: Sentence): HubError {
  return new HubError(
    'unavailable',
    { de: `${path} kann nicht der Speicher sein: ${why.de}.`, en: `${path} cannot be the store: ${why.en}.` },
    remedy,
    { path }
  );
}

const IN_MEMORY = { de: 'es ist keine Datei, sondern Arbeitsspeicher', en: 'it is no file, but memory' };
const FOLDER = { de: 'es ist ein Ordner', en: 'it is a folder' };
const NO_FILE = { de: 'es ist keine gewöhnliche Datei', en: 'it is no ordinary file' };
const READ_ONLY = { de: 'die Datei ist schreibgeschützt', en: 'the file is read-only' };
const READ_ONLY_FOLDER = { de: 'ihr Ordner ist schreibgeschützt', en: 'its folder is read-only' };
const NO_DATABASE = { de: 'es ist keine SQLite-Datenbank', en: 'it is no SQLite database' };

const ANOTHER = {
  de: 'Nennen Sie unter store.path eine Datei, z. B. data/hub.sqlite.',
  en: 'Name a file under store.path, e.g. data/hub.sqlite.',
};
const ANOTHER_OR_BACKUP = {
  de: 'Nennen Sie unter store.path eine andere Datei, oder spielen Sie eine Sicherung zurück.',
  en: 'Name another file under store.path, or restore it from a backup.',
};
const RIGHTS = {
  de: 'Geben Sie dem Benutzer des Hubs das Recht, Datei und Ordner zu beschreiben (im Container: Nummer 1000).',
  en: 'Give the user of the hub the right to write the file and its folder (in the container: number 1000).',
};
