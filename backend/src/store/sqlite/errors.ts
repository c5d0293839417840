import { HubError } from '../../model/errors';

/** What people can do about a failing database, by SQLite's result code. Anything else is a bug and stays as it is. */
const REMEDIES: Readonly<Record<string, readonly [failure: string, remedy: string]>> = {
  SQLITE_FULL: [
    'the disk is full',
    'Free space on that disk; polls catch up by themselves, pushes of the meantime are lost.',
  ],
  SQLITE_IOERR: ['the disk reports an error', 'Check the disk and its free space, then restart the hub.'],
  SQLITE_CANTOPEN: ['the file cannot be opened', 'Check that the folder exists and that the hub may write in it.'],
  SQLITE_READONLY: ['the file is read-only', 'Give the user of the hub the right to write the file and its folder.'],
  SQLITE_PERM: ['access is denied', 'Give the user of the hub the right to write the file and its folder.'],
  SQLITE_BUSY: ['another process keeps it locked', 'Wait for the running import to end, or stop the other process.'],
  SQLITE_LOCKED: ['another process keeps it locked', 'Wait for the running import to end, or stop the other process.'],
  SQLITE_CORRUPT: ['the file is damaged', 'Restore it from the last backup.'],
  SQLITE_NOTADB: ['the file is no SQLite database', 'Name another file under store.path, or restore it from a backup.'],
  SQLITE_INTERRUPT: ['it is being closed', 'Start the hub again.'],
  SQLITE_MISUSE: ['it is closed', 'Start the hub again.'],
};

/** What the driver threw, as HubError `unavailable` where it is the world's fault and not ours. */
export function storeError(error: Error & { code?: string }, path: string): Error {
  const known = REMEDIES[error.code ?? ''];
  if (!known) {
    return error;
  }
  const [failure, remedy] = known;
  return new HubError(
    'unavailable',
    `The store ${path} does not answer: ${failure}.`,
    remedy,
    { path, code: error.code },
    { cause: error }
  );
}
