import { existsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { HubError } from '@smartregion/terms/errors';
import { Connection } from './connection';
import { examineFile, refuseForeign } from './own-file';

/**
 * Copies a store while the hub goes on writing: the state of one moment, without gaps, in a file of its own.
 * @returns bytes of the copy
 * @throws HubError `not-found` without a store, `config` for what is none or where the copy is there already
 */
export async function backupSqliteStore(path: string, copy: string): Promise<number> {
  if (existsSync(copy)) {
    throw new HubError(
      'config',
      { de: `${copy} gibt es schon.`, en: `${copy} is there already.` },
      { de: 'Nennen Sie eine neue Datei, z. B. mit dem Datum im Namen.', en: 'Name a new file, e.g. with the date.' }
    );
  }
  await examineFile(path);
  const part = `${copy}.part`;
  const connection = await Connection.open(path, 'read');
  try {
    await refuseForeign(connection, path);
    await rm(part, { force: true });
    await copyGivesSpaceBack(connection);
    await connection.run('VACUUM INTO ?', part);
    await toDisk(part);
    await rename(part, copy);
  } finally {
    await connection.close();
    await rm(part, { force: true });
  }
  return (await stat(copy)).size;
}

/** Of a file that can do it already the pragma would change the file itself. */
async function copyGivesSpaceBack(connection: Connection): Promise<void> {
  const [row] = await connection.rows<{ readonly auto_vacuum: number }>('PRAGMA auto_vacuum');
  if (row!.auto_vacuum === 0) {
    await connection.script('PRAGMA auto_vacuum = INCREMENTAL');
  }
}

/** SQLite leaves it to the system when the copy reaches the disk. */
async function toDisk(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
