import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createCatalogue } from '../api/catalogue-service';
import { readRegion, type ReadRegion } from '../config/load';
import type { RegionConfig } from '../config/region';
import type { SecretUse } from '../config/secret';
import { textOf } from '../config/text-file';
import { feedOf } from '../feeds/registry';
import { HubError } from '@smartregion/terms/errors';
import type { DescribedSeries } from '../model/series';
import type { ObservationStore } from '../store/observation-store';
import { openSqliteReader } from '../store/sqlite/read/sqlite-reader';
import { openSqliteStore } from '../store/sqlite/sqlite-store';

/** The folder of whoever called: npm runs a workspace's scripts in the workspace, and remembers where it was called. */
const CALLER = process.env['INIT_CWD'] ?? process.cwd();

/** The demo: what runs when nobody names another region. */
const DEFAULT_CONFIG = join(__dirname, '../../../config/demo.yaml');

/** A path that a person typed. */
export function typedPath(path: string): string {
  return resolve(CALLER, path);
}

/** Reading files and asking the store needs no secret. */
export const NO_SECRETS = () => false;

type Needs = (secret: SecretUse) => boolean;

/**
 * @param needs which secrets must be there
 * @throws HubError `config`
 */
export function regionFrom(file: string | undefined, needs?: Needs): RegionConfig {
  return regionWithHints(file, needs).region;
}

/** The region with everything that is odd about its file, which is called as it was typed. */
export function regionWithHints(file: string | undefined, needs?: Needs): ReadRegion & { readonly file: string } {
  const path = file === undefined ? DEFAULT_CONFIG : typedPath(file);
  const shown = file ?? path;
  return { ...readRegion(textOf(path), shown, { folder: CALLER, ...(needs ? { needs } : {}) }), file: shown };
}

/** What has come in so far for the region; nothing where there is no store, or none that this hub can read as it is. */
export async function seriesStored(config: RegionConfig): Promise<readonly DescribedSeries[]> {
  if (!existsSync(config.store.path)) {
    return [];
  }
  try {
    const reader = await openSqliteReader(config.store.path);
    return await createCatalogue(config, reader, feedOf)
      .series()
      .finally(() => reader.close());
  } catch {
    return [];
  }
}

/** The store of a region, or the file named in its place; see storePathOf. */
export function storeOf(config: RegionConfig, db: string | undefined, mustExist = false): Promise<ObservationStore> {
  return openSqliteStore(storePathOf(config, db, mustExist));
}

/**
 * Where the store of a region is, or the file named in its place.
 * @throws HubError `not-found` when it must be there and is not
 */
export function storePathOf(config: RegionConfig, db: string | undefined, mustExist = false): string {
  const path = db === undefined ? config.store.path : typedPath(db);
  if (mustExist && !existsSync(path)) {
    throw new HubError(
      'not-found',
      { de: `Einen Speicher ${path} gibt es nicht.`, en: `There is no store ${path}.` },
      {
        de: 'Starten Sie zuerst den Hub oder lesen Sie eine Datei ein, oder nennen Sie einen anderen mit --db oder --config.',
        en: 'Start the hub or import a file first, or name another store with --db or --config.',
      }
    );
  }
  return path;
}
