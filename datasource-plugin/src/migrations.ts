import type { HubVariableQuery } from './types';

/** The form of queries that this release saves. */
export const QUERY_VERSION = 1;

const ONE_OF_MANY = { kommune: 'kommunen', station: 'stations', property: 'properties' };

/**
 * Brings a saved query to the present form, just as pkg/plugin/migrate.go does; testdata/migrations.json holds for both.
 * Without a version, a query was written by hand: one Kommune, station or property may stand alone.
 */
export function migrate<Query extends object>(saved: Query): Query {
  if ('version' in saved) {
    return saved;
  }
  const query = { ...saved } as Record<string, unknown>;
  for (const [one, many] of Object.entries(ONE_OF_MANY)) {
    const alone = query[one];
    if (typeof alone === 'string') {
      delete query[one];
      if (alone && !(many in query)) {
        query[many] = [alone];
      }
    }
    if (typeof query[many] === 'string') {
      query[many] = [query[many]];
    }
  }
  return { ...query, version: QUERY_VERSION } as Query;
}

/** A new variable has no type yet, and lists Kommunen. */
export function migrateVariable(saved: Partial<HubVariableQuery> = {}): HubVariableQuery {
  return { refId: 'variable', type: 'kommunen', ...migrate(saved) };
}
