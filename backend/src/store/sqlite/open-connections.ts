import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Connection } from './connection';
import { storeError } from './errors';
import { allowGivingBack } from './forget/space';
import { migrate } from './migrations';
import { examineFile, refuseForeign } from './own-file';
import { patiently } from './patience';

/**
 * WAL lets queries read while an import writes. FULL makes every commit reach the disk before it is acknowledged:
 * with NORMAL a kill -9 would lose nothing either, but a power cut would, and a station pushes a reading once only.
 * Waiting for a lock is ours (patience.ts), the driver would wait a second.
 */
const WRITER = `
  PRAGMA busy_timeout = 0;
  PRAGMA page_size = 8192;
  PRAGMA auto_vacuum = INCREMENTAL;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA wal_autocheckpoint = 2000;
  PRAGMA journal_size_limit = 67108864;
  PRAGMA cache_size = -65536;
  PRAGMA temp_store = MEMORY;
  PRAGMA foreign_keys = ON;`;

/** A reader of WAL waits for nobody, save for the moment in which another process recovers or ends the log. */
export const READER = 'PRAGMA busy_timeout = 5000; PRAGMA cache_size = -32768;';

/** Queries that run at the same time; the machine that the hub is sized for has two cores. */
const READERS = 2;

export interface Connections {
  readonly writer: Connection;
  readonly readers: readonly Connection[];
}

/** Makes folder and file where missing, refuses what is no store of a hub, brings the schema up to date, and opens one connection to write, two to read. */
export async function openConnections(path: string): Promise<Connections> {
  await makeFolder(path);
  await examineFile(path);
  const writer = await Connection.open(path, 'write');
  const opened = [writer];
  try {
    await refuseForeign(writer, path);
    await patiently(() => writer.script(WRITER));
    await migrate(writer, path);
    await allowGivingBack(writer);
    for (let i = 0; i < READERS; i++) {
      const reader = await Connection.open(path, 'read');
      opened.push(reader);
      await reader.script(READER);
    }
  } catch (error) {
    await Promise.all(opened.map((connection) => connection.close()));
    throw error;
  }
  return { writer, readers: opened.slice(1) };
}

async function makeFolder(path: string): Promise<void> {
  try {
    await makeFolders(dirname(path));
  } catch (error) {
    throw storeError(Object.assign(error as Error, { code: 'SQLITE_CANTOPEN' }), path);
  }
}

/** Node's own `recursive` tries for ever where a folder is there but takes none (`/proc`). */
async function makeFolders(folder: string): Promise<void> {
  try {
    await makeOne(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(folder) === folder) {
      throw error;
    }
    await makeFolders(dirname(folder));
    await makeOne(folder);
  }
}

async function makeOne(folder: string): Promise<void> {
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') {
      throw error;
    }
  });
}
