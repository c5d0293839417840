import { HubError } from '@smartregion/terms/errors';
import { nearest } from '@smartregion/terms/nearest';
import type { Sentence } from '@smartregion/terms/sentence';

/** What Grafana itself writes into queries, beside what every query has. */
export const GRAFANA_KEYS = [
  ...['datasource', 'datasourceId', 'key', 'queryType', 'queryCachingTTL', 'timeRange', 'timeRangeCompare'],
  ...['scopes', 'filters', 'groupByKeys', 'adhocFilters', 'panelId', 'dashboardUID'],
] as const;

/**
 * Refuses a key that nobody reads: passed over, one that is misspelt would mean "all".
 * @param where what has these keys (`der Frage „latest“`)
 * @throws HubError `query` that names the key and the nearest that there is
 */
export function checkKeys(given: object, known: readonly string[], where: Sentence): void {
  const unknown = Object.keys(given).find((key) => !known.includes(key));
  if (unknown === undefined) {
    return;
  }
  const guess = nearest(unknown, known);
  const all = known.join(', ');
  throw new HubError(
    'query',
    {
      de: `„${unknown}“ ist kein Schlüssel ${where.de}.`,
      en: `"${unknown}" is no key of ${where.en}.`,
    },
    guess
      ? { de: `Meinten Sie „${guess}“?`, en: `Did you mean "${guess}"?` }
      : { de: `Es gibt: ${all}.`, en: `There are: ${all}.` },
    { key: unknown }
  );
}

/** What is null says nothing: Grafana and provisioning write it for what is not set. */
export function withoutNulls<T extends object>(given: T): T {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)) as T;
}
