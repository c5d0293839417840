import { HubError } from '@smartregion/terms/errors';
import type { Sentence } from '@smartregion/terms/sentence';

const RIGHTS = {
  de: 'Geben Sie dem Benutzer des Hubs das Recht, Datei und Ordner zu beschreiben.',
  en: 'Give the user of the hub the right to write the file and its folder.',
};
const LOCKED = { de: 'ein anderes Programm hält sie fest', en: 'another process keeps it locked' };
const WAIT = {
  de: 'Warten Sie, bis das laufende Einlesen endet, oder halten Sie das andere Programm an.',
  en: 'Wait for the running import to end, or stop the other process.',
};

/** What people can do about a failing database, by SQLite's result code. Anything else is a bug and stays as it is. */
const REMEDIES: Readonly<Record<string, readonly [failure: Sentence, remedy: Sentence]>> = {
  SQLITE_FULL: [
    { de: 'die Platte ist voll', en: 'the disk is full' },
    {
      de: 'Schaffen Sie dort Platz; Abfragen holen von selbst nach, Sendungen von Geräten aus dieser Zeit fehlen.',
      en: 'Free space on that disk; polls catch up by themselves, pushes of the meantime are lost.',
    },
  ],
  SQLITE_IOERR: [
    { de: 'die Platte meldet einen Fehler', en: 'the disk reports an error' },
    {
      de: 'Prüfen Sie die Platte und ihren freien Platz, dann starten Sie den Hub neu.',
      en: 'Check the disk and its free space, then restart the hub.',
    },
  ],
  SQLITE_CANTOPEN: [
    { de: 'die Datei lässt sich nicht öffnen', en: 'the file cannot be opened' },
    {
      de: 'Prüfen Sie, ob es den Ordner gibt und der Hub darin schreiben darf.',
      en: 'Check that the folder exists and that the hub may write in it.',
    },
  ],
  SQLITE_READONLY: [{ de: 'die Datei ist schreibgeschützt', en: 'the file is read-only' }, RIGHTS],
  SQLITE_PERM: [{ de: 'der Zugriff ist verwehrt', en: 'access is denied' }, RIGHTS],
  SQLITE_BUSY: [LOCKED, WAIT],
  SQLITE_LOCKED: [LOCKED, WAIT],
  SQLITE_CORRUPT: [
    { de: 'die Datei ist beschädigt', en: 'the file is damaged' },
    { de: 'Spielen Sie die letzte Sicherung zurück.', en: 'Restore it from the last backup.' },
  ],
  SQLITE_NOTADB: [
    { de: 'die Datei ist keine SQLite-Datenbank', en: 'the file is no SQLite database' },
    {
      de: 'Nennen Sie unter store.path eine andere Datei, oder spielen Sie eine Sicherung zurück.',
      en: 'Name another file under store.path, or restore it from a backup.',
    },
  ],
  SQLITE_MISUSE: [
    { de: 'er ist geschlossen', en: 'it is closed' },
    { de: 'Starten Sie den Hub neu.', en: 'Start the hub again.' },
  ],
  SQLITE_INTERRUPT: [
    { de: 'er wird gerade geschlossen', en: 'it is being closed' },
    { de: 'Starten Sie den Hub neu.', en: 'Start the hub again.' },
  ],
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
    {
      de: `Der Speicher ${path} antwortet nicht: ${failure.de}.`,
      en: `The store ${path} does not answer: ${failure.en}.`,
    },
    remedy,
    { path, code: error.code },
    { cause: error }
  );
}
