import type { ScopedVars } from '@grafana/data';
import type { TemplateSrv } from '@grafana/runtime';
import type { EventsQuery, Selection } from './types';

/** What an empty choice and Grafana's "All" become; the hub answers with everything. */
const ALL = ['', '*', '.*', '$__all'];

/**
 * The entries of a list with every variable replaced by its values: `['$station', 'unna']` → `['a', 'b', 'unna']`.
 * "All" anywhere makes the list empty, which means all.
 */
export function expand(list: readonly string[], templates: TemplateSrv, scopedVars?: ScopedVars): string[] {
  const values = list.flatMap((entry) =>
    templates.containsTemplate(entry) ? templates.replace(entry, scopedVars, joined).split(',') : [entry]
  );
  const named = values.map((value) => value.trim());
  return named.some((value) => ALL.includes(value)) ? [] : [...new Set(named)];
}

/** The lists of a query that may hold variables. */
type Lists = Selection & Pick<EventsQuery, 'kinds'>;

export function expandSelection(selection: Lists, templates: TemplateSrv, scopedVars?: ScopedVars): Lists {
  const names = ['kommunen', 'stations', 'properties', 'feeds', 'kinds'] as const;
  const lists = names.filter((name) => selection[name] !== undefined);
  return Object.fromEntries(lists.map((name) => [name, expand(selection[name]!, templates, scopedVars)]));
}

/** No id of the hub holds a comma. */
const joined = (value: string | string[]): string => (Array.isArray(value) ? value.join(',') : value);
