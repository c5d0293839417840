import { backupSqliteStore } from '../../store/sqlite/backup';
import { languageOf, type Language } from '../language';
import { NO_SECRETS, regionFrom, storePathOf, typedPath } from '../surroundings';
import { say } from '../terminal';

export interface BackupOptions {
  readonly config?: string;
  readonly db?: string;
  readonly language?: Language;
}

/**
 * `hub backup`: the store into one file, while the hub runs.
 * @returns whether it is there
 */
export async function backup(copy: string, options: BackupOptions): Promise<boolean> {
  const path = storePathOf(regionFrom(options.config, NO_SECRETS), options.db, true);
  const target = typedPath(copy);
  const bytes = await backupSqliteStore(path, target);
  const megabytes = (bytes / 2 ** 20).toFixed(1);
  const words = {
    de: `${path} ist gesichert in ${target} (${megabytes.replace('.', ',')} MB).`,
    en: `${path} is backed up in ${target} (${megabytes} MB).`,
  };
  say(words[options.language ?? languageOf(process.env)]);
  return true;
}
