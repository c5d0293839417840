import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadRegion } from '../config/load';
import type { RegionConfig } from '../config/region';
import { HubError } from '../model/errors';
import type { ObservationStore } from '../store/observation-store';
import { openSqliteStore } from '../store/sqlite/sqlite-store';

/** The folder of whoever called: npm runs a workspace's scripts in the workspace, and remembers where it was called. */
const CALLER = process.env['INIT_CWD'] ?? process.cwd();

/** The demo: what runs when nobody names another region. */
const DEFAULT_CONFIG = join(__dirname, '../../../config/demo.yaml');

/** A path that a person typed. */
export function typedPath(path: string): string {
  return resolve(CALLER, path);
}

/** @throws HubError `config` */
export function regionFrom(file: string | undefined): RegionConfig {
  return loadRegion(file === undefined ? DEFAULT_CONFIG : typedPath(file), { folder: CALLER });
}

/**
 * The store of a region, or the file named in its place.
 * @throws HubError `not-found` when it must be there and is not
 */
export async function storeOf(
  config: RegionConfig,
  db: string | undefined,
  mustExist = false
): Promise<ObservationStore> {
  const path = db === undefined ? config.store.path : typedPath(db);
  if (mustExist && !existsSync(path)) {
    throw new HubError(
      'not-found',
      `There is no store ${path}.`,
      'Start the hub or import a file first, or name another store with --db or --config.'
    );
  }
  return openSqliteStore(path);
}
