/** The form of queries that this release saves. */
export const QUERY_VERSION = 1;

const ONE_OF_MANY = { kommune: 'kommunen', station: 'stations', property: 'properties' };

type Saved = Readonly<Record<string, unknown>>;

/**
 * What was saved, as an object. Grafana hands in whatever it has: '' for a new variable, null, a text or a list of
 * another data source; none of these says anything to us.
 */
function asObject(saved: unknown): Saved {
  return typeof saved === 'object' && saved !== null && !Array.isArray(saved) ? (saved as Saved) : {};
}

/**
 * Brings a saved query to the present form, just as pkg/plugin/migrate.go does; testdata/migrations.json holds for both.
 * Without a version, a query was written by hand: one Kommune, station or property may stand alone. What else it holds
 * stays as it is, so that the hub can say what is wrong with it.
 */
export function migrate(saved: unknown): Record<string, unknown> {
  const query: Record<string, unknown> = { ...asObject(saved) };
  if ('version' in query) {
    return query;
  }
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
  return { ...query, version: QUERY_VERSION };
}
